package io.jobwire.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.bench.matching.Invariance.Effect;
import io.jobwire.bench.resumes.LabelledResume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promises on who somebody is and on stuffing, held by a sample of real resumes; the report of {@link Invariance} says more. */
class InvarianceTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "missing"));
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_122L);
    /** The most that a page of keywords brings, of 100 points, as the report over 200 resumes says. */
    private static final int SMALL = 8;

    private static List<LabelledResume> sample = List.of();

    @BeforeAll
    static void sample() {
        Path archive = DATA.resolve("labelled/resume-entities/545_cvs_train_v2.zip");
        assumeTrue(Files.exists(archive), "skipped: there are no labelled resumes at jobwire.shared.data");
        System.out.println("jobwire.seed=" + SEED);
        sample = new ArrayList<>(Invariance.resumes(DATA));
        Collections.shuffle(sample, new Random(SEED));
    }

    @Test
    void whoSomebodyIsNeverMovesAScore() {
        Invariance bench = new Invariance();
        Map<String, Effect> effects = bench.effects(sample.subList(0, 12));
        assertThat(effects).hasSizeGreaterThanOrEqualTo(11);
        assertThat(effects.values().stream().mapToInt(Effect::resumes).sum()).isGreaterThan(100);
        assertThat(bench.cases).isEmpty();
    }

    @Test
    void aPageOfKeywordsLiftsAScoreByLittle() {
        Map<String, Effect> effects = new Invariance().stuffing(sample.subList(0, 5));
        assertThat(effects).hasSize(4).allSatisfy((trick, effect) -> {
            assertThat(effect.resumes()).as(trick).isEqualTo(25);
            assertThat(effect.most()).as(trick).isLessThanOrEqualTo(SMALL);
        });
    }

    @Test
    void wordsThatNobodySeesLiftNothing() throws IOException {
        Map<String, Effect> effects = new Invariance().hiding(sample.subList(0, 1));
        assertThat(effects)
                .hasSize(11)
                .allSatisfy((trick, effect) -> assertThat(effect).as(trick).isEqualTo(new Effect(1, 1, 0, 0)));
    }

    @Test
    void aPhotographInAFileMovesNoScore() throws IOException {
        Invariance bench = new Invariance();
        Map<String, Effect> effects = bench.photographs(sample.subList(0, 2));
        assertThat(effects)
                .hasSize(2)
                .allSatisfy((kind, effect) -> assertThat(effect).as(kind).isEqualTo(new Effect(2, 2, 0, 0)));
        assertThat(bench.cases).isEmpty();
    }

    @Test
    void aProcessStartedAnewGivesTheSameBytes() throws IOException, InterruptedException {
        assertThat(SameBytes.elsewhere(DATA.toString(), 1))
                .isEqualTo(new Invariance().checksum(SameBytes.some(DATA)))
                .hasSize(64);
    }
}
