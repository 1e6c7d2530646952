package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Drain.Group;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.MachineFaultException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the deciding of alerts from the recommendations of one generation to those of another. It is one application through
 * all generations, so it knows whom it told what; it begins where the promotion says.
 *
 * <p>Positions of a group can be set only while it has no members. So a process that sets them knows that no other process
 * is still deciding by the generation before, and one that finds them set knows that another has seen to it.
 *
 * @param admin stays the caller's
 */
record AlertStart(Admin admin) {
    private static final Logger LOG = LoggerFactory.getLogger(AlertStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_READ = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Waits until what the generation before recommended is decided, in all processes; no longer than half a minute. */
    void awaitDecided(TopicNames before) throws InterruptedException {
        StageGroups groups = new StageGroups(admin, before);
        Drain drain = new Drain(admin);
        long end = System.nanoTime() + LAST_READ.toNanos();
        while (isWorking(groups.scoring()) || lag(drain, groups.notifying()) > 0) {
            if (System.nanoTime() > end) {
                LOG.warn(
                        "Generation {} still recommends after {} s: what it brings from now on tells nobody",
                        before.generation(),
                        LAST_READ.toSeconds());
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Lets the group of the stage begin at the positions, where it has not begun already. */
    void begin(ActiveGeneration generation, TopicNames names) throws InterruptedException {
        Map<TopicPartition, Long> from = generation.alertPositions(names);
        if (from.isEmpty()) {
            return;
        }
        for (Group group : new StageGroups(admin, names.in(generation.number())).notifying()) {
            begin(group.name(), from);
        }
    }

    private void begin(String group, Map<TopicPartition, Long> from) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Map<TopicPartition, OffsetAndMetadata> behind = behind(group, from);
                if (!behind.isEmpty()) {
                    admin.alterConsumerGroupOffsets(group, behind).all().get();
                }
                return;
            } catch (ExecutionException e) {
                if (System.nanoTime() > end) {
                    throw new MachineFaultException(
                            "The positions of " + group + " cannot be set: does a process with other settings run its"
                                    + " stage? " + UserException.reason(e),
                            e);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> behind(String group, Map<TopicPartition, Long> from)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> known = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>();
        from.forEach((partition, offset) -> {
            OffsetAndMetadata at = known.get(partition);
            if (at == null || at.offset() < offset) {
                behind.put(partition, new OffsetAndMetadata(offset));
            }
        });
        return behind;
    }

    private boolean isWorking(List<Group> groups) throws InterruptedException {
        List<String> names = groups.stream().map(Group::name).toList();
        try {
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(names).all().get().values()) {
                if (!group.members().isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new MachineFaultException("Kafka does not say who is at work: " + UserException.reason(e), e);
        }
    }

    private static long lag(Drain drain, List<Group> groups) throws InterruptedException {
        long lag = 0;
        for (Group group : groups) {
            lag += drain.lag(group);
        }
        return lag;
    }
}
