package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A word is folded into an array as it is into a text. */
class TokensTest {
    @Test
    void a_word_is_folded_into_an_array_as_into_a_text() {
        Tokens tokens = Tokenizer.tokenize(
                "R\u00e9sum\u00e9 of a Node.js D\u00c9VELOPPEUR, e\u0301t\u00e9, C++ and \u4e2d\u6587");
        char[] word = new char[20];
        assertThat(tokens.size()).isGreaterThan(8);
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.fold(i, word);
            assertThat(new String(word, 0, length)).isEqualTo(tokens.folded(i));
        }
    }

    @Test
    void an_array_that_is_too_short_is_refused() {
        assertThat(Tokenizer.tokenize("kafka").fold(0, new char[4])).isNegative();
        assertThat(Tokenizer.tokenize("kafka").fold(0, new char[5])).isEqualTo(5);
    }
}
