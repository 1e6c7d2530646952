package io.jobwire.search;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends dead letters. The producer is made with the first one: most processes never need it. Not thread-safe. */
final class DeadLetterQueue implements AutoCloseable {
    private final StageContext context;
    private final List<Future<RecordMetadata>> pending = new ArrayList<>();
    private @Nullable Producer<String, DeadLetter> producer;

    DeadLetterQueue(StageContext context) {
        this.context = context;
    }

    void send(String key, DeadLetter letter) {
        Producer<String, DeadLetter> to = producer;
        if (to == null) {
            to = new KafkaProducer<>(
                    KafkaClients.producer(context, Optional.empty()),
                    new StringSerializer(),
                    context.serdes().of(Topics.DEADLETTERS).serializer());
            producer = to;
        }
        Counter.builder("jobwire.deadletters")
                .description("Records given up, by code")
                .tag("stage", letter.getStage())
                .tag("code", letter.getCode())
                .register(context.meters())
                .increment();
        pending.add(to.send(new ProducerRecord<>(context.topics().of(Topics.DEADLETTERS), key, letter)));
    }

    /** Returns when all that was sent has arrived; must come before the offsets of what failed are committed. */
    void flush() {
        for (Future<RecordMetadata> sent : pending) {
            try {
                sent.get();
            } catch (ExecutionException e) {
                throw new MachineFaultException("A dead letter could not be written: " + e.getCause(), e);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        pending.clear();
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
