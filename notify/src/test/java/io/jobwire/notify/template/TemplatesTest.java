package io.jobwire.notify.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are files that anybody may change while everything runs; a slip in one holds no alert back. */
class TemplatesTest {
    private static final Map<String, Object> VALUES =
            Map.of("title", "Data <Engineer>", "reasons", List.of("one", "two"), "one", true);

    @TempDir
    Path folder;

    private int writes;

    @Test
    void everyBuiltInFileIsATemplate() {
        Templates strict = Templates.strict(Optional.empty());
        for (String file : Templates.FILES) {
            String out = strict.render(file, Map.of());
            assertThat(out)
                    .as(file)
                    .doesNotContain("{{")
                    .isEqualTo(new Templates(Optional.empty()).render(file, Map.of()));
        }
    }

    @Test
    void aFileThatIsChangedIsTakenWithTheNextAlert() throws IOException {
        Templates templates = new Templates(Optional.of(folder));
        assertThat(templates.render("instant.subject", VALUES)).contains("Data <Engineer> at");

        write("instant.subject", "First: {{title}}");
        assertThat(templates.render("instant.subject", VALUES)).isEqualTo("First: Data <Engineer>");
        write("instant.subject", "Second: {{title}}");
        assertThat(templates.render("instant.subject", VALUES)).isEqualTo("Second: Data <Engineer>");
        Files.delete(folder.resolve("instant.subject"));
        assertThat(templates.render("instant.subject", VALUES)).contains("Data <Engineer> at");
    }

    @Test
    void theFrameOfAllPagesIsOneFile() throws IOException {
        Templates templates = new Templates(Optional.of(folder));
        assertThat(templates.render("digest.html", VALUES)).contains(">Jobwire<", "</html>");

        write("head.html", "<html><h9>{{title}}</h9>\n");
        for (String page : List.of("instant.html", "digest.html", "unsubscribe.html", "dismissed.html")) {
            assertThat(templates.render(page, VALUES))
                    .as(page)
                    .startsWith("<html><h9>Data &lt;Engineer&gt;</h9>")
                    .contains("</html>")
                    .doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#reasons}} never closed       | {{#reasons}} is not closed",
                "{{/reasons}}                    | {{/reasons}} closes nothing that is open",
                "{{#title}}{{/reasons}}          | {{/reasons}} closes nothing that is open",
                "{{a name with blanks}}          | {{a name with blanks}} is not the name of a value",
                "{{>nothing}}                    | there is no part {{>nothing}}"
            })
    void aBrokenFileIsNamedAndTheBuiltInOneStandsIn(String source, String says) throws IOException {
        write("instant.txt", source);

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> Templates.strict(Optional.of(folder)).render("instant.txt", VALUES))
                .withMessage(folder.resolve("instant.txt") + ": " + says);
        assertThat(new Templates(Optional.of(folder)).render("instant.txt", VALUES))
                .isEqualTo(new Templates(Optional.empty()).render("instant.txt", VALUES));
    }

    @Test
    void aMendedFileIsTakenAgain() throws IOException {
        Templates templates = new Templates(Optional.of(folder));
        write("digest.txt", "{{#items}}");
        assertThat(templates.render("digest.txt", VALUES)).contains("best first");

        write("digest.txt", "mended");
        assertThat(templates.render("digest.txt", VALUES)).isEqualTo("mended");
    }

    @Test
    void bytesThatAreNoTextAndFilesWithoutEndStandBackToo() throws IOException {
        Templates templates = new Templates(Optional.of(folder));
        Files.write(folder.resolve("instant.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.write(folder.resolve("digest.txt"), new byte[300 << 10]);

        assertThat(templates.render("instant.txt", VALUES)).contains("Data <Engineer>");
        assertThat(templates.render("digest.txt", VALUES)).contains("best first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "\" onload=\"x", "' x='", "&amp;", "a\u0000b\r\nc"})
    void whatAListingSaysIsTextInHtml(String text) throws IOException {
        write("instant.html", "<a title=\"{{title}}\">");

        assertThat(new Templates(Optional.of(folder)).render("instant.html", Map.of("title", text)))
                .matches("<a title=\"[^\"'<>\\p{Cntrl}]*\">");
    }

    /** Each write has a time of its own, as files have that somebody saves. */
    private void write(String file, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(++writes)));
    }
}
