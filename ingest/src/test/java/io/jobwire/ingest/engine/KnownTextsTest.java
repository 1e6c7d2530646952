package io.jobwire.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @Test
    void eachTextIsFetchedAgainOnceAWeekHoweverOftenTheSourceRuns() {
        for (int id = 0; id < 500; id++) {
            String posting = "posting-" + id;
            for (Duration interval : new Duration[] {Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofDays(1)}) {
                long times = IntStream.range(0, (int) Duration.ofDays(28).dividedBy(interval))
                        .filter(run -> KnownTexts.isDue(
                                posting,
                                MONDAY.plus(interval.multipliedBy(run)),
                                MONDAY.plus(interval.multipliedBy(run + 1))))
                        .count();
                assertThat(times).as(posting + " every " + interval).isEqualTo(4);
            }
        }
    }

    @Test
    void theTextsOfABoardAreSpreadOverTheWeek() {
        for (int day = 0; day < 7; day++) {
            Instant start = MONDAY.plus(Duration.ofDays(day));
            long due = IntStream.range(0, 7_000)
                    .filter(id -> KnownTexts.isDue("posting-" + id, start, start.plus(Duration.ofDays(1))))
                    .count();
            assertThat(due).isBetween(700L, 1_300L);
        }
    }

    @Test
    void closedPostingsAndUnknownOnesHaveNoTextAndTheFirstRunFetchesNothingAgain() {
        SourceId source = SourceId.parse("smartrecruiters:Acme");
        KnownListings known = new KnownListings();
        ContentHash hash = new ContentHash(1, 2);
        known.put(source.key("open"), new KnownListings.Entry(source.toString(), hash, true, MONDAY, 0, 1));
        known.put(source.key("closed"), new KnownListings.Entry(source.toString(), hash, false, MONDAY, 0, 2));
        KnownTexts texts = new KnownTexts(source, known, Optional.empty(), MONDAY);
        assertThat(texts.posting("open")).contains(hash);
        assertThat(texts.posting("closed")).isEmpty();
        assertThat(texts.posting("new")).isEmpty();
        assertThat(texts.proven()).isTrue();
        assertThat(new KnownTexts(source, new KnownListings(), Optional.empty(), MONDAY).proven())
                .isFalse();
    }
}
