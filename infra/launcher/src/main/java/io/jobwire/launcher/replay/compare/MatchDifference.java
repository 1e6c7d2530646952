package io.jobwire.launcher.replay.compare;

import io.jobwire.launcher.replay.compare.Match.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the recommendations of two generations differ.
 *
 * @param before how many the first has
 * @param after how many the second has
 * @param changes those that appear, vanish or get another score, by key
 * @param news keys of those whose user has no recommendation of the role in the first generation, or only one with a lower
 *     score: what alerts have to decide about when the second takes its place
 */
public record MatchDifference(long before, long after, List<Change> changes, List<String> news) {

    public MatchDifference {
        changes = List.copyOf(changes);
        news = List.copyOf(news);
    }

    /**
     * A recommendation that is another one.
     *
     * @param key its key
     * @param before as it was; empty: it appears
     * @param after as it is; empty: it vanishes
     */
    public record Change(String key, Optional<Match> before, Optional<Match> after) {
        /** Whether it appears, vanishes or changes. */
        public Kind kind() {
            return before.isEmpty() ? Kind.APPEARED : after.isEmpty() ? Kind.VANISHED : Kind.CHANGED;
        }
    }

    /** What became of a recommendation. */
    public enum Kind {
        APPEARED,
        VANISHED,
        /** It has another score. */
        CHANGED
    }

    /** Compares recommendations by key. */
    public static MatchDifference of(Map<String, Match> before, Map<String, Match> after) {
        List<Change> changes = new ArrayList<>();
        Map<String, Match> both = new TreeMap<>(before);
        both.putAll(after);
        for (String key : both.keySet()) {
            Optional<Match> was = Optional.ofNullable(before.get(key));
            Optional<Match> is = Optional.ofNullable(after.get(key));
            if (!was.map(Match::score).equals(is.map(Match::score))) {
                changes.add(new Change(key, was, is));
            }
        }
        return new MatchDifference(before.size(), after.size(), changes, news(before, after));
    }

    private static List<String> news(Map<String, Match> before, Map<String, Match> after) {
        Map<Told, Integer> best = new HashMap<>();
        before.values().forEach(match -> best.merge(match.told(), match.score(), Math::max));
        return after.entrySet().stream()
                .filter(entry -> entry.getValue().score()
                        > best.getOrDefault(entry.getValue().told(), -1))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** How many of a kind there are. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
