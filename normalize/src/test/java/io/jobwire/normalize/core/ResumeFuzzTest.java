package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Resumes made of what readers look for, in orders that nobody writes: no exception, offsets inside the text and the text as long
 * as before, the same answer twice. The seed is fixed.
 */
class ResumeFuzzTest {
    private static final ResumeNormalizer NORMALIZER = new ResumeNormalizer(Taxonomy.load());

    private static Profile normalize(String text) {
        return NORMALIZER.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(Instant.parse("2026-03-15T00:00:00Z"))
                .build());
    }

    /** Lines and words of resumes, and now and then any characters. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.of(Pieces.RESUME)),
                Tuple.of(5, Arbitraries.of(" ", "\n")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return piece.list().ofMinSize(20).ofMaxSize(220).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 100, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void noResumeThrowsAndEveryOffsetLiesInItsText(@ForAll("texts") String text) {
        Profile profile = normalize(text);
        assertThat(normalize(text)).isEqualTo(profile);
        assertThat(profile.getText()).hasSameSizeAs(text);
        for (Position held : profile.getPositions()) {
            assertThat(held.getStart()).isBetween(0, held.getEnd());
            assertThat(held.getEnd()).isLessThanOrEqualTo(text.length());
        }
        for (ProfileSkill skill : profile.getSkills()) {
            assertThat(skill.getStart()).isBetween(0, skill.getEnd() - 1);
            assertThat(skill.getEnd()).isLessThanOrEqualTo(text.length());
        }
        Statistics.label("positions")
                .collect(profile.getPositions().isEmpty() ? "none" : "some")
                .coverage(counts -> counts.check("some").count(many -> many > 15));
        Statistics.label("degrees")
                .collect(profile.getEducation().isEmpty() ? "none" : "some")
                .coverage(counts -> counts.check("some").count(many -> many > 2));
    }
}
