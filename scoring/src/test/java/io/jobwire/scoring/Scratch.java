package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Scan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecordBase;

/** What the views should hold, computed from what there is, pair by pair, without stores and without history. */
final class Scratch {
    private Scratch() {}

    static Map<String, Recommendation> recommendations(
            int floor, Map<String, CanonicalListing> listings, Map<String, Profile> profiles) {
        Map<String, Recommendation> recommendations = new HashMap<>();
        Scan scan = Pipeline.RUBRIC.scan();
        for (CanonicalListing listing : listings.values()) {
            PreparedListing prepared = Pipeline.RUBRIC.prepare(listing);
            for (Profile profile : profiles.values()) {
                PreparedProfile other = Pipeline.RUBRIC.prepare(profile);
                scan.lay(prepared);
                if (scan.reaches(floor, prepared, other)) {
                    recommendations.put(
                            profile.getResume() + "|" + listing.getCanonical(),
                            Pipeline.RUBRIC.explain(prepared, listing, other, profile));
                }
            }
        }
        return recommendations;
    }

    static Map<String, SkillGaps> gaps(
            int floor, int opens, Map<String, CanonicalListing> listings, Map<String, Profile> profiles) {
        Map<String, SkillGaps> gaps = new HashMap<>();
        Scan scan = Pipeline.RUBRIC.scan();
        for (Profile profile : profiles.values()) {
            PreparedProfile prepared = Pipeline.RUBRIC.prepare(profile);
            Map<String, SortedSet<String>> opened = new TreeMap<>();
            for (CanonicalListing listing : listings.values()) {
                PreparedListing other = Pipeline.RUBRIC.prepare(listing);
                scan.lay(prepared);
                if (scan.reaches(floor, other, prepared)) {
                    Recommendation now = Pipeline.RUBRIC.explain(scan, other, listing, prepared, profile);
                    for (String skill : Pipeline.RUBRIC.lifting(opens, scan, other, prepared, now)) {
                        opened.computeIfAbsent(skill, _ -> new TreeSet<>()).add(listing.getCanonical());
                    }
                }
            }
            if (!opened.isEmpty()) {
                gaps.put(
                        profile.getResume(),
                        Pipeline.RUBRIC.gaps(profile.getResume(), profile.getUser(), opened, opens));
            }
        }
        return gaps;
    }

    /** Records as the bytes that a topic keeps, by key. */
    static <V extends SpecificRecordBase> Map<String, ByteBuffer> bytes(Map<String, V> records) throws IOException {
        Map<String, ByteBuffer> bytes = new TreeMap<>();
        for (Map.Entry<String, V> entry : records.entrySet()) {
            V value = entry.getValue();
            bytes.put(
                    entry.getKey(),
                    switch (value) {
                        case Recommendation recommendation -> recommendation.toByteBuffer();
                        case SkillGaps gaps -> gaps.toByteBuffer();
                        default -> throw new IllegalArgumentException("Neither view holds " + value.getSchema());
                    });
        }
        return bytes;
    }
}
