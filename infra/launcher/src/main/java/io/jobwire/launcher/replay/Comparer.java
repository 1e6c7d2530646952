package io.jobwire.launcher.replay;

import io.jobwire.launcher.replay.compare.ClusterDifference;
import io.jobwire.launcher.replay.compare.Comparison;
import io.jobwire.launcher.replay.compare.Digest;
import io.jobwire.launcher.replay.compare.LetterCount;
import io.jobwire.launcher.replay.compare.Match;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.replay.compare.TopicDifference;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads two generations and compares them.
 *
 * @param before the one that is read
 * @param after the other one
 * @param only keys of the listings that are compared, with what became of them; empty: everything
 */
record Comparer(StageContext before, StageContext after, Optional<Set<String>> only) {

    Comparison compare() {
        Side old = Side.read(before, only);
        Side now = Side.read(after, only);
        List<TopicDifference> topics = new ArrayList<>();
        for (Topic<?> topic : compared(only.isPresent())) {
            topics.add(TopicDifference.of(
                    topic.name(),
                    topic.schema(),
                    old.digests().getOrDefault(topic, Map.of()),
                    now.digests().getOrDefault(topic, Map.of())));
        }
        return new Comparison(
                topics,
                ClusterDifference.of(old.clusters(), now.clusters()),
                MatchDifference.of(old.matches(), now.matches()),
                letters(old.letters(), now.letters()));
    }

    private static List<Topic<?>> compared(boolean part) {
        return GenerationTopics.topics().stream()
                .filter(topic -> !topic.equals(Topics.DEADLETTERS))
                // Of profiles and of what is told of all listings at once there is no part.
                .filter(topic -> !part || Side.PARTS.contains(topic))
                .toList();
    }

    private static List<LetterCount> letters(Map<String, Long> old, Map<String, Long> now) {
        Map<String, Long> all = new TreeMap<>(old);
        all.putAll(now);
        return all.keySet().stream()
                .map(kind -> new LetterCount(
                        kind.substring(0, kind.indexOf(' ')),
                        kind.substring(kind.indexOf(' ') + 1),
                        old.getOrDefault(kind, 0L),
                        now.getOrDefault(kind, 0L)))
                .toList();
    }

    /** What is kept of a generation to compare it. */
    private record Side(
            Map<Topic<?>, Map<String, Digest>> digests,
            Map<String, String> clusters,
            Map<String, Match> matches,
            Map<String, Long> letters) {
        static final List<Topic<?>> PARTS = List.of(
                Topics.LISTINGS_NORMALIZED, Topics.LISTINGS_LINKS, Topics.LISTINGS_CANONICAL, Topics.RECOMMENDATIONS);

        static Side read(StageContext from, Optional<Set<String>> only) {
            Side side = new Side(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());
            Set<String> canonical = new HashSet<>();
            for (Topic<?> topic : compared(only.isPresent())) {
                BiPredicate<String, SpecificRecord> passes =
                        only.isEmpty() ? (_, _) -> true : part(only.get(), canonical);
                side.read(from, topic, passes, canonical);
            }
            TopicBytes.each(from, Topics.DEADLETTERS, (key, value) -> {
                if (value != null
                        && (only.isEmpty() || (key != null && only.get().contains(key)))) {
                    DeadLetter letter = decode(from, Topics.DEADLETTERS, value);
                    side.letters.merge(letter.getStage() + " " + letter.getCode(), 1L, Long::sum);
                }
            });
            return side;
        }

        /** Links come before canonical listings and these before recommendations, so their ids are known. */
        private static BiPredicate<String, SpecificRecord> part(Set<String> only, Set<String> canonical) {
            return (key, record) -> switch (record) {
                case Recommendation recommendation -> canonical.contains(recommendation.getCanonical());
                case CanonicalListing listing -> canonical.contains(listing.getCanonical());
                default -> only.contains(key);
            };
        }

        private <V extends SpecificRecord> void read(
                StageContext from, Topic<V> topic, BiPredicate<String, SpecificRecord> passes, Set<String> canonical) {
            Map<String, Digest> latest = digests.computeIfAbsent(topic, _ -> new HashMap<>());
            TopicBytes.each(from, topic, (key, value) -> {
                if (value == null) {
                    latest.remove(key);
                    forget(topic, key);
                    return;
                }
                V record = decode(from, topic, value);
                if (!passes.test(key, record)) {
                    return;
                }
                latest.put(key, Digest.of(value, record));
                switch (record) {
                    case Recommendation recommendation -> matches.put(key, Match.of(recommendation));
                    case ListingLink link -> {
                        canonical.add(link.getCanonical());
                        if (link.getRelation() == LinkRelation.CLOSED) {
                            clusters.remove(key);
                        } else {
                            clusters.put(key, link.getCanonical());
                        }
                    }
                    default -> {}
                }
            });
        }

        private void forget(Topic<?> topic, String key) {
            if (topic.equals(Topics.LISTINGS_LINKS)) {
                clusters.remove(key);
            } else if (topic.equals(Topics.RECOMMENDATIONS)) {
                matches.remove(key);
            }
        }

        private static <V extends SpecificRecord> V decode(StageContext from, Topic<V> topic, byte[] value) {
            return from.serdes()
                    .of(topic)
                    .deserializer()
                    .deserialize(from.topics().of(topic), value);
        }
    }

    /** The recommendations of a generation by key, as they are compared. */
    static Map<String, Match> matchesOf(StageContext generation) {
        Map<String, Match> matches = new HashMap<>();
        TopicBytes.each(generation, Topics.RECOMMENDATIONS, (key, value) -> {
            if (value == null) {
                matches.remove(key);
            } else {
                matches.put(key, Match.of(Side.decode(generation, Topics.RECOMMENDATIONS, value)));
            }
        });
        return matches;
    }

    /** The listings with these keys, as a generation has them; for showing. */
    static Map<String, Listing> listings(StageContext generation, Set<String> keys) {
        return some(generation, Topics.LISTINGS_NORMALIZED, keys);
    }

    /** The recommendations with these keys, as a generation has them. */
    static Map<String, Recommendation> matches(StageContext generation, Set<String> keys) {
        return some(generation, Topics.RECOMMENDATIONS, keys);
    }

    private static <V extends SpecificRecord> Map<String, V> some(
            StageContext generation, Topic<V> topic, Set<String> keys) {
        Map<String, V> found = new HashMap<>();
        if (!keys.isEmpty()) {
            TopicBytes.each(generation, topic, (key, value) -> {
                if (keys.contains(key)) {
                    if (value == null) {
                        found.remove(key);
                    } else {
                        found.put(key, Side.decode(generation, topic, value));
                    }
                }
            });
        }
        return found;
    }
}
