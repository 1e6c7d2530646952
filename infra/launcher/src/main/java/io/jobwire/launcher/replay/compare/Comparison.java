package io.jobwire.launcher.replay.compare;

import java.util.List;

/**
 * What differs between two generations.
 *
 * @param topics each derived topic
 * @param clusters which listings are one job
 * @param matches who is recommended what
 * @param letters dead letters by stage and code
 */
public record Comparison(
        List<TopicDifference> topics, ClusterDifference clusters, MatchDifference matches, List<LetterCount> letters) {

    public Comparison {
        topics = List.copyOf(topics);
        letters = List.copyOf(letters);
    }

    /** Whether all records of all topics are the same. */
    public boolean none() {
        return topics.stream().allMatch(TopicDifference::none)
                && letters.stream().allMatch(count -> count.before() == count.after());
    }
}
