package io.jobwire.launcher.system;

import io.jobwire.launcher.system.Drain.Group;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/**
 * The consumer groups of the stages, whatever their versions, and the topics that they read.
 *
 * @param admin asked each time; stays the caller's
 * @param names full names of topics and groups of a generation
 */
public record StageGroups(Admin admin, TopicNames names) {

    /** Those that make the generation, in the order of a listing's way. */
    public List<Group> making() throws InterruptedException {
        List<Group> groups = new ArrayList<>();
        groups.addAll(normalize());
        groups.addAll(dedupe());
        groups.addAll(scoring());
        groups.addAll(groups(names, "saved-searches", Topics.LISTINGS_CANONICAL, Topics.SEARCHES));
        return groups;
    }

    /** Those that make the generation, and those that tell of it. */
    public List<Group> all() throws InterruptedException {
        List<Group> groups = new ArrayList<>(making());
        groups.addAll(notifying());
        groups.addAll(groups(names.lasting(), "deliver", Topics.ALERTS));
        return groups;
    }

    /** Those that give listings and resumes their shape. */
    public List<Group> normalize() throws InterruptedException {
        return groups(names, "normalize", Topics.LISTINGS_RAW, Topics.RESUMES_RAW);
    }

    /** Those that find duplicates. */
    public List<Group> dedupe() throws InterruptedException {
        return groups(names, "dedupe", Topics.LISTINGS_NORMALIZED, Topics.LISTINGS_SPLITS);
    }

    /** Those that judge. */
    public List<Group> scoring() throws InterruptedException {
        return groups(names, "scoring", Topics.LISTINGS_CANONICAL, Topics.RESUMES_PROFILES);
    }

    /** Those that decide who is told what. */
    List<Group> notifying() throws InterruptedException {
        return groups(
                names.lasting(),
                "notify",
                Topics.RECOMMENDATIONS,
                Topics.PREFERENCES,
                Topics.PREFERENCES_OFF,
                Topics.FEEDBACK);
    }

    /** The groups of a stage with the topics between its own steps. */
    private List<Group> groups(TopicNames of, String stage, Topic<?>... inputs) throws InterruptedException {
        try {
            Set<String> all = admin.listTopics().names().get();
            Pattern group = pattern(of, stage);
            List<Group> groups = new ArrayList<>();
            for (GroupListing listing : admin.listGroups().all().get()) {
                if (group.matcher(listing.groupId()).matches()) {
                    List<String> topics = new ArrayList<>();
                    for (Topic<?> input : inputs) {
                        topics.add(of.of(input));
                    }
                    all.stream()
                            .filter(topic ->
                                    topic.startsWith(listing.groupId() + "-") && topic.endsWith("-repartition"))
                            .forEach(topics::add);
                    groups.add(new Group(listing.groupId(), topics));
                }
            }
            return groups;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say which groups there are", e.getCause());
        }
    }

    /** Names of the applications of a stage in a generation, in any version. */
    public static Pattern pattern(TopicNames names, String stage) {
        String[] around = names.application(stage, 7).split("-v7", -1);
        return Pattern.compile(Pattern.quote(around[0]) + "-v[0-9]+" + Pattern.quote(around[1]));
    }
}
