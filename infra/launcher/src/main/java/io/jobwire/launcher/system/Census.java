package io.jobwire.launcher.system;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the topics hold: the latest record of every key, and whether the books balance.
 *
 * <p>They balance when every raw listing has exactly one outcome: it belongs to a canonical listing that is there, it is
 * closed, or it is a dead letter.
 */
public record Census(
        Map<String, RawListing> raw,
        Map<String, Listing> normalized,
        Map<String, ListingLink> links,
        Map<String, CanonicalListing> canonical,
        Map<String, Recommendation> recommendations,
        Map<String, SkillGaps> gaps,
        Set<String> alerts,
        List<DeadLetter> deadLetters) {

    /** Reads the topics, from the last of the way to the first, so that no outcome is seen without its cause. */
    public static Census take(TopicReader reader) {
        Set<String> alerts = new HashSet<>();
        reader.each(Topics.ALERTS, (key, _) -> alerts.add(key));
        Map<String, Recommendation> recommendations = reader.latest(Topics.RECOMMENDATIONS);
        Map<String, SkillGaps> gaps = reader.latest(Topics.SKILLS_GAPS);
        Map<String, CanonicalListing> canonical = reader.latest(Topics.LISTINGS_CANONICAL);
        Map<String, ListingLink> links = reader.latest(Topics.LISTINGS_LINKS);
        Map<String, Listing> normalized = reader.latest(Topics.LISTINGS_NORMALIZED);
        List<DeadLetter> deadLetters = new ArrayList<>();
        reader.each(Topics.DEADLETTERS, (_, letter) -> {
            if (letter != null) {
                deadLetters.add(letter);
            }
        });
        return new Census(
                reader.latest(Topics.LISTINGS_RAW),
                normalized,
                links,
                canonical,
                recommendations,
                gaps,
                alerts,
                deadLetters);
    }

    /** Listings that were merged into another one. */
    public long merged() {
        return links.values().stream()
                .filter(link -> link.getRelation() == LinkRelation.DUPLICATE)
                .count();
    }

    /** Listings that are closed. */
    public long closed() {
        return raw.values().stream()
                .filter(listing -> listing.getStatus() == ListingStatus.CLOSED)
                .count();
    }

    /** Raw listings without exactly one outcome, with what is wrong; empty when the books balance. */
    public Map<String, String> unbalanced() {
        Set<String> dead = new HashSet<>();
        deadLetters.forEach(letter -> letter.getKey().ifPresent(dead::add));
        Map<String, String> wrong = new TreeMap<>();
        raw.forEach((key, listing) -> {
            ListingLink link = links.get(key);
            boolean linked = link != null
                    && (listing.getStatus() == ListingStatus.CLOSED
                            ? link.getRelation() == LinkRelation.CLOSED
                            : link.getRelation() != LinkRelation.CLOSED && canonical.containsKey(link.getCanonical()));
            boolean given = dead.contains(key) && link == null;
            if (!linked && !given) {
                wrong.put(
                        key,
                        listing.getStatus() + " and "
                                + (link == null
                                        ? "no link"
                                        : "linked as " + link.getRelation()
                                                + " to " + link.getCanonical()
                                                + (canonical.containsKey(link.getCanonical())
                                                        ? ""
                                                        : ", which is not there")));
            }
        });
        links.keySet().stream()
                .filter(key -> !raw.containsKey(key))
                .forEach(key -> wrong.put(key, "linked, and never received"));
        return wrong;
    }
}
