package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jobwire dedupe} and {@code jobwire dedupe explain} say of files as people have them. */
class DedupeFilesTest {
    private static final String TEXT =
            "We build pumps and look for somebody who builds them with us in our shop by the sea";

    @TempDir
    private Path folder;

    private static String listing(String key, String title) {
        return "{\"key\":\"" + key + "\",\"title\":\"" + title + "\",\"company\":\"Acme\",\"url\":\"https://"
                + key.hashCode() + ".example/1\",\"text\":\"" + TEXT + "\"}";
    }

    private String file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("listings.jsonl"), String.join("\n", lines))
                .toString();
    }

    @Test
    void anEmptyFileIsNoErrorAndIsCalledEmpty() throws IOException {
        Ran ran = run("dedupe", file());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).containsExactly(folder.resolve("listings.jsonl") + " has no listings.");
    }

    @Test
    void aKeyThatComesAgainIsSaidToCountAsItsLastLine() throws IOException {
        Ran ran = run(
                "dedupe", file(listing("rss:a:1", "Welder"), listing("rss:a:2", "Cook"), listing("rss:a:1", "Baker")));
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.errors())
                .containsExactly("2 listings, 2 canonical (1 line has a key that comes again: the last one counts)");
    }

    @Test
    void oneListingStandsAlone() throws IOException {
        Ran ran = run("dedupe", file(listing("rss:a:1", "Welder")));
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).singleElement().asString().contains("\"relation\":\"CANONICAL\"");
        assertThat(ran.errors()).containsExactly("1 listing, 1 canonical");
    }

    @Test
    void halfALineIsLeftOutByItsNumber() throws IOException {
        Ran ran = run("dedupe", file(listing("rss:a:1", "Welder"), "{\"key\":\"rss:a:2\",\"ti"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.errors()).hasSize(2);
        assertThat(ran.errors().getFirst()).contains("listings.jsonl:2: left out: Not JSON");
        assertThat(ran.errors().getLast()).isEqualTo("1 listing, 1 canonical, 1 line left out");
    }

    @Test
    void aFileOfAnotherFormatIsNotListedLineByLine() throws IOException {
        String pretty =
                IntStream.range(0, 200).mapToObj(i -> "  \"line\": " + i + ",").collect(Collectors.joining("\n"));
        for (String content : new String[] {
            "[\n" + pretty + "\n]", "a;b;c\n" + "1;2;3\n".repeat(200), "<rss>\n" + "<item/>\n".repeat(200)
        }) {
            Ran ran = run("dedupe", file(content));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.errors()).hasSizeLessThan(15);
            assertThat(ran.err()).contains("more lines are left out");
        }
        assertThat(run("dedupe", file("[" + listing("rss:a:1", "Welder") + "]")).err())
                .contains("jq -c '.[]'");
    }

    @Test
    void aMarkOfTheByteOrderDoesNotHurt() throws IOException {
        assertThat(run("dedupe", file("\uFEFF" + listing("rss:a:1", "Welder")))
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void rawListingsAreSentToTheNormalizerAndLinksAreNoListings() throws IOException {
        Ran ran = run(
                "dedupe",
                file(
                        "{\"key\":\"rss:a:1\",\"format\":\"rss\",\"body\":\"<item/>\"}",
                        "{\"listing\":\"rss:a:1\",\"canonical\":\"c1-0\"}"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().getFirst()).contains("a raw listing", "jobwire normalize");
        assertThat(ran.errors().get(1)).contains("a link", "jobwire normalize");
    }

    @Test
    void aLineWithoutEndIsLeftOut() throws IOException {
        Path file = folder.resolve("listings.jsonl");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            out.write("{\"key\":\"rss:a:2\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40; i++) {
                out.write(piece);
            }
            out.write(("\"}\n" + listing("rss:a:1", "Welder")).getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = run("dedupe", file.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.errors().getFirst()).contains("listings.jsonl:1: left out: ", "32 MB");
        assertThat(ran.errors().getFirst().length()).isLessThan(300);
    }

    @Test
    void keysThatAreNotThereAreNamedWithWhatIs() throws IOException {
        String file = file(listing("rss:a:1", "Welder"), listing("rss:a:2", "Cook"));
        Ran ran = run("dedupe", "explain", "rss:a:7", "rss:a:8", "--in", file);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors())
                .singleElement()
                .asString()
                .contains("no listing rss:a:7 and no listing rss:a:8", "2 listings, such as rss:a:1");
        assertThat(run("dedupe", "explain", "rss:a:1", "rss:a:9", "--in", file).err())
                .contains("no listing rss:a:9 in")
                .doesNotContain("rss:a:1 and");
        assertThat(run("dedupe", "explain", "rss:a:1", "rss:a:9", "--in", file())
                        .err())
                .contains("has no listings");
    }

    @Test
    void aListingIsNotExplainedByItself() throws IOException {
        Ran ran = run("dedupe", "explain", "rss:a:1", " rss:a:1", "--in", file(listing("rss:a:1", "Welder")));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a listing is always itself");
    }

    @Test
    void keysWithOddCharactersAreFoundAndPrintedWithoutTheirControls() throws IOException {
        String odd = "rss:a:\\u001b[2J ü|\\\"";
        String file = file(listing(odd, "Welder"), listing("rss:b:1", "Welder"));
        Ran ran = run("dedupe", "explain", "rss:a:\u001b[2J ü|\"", "rss:b:1", "--in", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("ü|\"").doesNotContain("\u001b");
        assertThat(run("dedupe", file).out()).doesNotContain("\u001b");
        assertThat(run("dedupe", "explain", "\u001b[2J", "rss:b:1", "--in", file)
                        .err())
                .doesNotContain("\u001b");
    }
}
