package io.jobwire.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jobwire.bench.matching.JudgedPairs.Pair;
import io.jobwire.bench.matching.Measures.Scored;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final List<Scored> RIGHT = List.of(new Scored(9, 3), new Scored(5, 1), new Scored(1, 0));
    private static final List<Scored> WRONG = List.of(new Scored(1, 3), new Scored(5, 1), new Scored(9, 0));
    private static final List<Scored> SAME = List.of(new Scored(5, 3), new Scored(5, 1), new Scored(5, 0));

    @Test
    void anOrderThatIsRightIsWorthOneAndEqualScoresAreWorthTheMeanOfTheirOrders() {
        assertThat(Measures.ndcg(RIGHT, 10)).isEqualTo(1);
        assertThat(Measures.ndcg(WRONG, 10)).isCloseTo((1 / 1.58496 + 7 / 2.0) / (7 + 1 / 1.58496), within(1e-4));
        assertThat(Measures.ndcg(SAME, 10)).isBetween(Measures.ndcg(WRONG, 10), 1.0);
        assertThat(Measures.ndcg(SAME, 10)).isEqualTo(Measures.ndcg(SAME.reversed(), 10));
        assertThat(Measures.spearman(RIGHT)).isCloseTo(1, within(1e-9));
        assertThat(Measures.spearman(WRONG)).isCloseTo(-1, within(1e-9));
        assertThat(Measures.spearman(SAME)).isNaN();
    }

    @Test
    void pairsOfGoodAndPoorAreCountedAndTiesAreHalf() {
        assertThat(Measures.auc(RIGHT, 2, 0)).isEqualTo(1);
        assertThat(Measures.auc(WRONG, 2, 0)).isZero();
        assertThat(Measures.auc(SAME, 2, 0)).isEqualTo(.5);
        assertThat(Measures.averagePrecision(WRONG, 1)).isCloseTo((1 / 2.0 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void everyJudgedPairHasAGradeAndAReasonAndStandsOnce() {
        judged(JudgedPairs.BOARDS, 528);
        judged(JudgedPairs.WITHIN, 340);
        judged(JudgedPairs.MADE, 780);
        assertThat(JudgedPairs.trades().stream().map(JudgedPairs.Trade::resume))
                .hasSize(205)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyComposedPairHasBothItsTexts() {
        assertThat(JudgedPairs.pairs(JudgedPairs.MADE)).allSatisfy(pair -> {
            assertThat(JudgedPairs.resumes()).containsKey(pair.resume());
            assertThat(JudgedPairs.jobs()).containsKey(pair.listing());
        });
        assertThat(JudgedPairs.pairs(JudgedPairs.WITHIN))
                .allSatisfy(pair -> assertThat(JudgedPairs.jobs()).containsKey(pair.listing()));
        assertThat(JudgedPairs.madeTrades().stream().map(JudgedPairs.Trade::resume))
                .containsExactlyElementsOf(JudgedPairs.resumes().keySet());
    }

    private static void judged(String table, int many) {
        List<Pair> pairs = JudgedPairs.pairs(table);
        assertThat(pairs).hasSize(many).allSatisfy(pair -> {
            assertThat(pair.grade()).isBetween(0, 3);
            assertThat(pair.reason()).isNotBlank();
        });
        assertThat(pairs.stream().map(pair -> pair.resume() + pair.listing()).distinct())
                .hasSize(many);
    }
}
