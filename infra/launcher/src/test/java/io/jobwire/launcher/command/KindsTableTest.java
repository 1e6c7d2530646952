package io.jobwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The README's table of kinds of source says what the code says. To write it anew: {@code mvn -pl infra/launcher -am test
 * -Dtest=KindsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Djobwire.write-readme=true}
 */
class KindsTableTest {
    private static final Path README =
            Path.of(System.getProperty("basedir", "infra/launcher")).resolve("../../README.md");
    private static final String BEGIN = "<!-- kinds -->\n";
    private static final String END = "<!-- /kinds -->\n";

    @Test
    void theReadmeNamesEveryKindOfSourceWithAnExampleAndItsTerms() throws IOException {
        String text = Files.readString(README);
        assertThat(text).contains(BEGIN, END);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String expected = KindsText.markdown();
        if (Boolean.getBoolean("jobwire.write-readme")) {
            Files.writeString(README, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("the table of kinds in README.md; -Djobwire.write-readme=true writes it")
                .isEqualTo(expected);
    }
}
