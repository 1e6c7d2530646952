package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.records.Section;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.Taxonomy;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies made of what readers look for, in orders that nobody writes: no exception, spans inside the text, the same answer
 * twice, and memory that grows no faster than the text. Seeds are fixed and printed.
 */
class FuzzTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(Pieces.LISTING.get(random.nextInt(Pieces.LISTING.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static RawListing raw(String title, String html) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", title).put("descriptionHtml", html);
        body.putObject("compensation").put("compensationTierSummary", title);
        return Raws.of("ashby", body.toString());
    }

    @Test
    void noBodyThrowsAndEverySpanLiesInItsText() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        int normalized = 0;
        for (int i = 0; i < 80; i++) {
            RawListing raw = raw("Cook " + text(random, 4), text(random, 1 + random.nextInt(120)));
            Outcome outcome = NORMALIZER.normalize(raw);
            assertThat(NORMALIZER.normalize(raw))
                    .as("seed %d, body %d", seed, i)
                    .isEqualTo(outcome);
            if (outcome instanceof Outcome.Normalized(Listing listing)) {
                normalized++;
                check(listing, "seed " + seed + ", body " + i);
            }
        }
        assertThat(normalized).isGreaterThan(50);
    }

    private static void check(Listing listing, String name) {
        int length = listing.getText().length();
        int at = 0;
        for (Section section : listing.getSections()) {
            assertThat(section.getStart()).as(name).isEqualTo(at);
            at = section.getEnd();
        }
        assertThat(at).as(name).isEqualTo(length);
        for (Skill skill : listing.getSkills()) {
            boolean elsewhere = skill.getStart() == -1 && skill.getEnd() == -1;
            assertThat(elsewhere
                            || (skill.getStart() >= 0 && skill.getStart() < skill.getEnd() && skill.getEnd() <= length))
                    .as(name)
                    .isTrue();
        }
        assertThat(listing.getPay())
                .as(name)
                .allMatch(pay -> pay.getMin().orElse(0L) <= pay.getMax().orElse(Long.MAX_VALUE));
    }

    /** Sixteen times the text may take at most forty times the memory; a square takes 256 times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$120k to ",
                "6-month contract ",
                "experience with insurance, ",
                "visa sponsorship and ",
                "hours per week 40 ",
                "C++/C#.NET ",
                "top secret clearance ",
                "full-time position as a ",
                "5+ years ",
                "<li>Java</li>",
                "&amp;",
                "Go, Rust, ",
                "\n- ",
                "1,000 ",
                "remote - "
            })
    void memoryGrowsNoFasterThanTheText(String piece) {
        RawListing small = raw("Cook", piece.repeat(12_000 / piece.length()));
        RawListing large = raw("Cook", piece.repeat(192_000 / piece.length()));
        NORMALIZER.normalize(small);
        assertThat(allocated(large)).as("bytes for %s", piece).isLessThan(40 * allocated(small));
    }

    private static long allocated(RawListing raw) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        NORMALIZER.normalize(raw);
        return threads.getCurrentThreadAllocatedBytes() - bytes;
    }
}
