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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies made of what readers look for, in orders that nobody writes: no exception, spans inside the text, the same answer
 * twice, and memory that grows no faster than the text; how the processor's work grows is in the report ListingGrowth.
 */
class FuzzTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    /** Texts of pieces, and now and then of any characters. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(Pieces.LISTING)),
                Tuple.of(2, Arbitraries.of(" ", "\n")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return piece.list().ofMaxSize(100).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 120, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void noBodyThrowsAndEverySpanLiesInItsText(@ForAll("texts") String title, @ForAll("texts") String html) {
        RawListing raw = raw("Cook " + title, html);
        Outcome outcome = NORMALIZER.normalize(raw);
        assertThat(NORMALIZER.normalize(raw)).isEqualTo(outcome);
        if (outcome instanceof Outcome.Normalized(Listing listing)) {
            check(listing);
        }
        Statistics.label("outcome")
                .collect(outcome instanceof Outcome.Normalized ? "listing" : "rejected")
                .coverage(counts -> counts.check("listing").count(many -> many > 60));
    }

    /** In every format, what is not even a body of it. */
    @Property(tries = 150, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void noFormatThrowsForAnyBody(@ForAll("formats") String format, @ForAll("texts") String body) {
        for (String whole : List.of(body, "{\"title\":" + body, "<item><title>" + body + "</item>")) {
            RawListing raw = Raws.of(format, whole);
            assertThat(NORMALIZER.normalize(raw)).isEqualTo(NORMALIZER.normalize(raw));
        }
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of(
                "ashby", "greenhouse", "lever", "jsonld", "rss", "xmlfeed", "hackernews", "usajobs", "icims");
    }

    /** Places, pay and dates have fields of their own, where anything may stand. */
    @Property(tries = 120, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void noFieldThrowsForAnyWords(
            @ForAll("texts") String place, @ForAll("texts") String pay, @ForAll("texts") String date) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", "Cook").put("descriptionPlain", pay + "\nSalary: " + pay);
        body.put("location", place).put("publishedAt", date).put("employmentType", pay);
        body.putObject("address")
                .putObject("postalAddress")
                .put("addressLocality", place)
                .put("addressCountry", pay);
        body.putObject("compensation").put("compensationTierSummary", pay);
        if (NORMALIZER.normalize(Raws.of("ashby", body.toString())) instanceof Outcome.Normalized(Listing listing)) {
            check(listing);
        }
    }

    private static RawListing raw(String title, String html) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", title).put("descriptionHtml", html);
        body.putObject("compensation").put("compensationTierSummary", title);
        return Raws.of("ashby", body.toString());
    }

    private static void check(Listing listing) {
        int length = listing.getText().length();
        int at = 0;
        for (Section section : listing.getSections()) {
            assertThat(section.getStart()).isEqualTo(at);
            at = section.getEnd();
        }
        assertThat(at).isEqualTo(length);
        for (Skill skill : listing.getSkills()) {
            boolean elsewhere = skill.getStart() == -1 && skill.getEnd() == -1;
            assertThat(elsewhere
                            || (skill.getStart() >= 0 && skill.getStart() < skill.getEnd() && skill.getEnd() <= length))
                    .isTrue();
        }
        assertThat(listing.getPay())
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
    void workGrowsNoFasterThanTheText(String piece) {
        RawListing small = raw("Cook", piece.repeat(12_000 / piece.length()));
        RawListing large = raw("Cook", piece.repeat(192_000 / piece.length()));
        NORMALIZER.normalize(small);
        long few = allocated(small);
        long many = allocated(large);
        assertThat(many).as("bytes for %s", piece).isLessThan(40 * few);
    }

    private static long allocated(RawListing raw) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        NORMALIZER.normalize(raw);
        return threads.getCurrentThreadAllocatedBytes() - bytes;
    }
}
