package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '>', textBlock = """
        C++, C# and F#              > c++|c#|and|f#
        .NET Core                   > .net|core
        ASP.NET MVC                 > asp.net|mvc
        Node.js or Next.JS          > node.js|or|next.js
        CI/CD with R&D              > ci/cd|with|r&d
        T-SQL, k8s, S3              > t-sql|k8s|s3
        Java/Kotlin                 > java|kotlin
        AWS/GCP                     > aws|gcp
        full-stack                  > full|stack
        bachelor's degree           > bachelor|degree
        the end.Start here          > the|end|start|here
        Python 3.12.                > python|3.12
        Zürich São Paulo ŁÓDŹ       > zurich|sao|paulo|lodz
        東京 engineer                > 東京|engineer
        C/C++                       > c|c++
        5+ years                    > 5|years
        e-mail: jobs@acme.example   > e|mail|jobs|acme.example
        """)
    void cutsWords(String text, String words) {
        assertThat(String.join("|", Tokenizer.words(text))).isEqualTo(words);
    }

    @Test
    void givesOffsetsInUtf16Units() {
        String text = "😀 C++ für Zürich";
        Tokens tokens = Tokenizer.tokenize(text);
        assertThat(tokens.size()).isEqualTo(4);
        assertThat(text.substring(tokens.start(1), tokens.end(1))).isEqualTo("C++");
        assertThat(tokens.raw(3)).isEqualTo("Zürich");
        assertThat(tokens.folded(3)).isEqualTo("zurich");
    }

    @Test
    void foldsADecomposedAccentLikeAComposedOne() {
        assertThat(Tokenizer.words("Zu\u0308rich")).containsExactly("zurich");
    }

    @Test
    void findsNoWordsInNothing() {
        assertThat(Tokenizer.words("")).isEmpty();
        assertThat(Tokenizer.words(" .,;/&-'")).isEmpty();
    }
}
