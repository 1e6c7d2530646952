package io.jobwire.launcher.replay;

import io.jobwire.launcher.system.GenerationFolders;
import io.jobwire.runtime.StageContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/**
 * How much disk a generation takes, and how much is left.
 *
 * @param topics bytes of its topics and those of its applications, all replicas together
 * @param folders bytes of its folders in the data folder
 * @param free least bytes that are free, where brokers keep their logs and in the data folder; empty: nobody says
 */
record DiskUse(long topics, long folders, OptionalLong free) {

    /** Asks the brokers and the file system. */
    static DiskUse of(StageContext generation, Admin admin, FreeSpace space) throws InterruptedException {
        GenerationTopics own = new GenerationTopics(generation.topics());
        long topics = 0;
        OptionalLong free = space.of(generation.dataDir());
        try {
            var brokers =
                    admin.describeCluster().nodes().get().stream().map(Node::id).toList();
            for (var folders :
                    admin.describeLogDirs(brokers).allDescriptions().get().values()) {
                for (LogDirDescription folder : folders.values()) {
                    topics += folder.replicaInfos().entrySet().stream()
                            .filter(replica -> own.has(replica.getKey().topic()))
                            .mapToLong(replica -> replica.getValue().size())
                            .sum();
                    free = least(free, folder.usableBytes());
                }
            }
        } catch (ExecutionException _) {
            // A cluster may not tell this user of its disks: then the folders alone are counted.
        }
        return new DiskUse(topics, new GenerationFolders(generation).bytes(), free);
    }

    /** All of it; empty when it takes nothing that anybody knows of. */
    Optional<Long> bytes() {
        return topics + folders == 0 ? Optional.empty() : Optional.of(topics + folders);
    }

    private static OptionalLong least(OptionalLong a, OptionalLong b) {
        return Stream.of(a, b)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }
}
