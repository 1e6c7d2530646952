package io.jobwire.scoring;

import io.jobwire.records.RankingResult;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Collects the parts of each ranking; says how far it is after each, and the result after the last. */
final class RankingMerger implements Processor<String, RankingResult, String, SpecificRecord> {
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, RankingResult> parts;

    @SuppressWarnings("NullAway.Init") // init comes first
    RankingMerger() {}

    @Override
    public void init(ProcessorContext<String, SpecificRecord> given) {
        context = given;
        parts = given.getStateStore(ScoringNames.RANKINGS_STORE);
    }

    @Override
    public void process(Record<String, RankingResult> part) {
        RankingResult now = Rankings.merge(parts.get(part.key()), part.value());
        if (Rankings.complete(now)) {
            parts.delete(part.key());
            // The result first: who is told that it is done finds it.
            context.forward(part.withValue(now));
        } else {
            parts.put(part.key(), now);
        }
        context.forward(part.withValue(Rankings.status(now)));
    }
}
