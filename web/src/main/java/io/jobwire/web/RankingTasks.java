package io.jobwire.web;

import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.TaskState;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Rankings that somebody asked for. Nothing is kept here: a request is a record in {@code rankings}, and how far it is, and what came of
 * it, are found in {@code processes} and {@code rankings.results}, so a restart forgets nothing. The id of a process begins with its
 * time, which says where to begin to read. Safe for use by many threads.
 */
final class RankingTasks implements RankingDesk {
    private static final Pattern ID = Pattern.compile("r-(\\d{13})-[0-9a-f]{16}");
    /** Records of a process are at most this much older than its id. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_MILLIS = 20;

    private final StageContext context;
    private final RecordWriter writer;

    /** @param writer stays the caller's */
    RankingTasks(StageContext context, RecordWriter writer) {
        this.context = context;
        this.writer = writer;
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
        var _ = writer.write(Topics.PROCESSES, process, queued, now);
        var _ = writer.write(
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
}
