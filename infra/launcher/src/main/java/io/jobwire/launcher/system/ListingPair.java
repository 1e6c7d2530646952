package io.jobwire.launcher.system;

import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/**
 * Two listings of a running system, and what became of them.
 *
 * @param listings those of the two that are there, by key, as the normalizer last read them
 * @param links where they belong, by key
 * @param split a person's word on them; empty: nobody told them apart
 */
public record ListingPair(Map<String, Listing> listings, Map<String, ListingLink> links, Optional<ListingSplit> split) {

    /** Reads the topics once through and keeps what is of the two. */
    public static ListingPair read(RunningSystem system, String a, String b) throws InterruptedException {
        system.require(Topics.LISTINGS_NORMALIZED);
        system.require(Topics.LISTINGS_LINKS);
        Set<String> keys = new TreeSet<>(List.of(a, b));
        Optional<ListingSplit> split;
        try (SplitBook book = SplitBook.open(system)) {
            split = book.find(a, b);
        }
        return new ListingPair(
                latest(system, Topics.LISTINGS_NORMALIZED, keys), latest(system, Topics.LISTINGS_LINKS, keys), split);
    }

    private static <V extends SpecificRecord> Map<String, V> latest(
            RunningSystem system, Topic<V> topic, Set<String> keys) {
        Map<String, V> found = new TreeMap<>();
        system.topics().each(topic, (key, value) -> {
            if (keys.contains(key)) {
                if (value == null) {
                    found.remove(key);
                } else {
                    found.put(key, value);
                }
            }
        });
        return found;
    }
}
