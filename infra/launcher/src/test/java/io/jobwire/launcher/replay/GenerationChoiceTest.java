package io.jobwire.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.launcher.UserException;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GenerationChoiceTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void atTheBeginningThereIsTheFirstAndTheSecondIsMadeNext() {
        GenerationChoice choice = choice();
        assertThat(choice.active().number()).isEqualTo(1);
        assertThat(choice.next()).isEqualTo(2);
        assertThat(choice.exists(1)).isTrue();
        assertThat(choice.exists(2)).isFalse();
        refused(
                () -> choice.toPromote(NONE),
                "There is nothing to promote: jobwire replay run makes a generation first.");
        refused(() -> choice.toPromote(OptionalInt.of(1)), "Generation 1 is the active one already.");
        refused(() -> choice.toPromote(OptionalInt.of(7)), "There is no generation 7.");
        refused(() -> choice.toDrop(NONE), "There is only the active generation 1.");
        refused(() -> choice.toDrop(OptionalInt.of(1)), "Generation 1 is the active one: people read it.");
        refused(() -> choice.other(NONE), "There is only generation 1");
    }

    @Test
    void oneThatWasBegunIsGoneOnWithAndNotPromotedBeforeItIsWhole() {
        GenerationChoice choice = choice(begun(2, GenerationState.BUILDING));
        assertThat(choice.next()).isEqualTo(2);
        assertThat(choice.other(NONE)).isEqualTo(2);
        assertThat(choice.toDrop(NONE)).isEqualTo(2);
        refused(() -> choice.toPromote(NONE), "Generation 2 is not finished");
    }

    @Test
    void oneThatIsWholeIsPromotedAndTheOneBeforeCanBeGoneBackToOrDropped() {
        assertThat(choice(begun(2, GenerationState.BUILT)).toPromote(NONE)).isEqualTo(2);
        GenerationChoice promoted = choice(promoted(2, 1));
        assertThat(promoted.active().number()).isEqualTo(2);
        assertThat(promoted.next()).isEqualTo(3);
        assertThat(promoted.other(NONE)).isEqualTo(1);
        assertThat(promoted.toPromote(OptionalInt.of(1))).isEqualTo(1);
        assertThat(promoted.toDrop(NONE)).isEqualTo(1);
        refused(() -> promoted.toPromote(NONE), "promote 1 goes back to generation 1");
        refused(() -> promoted.toDrop(OptionalInt.of(2)), "Generation 2 is the active one");
    }

    @Test
    void theLatestPromotionCountsAndOneThatWasReadBeforeIsNotGoneOnWith() {
        GenerationChoice back = choice(promoted(1, 2), promoted(2, 1));
        assertThat(back.active().number()).isEqualTo(1);
        assertThat(back.underway()).isEmpty();
        assertThat(back.next()).isEqualTo(3);
        assertThat(back.toPromote(OptionalInt.of(2))).isEqualTo(2);
    }

    @Test
    void numbersAreNotUsedAgain() {
        GenerationChoice choice = choice(begun(2, GenerationState.DROPPED));
        assertThat(choice.next()).isEqualTo(3);
        refused(() -> choice.toPromote(OptionalInt.of(2)), "There is no generation 2 any more: it was dropped.");
    }

    @Test
    void aPartIsNotPromoted() {
        Generation part = Generation.newBuilder(begun(2, GenerationState.BUILT))
                .setSource("greenhouse:acme")
                .build();
        refused(() -> choice(part).toPromote(NONE), "Generation 2 holds only a part (source greenhouse:acme)");
    }

    @Test
    void whatWasBegunIsNotGoneOnWithOtherwise() {
        Generation lower = Generation.newBuilder(begun(2, GenerationState.BUILDING))
                .setSettings(Map.of("scoring.floor", "40"))
                .build();
        GenerationChoice choice = choice(lower);
        choice.requireSame(ReplayFilter.NONE, Map.of());
        choice.requireSame(ReplayFilter.NONE, Map.of("scoring.floor", "40"));
        assertThatThrownBy(() -> choice.requireSame(ReplayFilter.NONE, Map.of("scoring.floor", "60")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Generation 2 was begun for everything with {scoring.floor=40}");
        assertThatThrownBy(() -> choice.requireSame(ReplayFilter.of(null, null, "a:b:c"), Map.of()))
                .isInstanceOf(UserException.class);
    }

    private static void refused(Supplier<Integer> asked, String words) {
        ThrowingCallable call = asked::get;
        assertThatThrownBy(call).isInstanceOf(UserException.class).hasMessageContaining(words);
    }

    private static GenerationChoice choice(Generation... all) {
        TreeMap<Integer, Generation> known = new TreeMap<>();
        for (Generation one : all) {
            known.put(one.getGeneration(), one);
        }
        return new GenerationChoice(known);
    }

    private static Generation begun(int number, GenerationState state) {
        return Generation.newBuilder()
                .setGeneration(number)
                .setState(state)
                .setStartedAt(Instant.EPOCH)
                .build();
    }

    private static Generation promoted(int number, long promotion) {
        return Generation.newBuilder(begun(number, GenerationState.BUILT))
                .setPromotion(promotion)
                .build();
    }
}
