package io.jobwire.bench.run;

import io.jobwire.launcher.system.Drain;
import io.jobwire.launcher.system.Installation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StreamsStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Stages that do nothing, in a row: what Kafka and exactly-once alone cost. Configured like every stage. Opened and closed by
 * one thread.
 */
final class PassThrough implements AutoCloseable {
    private static final List<String> STAGES = List.of("passa", "passb", "passc", "passd");
    private static final long PAUSE = 20;

    private final Admin admin;
    private final StageContext context;
    private final List<StreamsStage> stages = new ArrayList<>();

    private PassThrough(Installation installation) {
        this.admin = installation.admin();
        this.context = installation.context();
    }

    /** Settings that its stages ask for. */
    static List<Setting<?>> settings() {
        return STAGES.stream().<Setting<?>>map(RuntimeSettings::threads).toList();
    }

    /** Makes topics and starts the stages. */
    static PassThrough open(Installation installation) throws InterruptedException {
        PassThrough made = new PassThrough(installation);
        try {
            made.start();
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** Number of stages, which is that of the topics between and after them. */
    static int hops() {
        return STAGES.size();
    }

    String input() {
        return topic(0);
    }

    String output() {
        return topic(STAGES.size());
    }

    private static String topic(int number) {
        return "bench.pass." + number;
    }

    private void start() throws InterruptedException {
        int partitions = context.settings().get(RuntimeSettings.TOPICS_PARTITIONS);
        List<NewTopic> topics = new ArrayList<>();
        for (int i = 0; i <= STAGES.size(); i++) {
            topics.add(new NewTopic(topic(i), Optional.of(partitions), Optional.empty())
                    .configs(Topics.LISTINGS_RAW.settings()));
        }
        done(admin.createTopics(topics).all());
        for (int i = 0; i < STAGES.size(); i++) {
            int from = i;
            stages.add(new StreamsStage(STAGES.get(i), 1, () -> topology(topic(from), topic(from + 1)), context));
        }
        stages.forEach(StreamsStage::start);
        while (!stages.stream().allMatch(stage -> stage.health().ready())) {
            failIfFailed();
            Thread.sleep(PAUSE);
        }
    }

    private static Topology topology(String from, String to) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        from,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("in"))
                .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("out"));
        return builder.build();
    }

    /** Waits until all that was published has come out. */
    void drain() throws InterruptedException {
        List<Drain.Group> groups = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            groups.add(new Drain.Group(context.topics().application(STAGES.get(i), 1), List.of(topic(i))));
        }
        new Drain(admin).await(groups, () -> {
            failIfFailed();
            return true;
        });
    }

    private void failIfFailed() {
        for (StreamsStage stage : stages) {
            StageHealth health = stage.health();
            if (health.state() == StageHealth.State.FAILED) {
                throw new MachineFaultException("Pass-through stopped: " + health.detail());
            }
        }
    }

    private static void done(KafkaFuture<Void> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka refuses the topics of the pass-through", e);
        }
    }

    /** Stops the stages and deletes the topics. */
    @Override
    public void close() {
        stages.forEach(StreamsStage::close);
        List<String> topics = new ArrayList<>();
        for (int i = 0; i <= STAGES.size(); i++) {
            topics.add(topic(i));
        }
        admin.deleteTopics(topics);
        admin.close();
    }
}
