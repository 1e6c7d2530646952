package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire topics}: what topics there are and how much is in them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire topics%n%n",
        header = "List the topics and how much is in them.",
        description =
                "Lists the topics of a running installation: key, value, partitions, positions from first to last.")
final class TopicsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        try (RunningSystem system = RunningSystem.find(settings);
                Admin admin = Admin.create(system.context().kafka())) {
            TopicNames names = system.context().topics();
            List<String> there = List.copyOf(admin.listTopics().names().get());
            for (Topic<?> topic : Topics.all()) {
                print(admin, topic, names.of(topic), there.contains(names.of(topic)));
            }
            return 0;
        } catch (ExecutionException e) {
            throw UserException.failed("Kafka at "
                    + RunningSystem.kafka(settings).get("bootstrap.servers") + " does not answer ("
                    + UserException.reason(e) + "). Is it there, and is kafka.bootstrap.servers right?");
        }
    }

    private void print(Admin admin, Topic<?> topic, String name, boolean there)
            throws InterruptedException, ExecutionException {
        int partitions = 0;
        long offsets = 0;
        if (there) {
            var description =
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            partitions = description == null ? 0 : description.partitions().size();
            Map<TopicPartition, OffsetSpec> first = new HashMap<>();
            Map<TopicPartition, OffsetSpec> last = new HashMap<>();
            for (int i = 0; i < partitions; i++) {
                first.put(new TopicPartition(name, i), OffsetSpec.earliest());
                last.put(new TopicPartition(name, i), OffsetSpec.latest());
            }
            offsets = admin.listOffsets(last).all().get().values().stream()
                            .mapToLong(at -> at.offset())
                            .sum()
                    - admin.listOffsets(first).all().get().values().stream()
                            .mapToLong(at -> at.offset())
                            .sum();
        }
        if (common.json) {
            console.data("{\"topic\":\"" + name + "\",\"key\":\"" + topic.key() + "\",\"value\":\""
                    + topic.valueType().getSimpleName() + "\",\"partitions\":" + partitions + ",\"offsets\":" + offsets
                    + ",\"exists\":" + there + "}");
        } else {
            console.data(String.format(
                    Locale.ROOT,
                    "%-22s %-17s %2d partitions %9d offsets  key: %s%s",
                    name,
                    topic.valueType().getSimpleName(),
                    partitions,
                    offsets,
                    topic.key(),
                    there ? "" : console.yellow("  (not created yet)")));
        }
    }
}
