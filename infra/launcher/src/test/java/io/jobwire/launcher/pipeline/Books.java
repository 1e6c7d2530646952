package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.scoring.ScoringConfig;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** The topics of an installation, held against what its stages' pure cores say of the same records. */
record Books(TopicReader topics, int floor) {

    static Books of(Installation installation) {
        return new Books(
                installation.topics(),
                ScoringConfig.from(installation.context().settings()).floor());
    }

    /** Keys that have more than one record, with how many. */
    <V extends SpecificRecord> Map<String, Integer> writtenAgain(Topic<V> topic) {
        Map<String, Integer> times = new TreeMap<>();
        topics.each(topic, (key, _) -> times.merge(key, 1, Integer::sum));
        times.values().removeIf(count -> count == 1);
        return times;
    }

    /** What should be recommended. */
    Map<String, Recommendation> matches(Map<String, CanonicalListing> canonical) {
        Matcher matcher = new Matcher(Rubric.load());
        Map<String, Recommendation> matches = new TreeMap<>();
        for (Profile profile : topics.latest(Topics.RESUMES_PROFILES).values()) {
            for (Recommendation match : matcher.match(profile, List.copyOf(canonical.values()))) {
                if (match.getScore() >= floor) {
                    matches.put(match.getResume() + "|" + match.getCanonical(), match);
                }
            }
        }
        return matches;
    }
}
