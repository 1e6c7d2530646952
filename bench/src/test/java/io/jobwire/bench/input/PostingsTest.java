package io.jobwire.bench.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.RawListing;
import io.jobwire.records.RawResume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    private static List<RawListing> make(long seed, int run) {
        List<RawListing> made = new ArrayList<>();
        new Postings(new GeneratedPostings(seed), seed).make(run, 300, AT, made::add);
        return made;
    }

    @Test
    void theSameSeedGivesTheSameListings() {
        assertThat(make(1, 0)).hasSize(300).isEqualTo(make(1, 0)).isNotEqualTo(make(2, 0));
    }

    @Test
    void keysAreDistinctWithinAndBetweenRuns() {
        List<RawListing> both = new ArrayList<>(make(1, 0));
        both.addAll(make(1, 1));
        assertThat(both.stream().map(RawListing::getKey).distinct()).hasSize(600);
    }

    @Test
    void aboutOneInSixIsACopyOnAnotherBoard() {
        assertThat(make(1, 0).stream().filter(listing -> listing.getTenant().startsWith("board")))
                .hasSizeBetween(30, 75);
    }

    @Test
    void editsChangeWordsAndNoTags() {
        String html = "<p class=\"opening words\">some words about things &amp; people</p>";
        assertThat(WordEdits.inHtml(html, 1, new SplittableRandom(1)))
                .startsWith("<p class=\"opening words\">")
                .contains(" &amp; ")
                .endsWith("</p>")
                .doesNotContain("some words");
        assertThat(WordEdits.inHtml(html, 0, new SplittableRandom(1))).isEqualTo(html);
    }

    @Test
    void resumesAreThoseOfTheSeedAndOfUsefulLength() {
        Resumes resumes = new Resumes(1);
        for (int i = 0; i < 50; i++) {
            RawResume resume = resumes.resume(i, AT);
            assertThat(resume.getText().length()).isBetween(700, 6_000);
            assertThat(resume).isEqualTo(new Resumes(1).resume(i, AT));
        }
    }
}
