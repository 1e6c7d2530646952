package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.GenerationBook;
import io.jobwire.launcher.system.GenerationFolders;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Removes a generation: its topics and those of its applications, their groups, the folders of this data folder. Other
 * processes remove theirs when they see it in the book. May be repeated after it was interrupted.
 *
 * @param system the running system
 * @param book its generations
 * @param admin stays the caller's
 */
record Removal(RunningSystem system, GenerationBook book, Admin admin) {
    private static final Duration HEARD = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What went. */
    record Removed(List<String> topics, List<String> groups, long bytes) {}

    Removed remove(int number) throws InterruptedException {
        StageContext context = system.in(number);
        GenerationTopics own = new GenerationTopics(context.topics());
        DiskUse use = DiskUse.of(context, admin, FreeSpace.MEASURED);
        Generation known = Optional.ofNullable(book.all().get(number))
                .orElseGet(() -> Generation.newBuilder().setGeneration(number).build());
        // First the word, then the deed: nobody begins with it again, and a second try takes up what is left.
        book.write(Generation.newBuilder(known)
                .setState(GenerationState.DROPPED)
                .setPromotion(0)
                .build());
        try {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(own::hasGroup)
                    .sorted()
                    .toList();
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(own::goes)
                    .sorted()
                    .toList();
            for (KafkaFuture<Void> answer :
                    admin.deleteTopics(topics).topicNameValues().values()) {
                gone(answer);
            }
            for (KafkaFuture<Void> answer :
                    admin.deleteConsumerGroups(groups).deletedGroups().values()) {
                gone(answer);
            }
            awaitGone(own);
            new GenerationFolders(context).delete();
            return new Removed(topics, groups, use.topics() + use.folders());
        } catch (ExecutionException e) {
            throw new MachineFaultException(
                    "Generation " + number + " is not removed yet, try it again: " + UserException.reason(e), e);
        }
    }

    private static void gone(KafkaFuture<Void> answer) throws ExecutionException, InterruptedException {
        try {
            answer.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                    && !(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    /** Brokers hear of it a moment after the controller has said so. */
    private void awaitGone(GenerationTopics own) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + HEARD.toNanos();
        while (System.nanoTime() < end
                && admin.listTopics().names().get().stream().anyMatch(own::goes)) {
            Thread.sleep(PAUSE);
        }
    }
}
