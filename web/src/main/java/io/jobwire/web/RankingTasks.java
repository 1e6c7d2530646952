package io.jobwire.web;

import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.TaskState;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Rankings that somebody asked for. Nothing is kept here: a request is a record in {@code rankings}, and how far it is, and what came of
 * it, are found in {@code processes} and {@code rankings.results}, so a restart forgets nothing. The id of a process begins with its
 * time, which says where to begin to read. Safe for use by many threads.
 */
final class RankingTasks implements RankingDesk, AutoCloseable {
    private static final Pattern ID = Pattern.compile("r-(\\d{13})-[0-9a-f]{16}");
    /** Records of a process are at most this much older than its id. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_MILLIS = 20;

    private final StageContext context;
    private final KafkaProducer<String, byte[]> producer;

    RankingTasks(StageContext context) {
        this.context = context;
        this.producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public ProcessStatus submit(String jobText, List<String> resumes, String user) {
        Instant now = Instant.ofEpochMilli(context.clock().millis());
        String process = "r-" + now.toEpochMilli() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ProcessStatus queued = ProcessStatus.newBuilder()
                .setProcess(process)
                .setUser(user)
                .setKind("ranking")
                .setState(TaskState.QUEUED)
                .setAt(now)
                .build();
        // The status first: whoever works on the request says more after it.
        write(Topics.PROCESSES, process, queued, now);
        write(
                Topics.RANKINGS,
                process,
                RankingRequest.newBuilder()
                        .setProcess(process)
                        .setUser(user)
                        .setJobText(jobText)
                        .setResumes(resumes)
                        .setAt(now)
                        .build(),
                now);
        return queued;
    }

    private <V extends SpecificRecord> void write(Topic<V> topic, String key, V value, Instant at) {
        String name = context.topics().of(topic);
        byte[] bytes = context.serdes().of(topic).serializer().serialize(name, value);
        try {
            var _ = producer.send(new ProducerRecord<>(name, null, at.toEpochMilli(), key, bytes))
                    .get();
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka does not take a record for " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFaultException("Interrupted while writing to " + name, e);
        }
    }

    @Override
    public Optional<ProcessStatus> status(String process) {
        return latest(Topics.PROCESSES, process);
    }

    @Override
    public Optional<RankingResult> result(String process) {
        return latest(Topics.RANKINGS_RESULTS, process);
    }

    private <V extends SpecificRecord> Optional<V> latest(Topic<V> topic, String process) {
        Matcher id = ID.matcher(process);
        if (!id.matches()) {
            return Optional.empty();
        }
        long since = Long.parseLong(id.group(1)) - SLACK.toMillis();
        String name = context.topics().of(topic);
        Map<String, Object> properties = KafkaClients.consumer(context, Optional.empty());
        properties.put("fetch.max.wait.ms", FETCH_MILLIS);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            int hash = Utils.toPositive(Utils.murmur2(process.getBytes(StandardCharsets.UTF_8)));
            TopicPartition home =
                    new TopicPartition(name, hash % consumer.partitionsFor(name).size());
            consumer.assign(List.of(home));
            long end = consumer.endOffsets(List.of(home)).getOrDefault(home, 0L);
            OffsetAndTimestamp begin =
                    consumer.offsetsForTimes(Map.of(home, since)).get(home);
            if (begin == null) {
                return Optional.empty();
            }
            consumer.seek(home, begin.offset());
            byte[] latest = null;
            while (consumer.position(home) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    latest = process.equals(record.key()) ? record.value() : latest;
                }
            }
            return latest == null
                    ? Optional.empty()
                    : Optional.of(context.serdes().of(topic).deserializer().deserialize(name, latest));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
