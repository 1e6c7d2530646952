package io.jobwire.launcher.replay;

import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.StageGroups;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The topics and groups that belong to one generation and to no other.
 *
 * @param names full names in it
 */
record GenerationTopics(TopicNames names) {

    /** Full names of its derived topics, in the order of a listing's way. */
    List<String> derived() {
        return topics().stream().map(names::of).toList();
    }

    /** Its derived topics, in the order of a listing's way. */
    static List<Topic<?>> topics() {
        return Topics.all().stream()
                .filter(topic -> !topic.truth())
                .<Topic<?>>map(topic -> topic)
                .toList();
    }

    /** Whether a topic is one of its derived ones or internal to one of its applications. */
    boolean has(String topic) {
        return derived().contains(topic) || internal(topic);
    }

    /**
     * Whether a topic can go with it. Not the first generation's dead letters: stages that go on through all generations
     * write there.
     */
    boolean goes(String topic) {
        return has(topic) && !(names.generation() == 1 && topic.equals(names.of(Topics.DEADLETTERS)));
    }

    private boolean internal(String topic) {
        return (topic.endsWith("-changelog") || topic.endsWith("-repartition"))
                && StageCatalog.making().stream().anyMatch(stage -> {
                    Matcher application = StageGroups.pattern(names, stage).matcher(topic);
                    return application.lookingAt() && topic.startsWith("-", application.end());
                });
    }

    /** Whether a group belongs to one of its applications. */
    boolean hasGroup(String group) {
        return StageCatalog.making().stream()
                .anyMatch(stage ->
                        StageGroups.pattern(names, stage).matcher(group).matches());
    }
}
