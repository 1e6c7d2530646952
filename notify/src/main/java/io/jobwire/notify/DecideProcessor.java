package io.jobwire.notify;

import io.jobwire.notify.core.AlertDecision;
import io.jobwire.records.Alert;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps preferences, and turns a recommendation into an alert unless its user was told of that listing before. */
final class DecideProcessor implements Processor<String, SpecificRecord, String, Alert> {
    private final AlertDecision decision;
    private @Nullable ProcessorContext<String, Alert> context;
    private @Nullable KeyValueStore<String, Preferences> preferences;
    private @Nullable KeyValueStore<String, String> told;

    DecideProcessor(AlertDecision decision) {
        this.decision = decision;
    }

    @Override
    public void init(ProcessorContext<String, Alert> taskContext) {
        context = taskContext;
        preferences = taskContext.getStateStore(NotifyNames.PREFERENCES_STORE);
        told = taskContext.getStateStore(NotifyNames.TOLD_STORE);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof Recommendation recommendation) {
            decide(recommendation, record.timestamp());
        } else {
            Objects.requireNonNull(preferences).put(record.key(), (Preferences) record.value());
        }
    }

    private void decide(Recommendation recommendation, long timestamp) {
        Optional<Preferences> own =
                Optional.ofNullable(Objects.requireNonNull(preferences).get(recommendation.getUser()));
        Optional<Alert> alert = decision.decide(recommendation, own, Instant.ofEpochMilli(timestamp));
        alert.ifPresent(decided -> {
            KeyValueStore<String, String> ids = Objects.requireNonNull(told);
            if (ids.putIfAbsent(decided.getAlert(), decided.getUser()) == null) {
                Objects.requireNonNull(context).forward(new Record<>(decided.getAlert(), decided, timestamp));
            }
        });
    }
}
