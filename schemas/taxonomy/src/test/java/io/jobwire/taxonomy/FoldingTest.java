package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void takesTheAccentOffEveryLatinLetterThatTheUnicodeTablesTakeApart() {
        int apart = 0;
        for (char c = 0xC0; c < 0x250; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (plain.length() > 1 && plain.charAt(0) < 0x80) {
                assertThat(Folding.fold(c)).isEqualTo(Character.toLowerCase(plain.charAt(0)));
                apart++;
            }
        }
        assertThat(apart).isGreaterThan(200);
    }

    @Test
    void foldsLettersThatHaveNoPartsAndDropsCombiningAccents() {
        assertThat(Folding.fold('Ł')).isEqualTo('l');
        assertThat(Folding.fold('ø')).isEqualTo('o');
        assertThat((int) Folding.fold('\u0308')).isZero();
        assertThat(Folding.fold('Ж')).isEqualTo('ж');
    }
}
