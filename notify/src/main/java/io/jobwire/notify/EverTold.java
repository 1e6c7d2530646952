package io.jobwire.notify;

import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.DecisionState;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, in every process, who was told of which role. It is read to its end before anything is decided, so that neither
 * a new version of this stage nor lost state tells anybody twice. About 100 bytes on disk for each role that was told.
 */
final class EverTold implements Processor<String, AlertDecision, Void, Void> {
    private @Nullable KeyValueStore<String, String> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(NotifyNames.EVER_TOLD_STORE);
    }

    @Override
    public void process(Record<String, AlertDecision> record) {
        KeyValueStore<String, String> told = Objects.requireNonNull(store);
        AlertDecision decision = record.value();
        if (decision == null) {
            String canonical = told.delete(record.key());
            if (canonical != null) {
                var _ = told.delete(canonical);
            }
        } else if (decision.getState() == DecisionState.TOLD) {
            String canonical = AlertKeys.decision(decision.getUser(), decision.getCanonical());
            told.put(canonical, canonical);
            told.put(record.key(), canonical);
        }
    }
}
