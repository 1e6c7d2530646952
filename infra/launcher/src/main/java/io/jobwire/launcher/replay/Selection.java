package io.jobwire.launcher.replay;

import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
import java.util.HashSet;
import java.util.Set;

/**
 * The listings that a filter is about. Reads all raw listings, and the normalized ones of a generation for their companies.
 *
 * @param asked keys that pass
 * @param read those, and the keys of all listings of the same companies, among which duplicates are found
 */
record Selection(Set<String> asked, Set<String> read) {

    static Selection of(StageContext generation, ReplayFilter filter) {
        TopicReader topics = new TopicReader(generation.kafka(), generation.topics(), generation.serdes());
        Set<String> asked = new HashSet<>();
        topics.each(Topics.LISTINGS_RAW, (key, raw) -> {
            if (raw != null && filter.passes(raw)) {
                asked.add(key);
            } else {
                asked.remove(key);
            }
        });
        Set<String> companies = new HashSet<>();
        topics.each(Topics.LISTINGS_NORMALIZED, (key, listing) -> {
            if (listing != null && asked.contains(key)) {
                companies.add(listing.getCompany().getKey());
            }
        });
        Set<String> read = new HashSet<>(asked);
        topics.each(Topics.LISTINGS_NORMALIZED, (key, listing) -> {
            if (listing != null && companies.contains(listing.getCompany().getKey())) {
                read.add(key);
            }
        });
        return new Selection(Set.copyOf(asked), Set.copyOf(read));
    }
}
