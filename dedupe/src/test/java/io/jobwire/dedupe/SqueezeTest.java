package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.dedupe.core.Postings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezeTest {
    private final Squeeze squeeze = new Squeeze();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 30_000})
    void whatIsSqueezedComesBack(int words) {
        byte[] text = bytes(Postings.text(1, words));
        for (byte[] dictionary : new byte[][] {{}, bytes(Postings.text(2, 10)), bytes(Postings.text(1, 30_000))}) {
            assertThat(squeeze.restored(squeeze.squeezed(text, dictionary), dictionary))
                    .isEqualTo(text);
        }
    }

    @Test
    void aTextLikeTheDictionaryTakesLittle() {
        byte[] text = bytes(Postings.text(1, 300) + Postings.text(2, 30));
        byte[] like = bytes(Postings.text(3, 30) + Postings.text(1, 300));
        assertThat(squeeze.squeezed(text, like)).hasSizeLessThan(text.length / 5);
    }

    @Test
    void anotherDictionaryIsAFaultAndNotAnotherText() {
        byte[] dictionary = bytes(Postings.text(1, 300));
        byte[] squeezed = squeeze.squeezed(dictionary, dictionary);
        assertThatThrownBy(() -> squeeze.restored(squeezed, new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
