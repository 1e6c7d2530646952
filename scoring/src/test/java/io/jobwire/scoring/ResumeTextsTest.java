package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read is what was written. */
class ResumeTextsTest {
    @Test
    void every_text_comes_back() {
        for (String text : List.of(
                "",
                "Java",
                "caf\u00e9 \u00ff",
                "\u2022 Kafka",
                "\ud83d\ude00\u0000",
                "a\ud83d",
                "\u2022 Kafka and much else \u2013 caf\u00e9",
                "much more than \ud83d\ude00 and nothing else")) {
            assertThat(ResumeTexts.read(ResumeTexts.write(text))).isEqualTo(text);
        }
    }

    @Test
    void latin_characters_take_a_byte_and_so_do_they_beside_a_few_others() {
        assertThat(ResumeTexts.write("\u2022abcdefghijkl"))
                .startsWith(3, 1, 0, 0, 0, 0, 0, 0, 0, 0x22, 0x20, 0x22, 'a', 'b', 'c')
                .hasSize(24);
        assertThat(ResumeTexts.write("\u2022a")).containsExactly(2, 0x22, 0x20, 'a', 0);
        assertThat(ResumeTexts.write("caf\u00e9")).containsExactly(1, 'c', 'a', 'f', 0xe9);
        assertThat(ResumeTexts.write("\u2022a")).containsExactly(2, 0x22, 0x20, 'a', 0);
    }

    @Test
    void other_bytes_are_no_text() {
        assertThatThrownBy(() -> ResumeTexts.read(new byte[] {7, 1})).hasMessageContaining("byte 7");
        assertThatThrownBy(() -> ResumeTexts.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
