package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.StageGroups;
import io.jobwire.records.topics.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Who makes a generation besides the command {@code replay run}: stages that were started for it as processes of their own.
 *
 * @param admin stays the caller's
 * @param names full names of groups in the generation
 */
record Workers(Admin admin, TopicNames names) {
    /** Name of the command in the groups of the stages, so that the next one takes the place of one that was killed. */
    static final String INSTANCE = "replay";

    /** Stages that are members of a group each, so that it can be told whether somebody runs them. */
    private static List<String> stages() {
        return StageCatalog.making().stream()
                .filter(stage -> !stage.equals("search"))
                .toList();
    }

    /** Names of the stages that other processes run. One that was killed a moment ago may still count. */
    SortedSet<String> elsewhere() throws InterruptedException {
        SortedSet<String> found = new TreeSet<>();
        for (String stage : stages()) {
            for (KafkaFuture<ConsumerGroupDescription> group : admin.describeConsumerGroups(groups(stage))
                    .describedGroups()
                    .values()) {
                if (isWorkedOn(group)) {
                    found.add(stage);
                }
            }
        }
        return found;
    }

    /** Whether every stage has begun, whoever runs it: before that nobody knows what there is to do. */
    boolean allBegun() throws InterruptedException {
        for (String stage : stages()) {
            if (groups(stage).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<String> groups(String stage) throws InterruptedException {
        Pattern pattern = StageGroups.pattern(names, stage);
        List<String> groups = new ArrayList<>();
        try {
            for (GroupListing group : admin.listGroups().all().get()) {
                if (pattern.matcher(group.groupId()).matches()) {
                    groups.add(group.groupId());
                }
            }
            return groups;
        } catch (ExecutionException e) {
            throw unknown(e);
        }
    }

    private static boolean isWorkedOn(KafkaFuture<ConsumerGroupDescription> group) throws InterruptedException {
        try {
            return group.get().members().stream()
                    .anyMatch(member -> !member.groupInstanceId().orElse("").contains("-" + INSTANCE));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw unknown(e);
        }
    }

    private static UserException unknown(ExecutionException e) {
        return UserException.failed("Kafka does not say who is at work: " + UserException.reason(e));
    }
}
