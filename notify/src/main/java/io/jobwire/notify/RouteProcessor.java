package io.jobwire.notify;

import io.jobwire.records.ChannelOff;
import io.jobwire.records.MailboxEvent;
import io.jobwire.records.Recommendation;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Brings what happens to a mailbox to its user. A tombstone does not say whose it is, so that is kept by key. */
final class RouteProcessor<V extends SpecificRecord> implements Processor<String, V, String, MailboxEvent> {
    private final String kind;
    private final int generation;
    private final Function<V, String> user;
    private @Nullable ProcessorContext<String, MailboxEvent> context;
    private @Nullable KeyValueStore<String, String> owners;

    private RouteProcessor(String kind, int generation, Function<V, String> user) {
        this.kind = kind;
        this.generation = generation;
        this.user = user;
    }

    static RouteProcessor<Recommendation> ofRecommendations(int generation) {
        return new RouteProcessor<>("r|", generation, Recommendation::getUser);
    }

    static RouteProcessor<ChannelOff> ofSwitches() {
        return new RouteProcessor<>("o|", 1, ChannelOff::getUser);
    }

    @Override
    public void init(ProcessorContext<String, MailboxEvent> taskContext) {
        context = taskContext;
        owners = taskContext.getStateStore(NotifyNames.OWNERS_STORE);
    }

    @Override
    public void process(Record<String, V> record) {
        KeyValueStore<String, String> known = Objects.requireNonNull(owners);
        V value = record.value();
        if (value == null) {
            String owner = known.delete(kind + record.key());
            if (owner != null) {
                forward(record, owner, event(record.key(), null));
            }
            return;
        }
        String owner = user.apply(value);
        String before = known.get(kind + record.key());
        if (!owner.equals(before)) {
            known.put(kind + record.key(), owner);
            if (before != null) {
                forward(record, before, event(record.key(), null));
            }
        }
        forward(record, owner, event(record.key(), value));
    }

    private MailboxEvent event(String key, @Nullable V value) {
        boolean on = value == null && kind.equals("o|");
        return new MailboxEvent(
                key,
                generation,
                value instanceof Recommendation recommendation ? recommendation : null,
                value instanceof ChannelOff off ? off : null,
                on);
    }

    private void forward(Record<String, V> record, String owner, MailboxEvent event) {
        Objects.requireNonNull(context).forward(record.withKey(owner).withValue(event));
    }
}
