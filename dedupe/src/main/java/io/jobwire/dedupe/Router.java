package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Employers;
import io.jobwire.records.Listing;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Sends each listing to its company, with what a person said of it, and tells the company that it left. The only place that knows both. */
final class Router implements Processor<String, @Nullable WireListing, String, Routed> {
    private @Nullable ProcessorContext<String, Routed> context;
    private @Nullable KeyValueStore<String, String> companies;
    private @Nullable KeyValueStore<String, String> splits;

    /** Routing key of a listing: what all spellings of its company have in common, or itself when that is unknown, so that no partition gets them all. */
    static String home(Listing listing) {
        return home(listing.getCompany().getKey(), listing.getKey());
    }

    static String home(String companyKey, String listingKey) {
        return companyKey.isEmpty() ? '\0' + listingKey : Employers.home(companyKey);
    }

    @Override
    public void init(ProcessorContext<String, Routed> newContext) {
        context = newContext;
        companies = newContext.getStateStore(DedupeNames.COMPANIES);
        splits = newContext.getStateStore(DedupeNames.SPLITS);
    }

    @Override
    public void process(Record<String, @Nullable WireListing> record) {
        if (context == null || companies == null || splits == null) {
            throw new IllegalStateException("init comes first");
        }
        String key = record.key();
        WireListing listing = record.value();
        String before = companies.get(key);
        if (listing == null) {
            if (before != null) {
                companies.delete(key);
                context.forward(record.withKey(before).withValue(new Routed.Left(key)));
                context.forward(record.withValue(new Routed.Gone()));
            }
            return;
        }
        String now = home(listing.listing());
        if (!now.equals(before)) {
            companies.put(key, now);
            if (before != null) {
                context.forward(record.withKey(before).withValue(new Routed.Left(key)));
            }
        }
        context.forward(record.withKey(now).withValue(new Routed.Arrived(listing)));
        // Each time: the company may have forgotten the listing and what was said of it.
        String others = splits.get(key);
        if (others != null) {
            context.forward(record.withKey(now).withValue(new Routed.ToldApart(key, Keys.split(others))));
        }
    }
}
