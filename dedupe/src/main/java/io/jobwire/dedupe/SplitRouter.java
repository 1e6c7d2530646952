package io.jobwire.dedupe;

import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Remembers whom a person told a listing apart from, and tells the company that it belongs to, if it is there. */
final class SplitRouter implements Processor<String, SplitSide, String, Routed> {
    private @Nullable ProcessorContext<String, Routed> context;
    private @Nullable KeyValueStore<String, String> companies;
    private @Nullable KeyValueStore<String, String> splits;

    @Override
    public void init(ProcessorContext<String, Routed> newContext) {
        context = newContext;
        companies = newContext.getStateStore(DedupeNames.COMPANIES);
        splits = newContext.getStateStore(DedupeNames.SPLITS);
    }

    @Override
    public void process(Record<String, SplitSide> record) {
        if (context == null || companies == null || splits == null) {
            throw new IllegalStateException("init comes first");
        }
        String key = record.key();
        String known = splits.get(key);
        TreeSet<String> others = new TreeSet<>(Keys.split(known == null ? "" : known));
        SplitSide side = record.value();
        if (side.apart() ? !others.add(side.other()) : !others.remove(side.other())) {
            return;
        }
        if (others.isEmpty()) {
            splits.delete(key);
        } else {
            splits.put(key, Keys.joined(others.stream()));
        }
        String home = companies.get(key);
        if (home != null) {
            context.forward(record.withKey(home)
                    .withValue(new Routed.ToldApart(key, others.stream().toList())));
        }
    }
}
