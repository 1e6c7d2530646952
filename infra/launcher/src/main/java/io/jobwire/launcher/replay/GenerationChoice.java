package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.ActiveGeneration;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Which generation a command is about. Decided by what the book says alone; refusals are one sentence that says what to do.
 *
 * @param all those that have a record, by number
 */
record GenerationChoice(SortedMap<Integer, Generation> all) {

    ActiveGeneration active() {
        return ActiveGeneration.of(all.values());
    }

    /** Whether records of it may be there: it was begun and not dropped. The first was there from the beginning. */
    boolean exists(int number) {
        Generation known = all.get(number);
        return known == null ? number == 1 : known.getState() != GenerationState.DROPPED;
    }

    /** The one that a replay builds next or goes on with. */
    int next() {
        return underway().map(Generation::getGeneration).orElseGet(() -> Math.max(1, highest()) + 1);
    }

    /** The one that was begun, or built, and never promoted. */
    Optional<Generation> underway() {
        return all.values().stream()
                .filter(generation -> generation.getPromotion() == 0)
                .filter(generation -> generation.getState() != GenerationState.DROPPED)
                .filter(generation -> generation.getGeneration() != active().number())
                .filter(generation -> generation.getStartedAt().isPresent())
                .max(Comparator.comparingInt(Generation::getGeneration));
    }

    /** Refuses to go on with one that was begun otherwise. */
    void requireSame(ReplayFilter filter, Map<String, String> settings) {
        underway().ifPresent(begun -> {
            boolean otherFilter = !filter.none() && !filter.equals(ReplayFilter.of(begun));
            boolean otherSettings = !settings.isEmpty() && !settings.equals(begun.getSettings());
            if (otherFilter || otherSettings) {
                int number = begun.getGeneration();
                throw UserException.failed("Generation " + number + " was begun " + how(begun)
                        + ": go on with it by jobwire replay run alone, or remove it with jobwire replay drop " + number
                        + " first.");
            }
        });
    }

    static String how(Generation begun) {
        String filter = ReplayFilter.of(begun).words();
        String settings =
                begun.getSettings().isEmpty() ? "" : begun.getSettings().toString();
        if (filter.isEmpty() && settings.isEmpty()) {
            return "for everything and with no settings of its own";
        }
        return (filter.isEmpty() ? "for everything" : "for " + filter)
                + (settings.isEmpty() ? "" : " with " + settings);
    }

    /** The one that can be compared with the active one: that which was named, else the one underway, else the one before. */
    int other(OptionalInt named) {
        int number = named.orElseGet(() -> underway()
                .map(Generation::getGeneration)
                .or(this::before)
                .orElseThrow(() -> UserException.failed(
                        "There is only generation " + active().number() + ": jobwire replay run makes another one.")));
        requireThere(number);
        return number;
    }

    /** The one to promote, whole and not active. */
    int toPromote(OptionalInt named) {
        int number = named.orElseGet(() -> underway()
                .map(Generation::getGeneration)
                .orElseThrow(() -> UserException.failed("There is nothing to promote: jobwire replay run makes a"
                        + " generation first"
                        + before().map(back ->
                                        ", and jobwire replay promote " + back + " goes back to generation " + back)
                                .orElse("")
                        + ".")));
        requireThere(number);
        if (number == active().number()) {
            throw UserException.failed("Generation " + number + " is the active one already.");
        }
        Generation generation = all.get(number);
        if (generation != null) {
            if (!ReplayFilter.of(generation).none()) {
                throw UserException.failed("Generation " + number + " holds only a part ("
                        + ReplayFilter.of(generation).words()
                        + "): it can be compared, not promoted. Make a whole one with jobwire replay drop " + number
                        + " and jobwire replay run.");
            }
            if (generation.getState() != GenerationState.BUILT && generation.getPromotion() == 0) {
                throw UserException.failed("Generation " + number
                        + " is not finished: jobwire replay run goes on with it where it stopped.");
            }
        }
        return number;
    }

    /** Refuses to remove what is read or what is not there. */
    int toDrop(OptionalInt named) {
        int number = named.orElseGet(() -> underway()
                .map(Generation::getGeneration)
                .or(this::before)
                .orElseThrow(
                        () -> UserException.failed("There is only the active generation " + active().number() + ".")));
        if (number == active().number()) {
            throw UserException.failed("Generation " + number
                    + " is the active one: people read it. Promote another one" + " first, then it can be dropped.");
        }
        requireThere(number);
        return number;
    }

    private void requireThere(int number) {
        if (!exists(number)) {
            boolean dropped = all.containsKey(number);
            throw UserException.failed(
                    "There is no generation " + number + (dropped ? " any more: it was dropped." : ".")
                            + " jobwire replay status lists those that there are.");
        }
    }

    /** The newest one besides the active one. */
    private Optional<Integer> before() {
        for (int number = Math.max(1, highest()); number >= 1; number--) {
            if (number != active().number() && exists(number)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private int highest() {
        return all.isEmpty() ? 1 : all.lastKey();
    }
}
