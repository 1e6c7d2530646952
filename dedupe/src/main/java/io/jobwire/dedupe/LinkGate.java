package io.jobwire.dedupe;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lets the links of the company pass that the listing belongs to; what others say of it is out of date. */
final class LinkGate implements Processor<String, Found.Link, String, Bytes> {
    private @Nullable ProcessorContext<String, Bytes> context;
    private @Nullable KeyValueStore<String, String> companies;

    @Override
    public void init(ProcessorContext<String, Bytes> newContext) {
        context = newContext;
        companies = newContext.getStateStore(DedupeNames.COMPANIES);
    }

    @Override
    public void process(Record<String, Found.Link> record) {
        if (context == null || companies == null) {
            throw new IllegalStateException("init comes first");
        }
        if (record.value().home().equals(companies.get(record.key()))) {
            context.forward(record.withValue(record.value().bytes()));
        }
    }
}
