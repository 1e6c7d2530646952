package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.dedupe.core.Postings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezeTest {
    private final Squeeze squeeze = new Squeeze();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 30_000})
    void whatIsSqueezedComesBack(int words) {
        byte[] text = bytes(Postings.text(1, words));
        for (String like : List.of("", Postings.text(2, 10), Postings.text(1, 30_000))) {
            try (Dictionary dictionary = new Dictionary(bytes(like))) {
                byte[] squeezed = squeeze.squeezed(text, dictionary);
                assertThat(squeeze.restored(squeezed, dictionary)).isEqualTo(text);
                assertThat(squeeze.squeezed(text, dictionary)).isEqualTo(squeezed);
            }
        }
    }

    @Test
    void aTextLikeTheDictionaryTakesLittle() {
        byte[] text = bytes(Postings.text(1, 300) + Postings.text(2, 30));
        try (Dictionary like = new Dictionary(bytes(Postings.text(3, 30) + Postings.text(1, 300)))) {
            assertThat(squeeze.squeezed(text, like)).hasSizeLessThan(text.length / 5);
        }
    }

    @Test
    void anotherDictionaryIsAFaultAndNotAnotherText() {
        byte[] text = bytes(Postings.text(1, 300));
        try (Dictionary dictionary = new Dictionary(text);
                Dictionary other = new Dictionary(bytes(Postings.text(2, 300)))) {
            byte[] squeezed = squeeze.squeezed(text, dictionary);
            assertThatThrownBy(() -> squeeze.restored(squeezed, Dictionary.EMPTY))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> squeeze.restored(squeezed, other)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
