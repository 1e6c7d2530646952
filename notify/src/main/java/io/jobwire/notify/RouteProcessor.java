package io.jobwire.notify;

import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.MailboxEvent;
import io.jobwire.records.Recommendation;
import java.time.Instant;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Brings what happens to a mailbox to its user. A tombstone does not say whose it is, so that is kept by key. */
final class RouteProcessor<V extends SpecificRecord> implements Processor<String, V, String, MailboxEvent> {
    private final String prefix;
    private final Kind<V> kind;
    private @Nullable ProcessorContext<String, MailboxEvent> context;
    private @Nullable KeyValueStore<String, String> owners;

    /** What the records of a topic mean for a mailbox. */
    private interface Kind<V> {
        String user(V value);

        MailboxEvent event(String key, V value);

        /** What a tombstone means, or that a record belongs to somebody else from now on. */
        MailboxEvent gone(String key, String user);
    }

    private RouteProcessor(String prefix, Kind<V> kind) {
        this.prefix = prefix;
        this.kind = kind;
    }

    static RouteProcessor<Recommendation> ofRecommendations(int generation) {
        return new RouteProcessor<>("r|", new Kind<>() {
            @Override
            public String user(Recommendation value) {
                return value.getUser();
            }

            @Override
            public MailboxEvent event(String key, Recommendation value) {
                return empty(key)
                        .setGeneration(generation)
                        .setRecommendation(value)
                        .build();
            }

            @Override
            public MailboxEvent gone(String key, String user) {
                return empty(key).setGeneration(generation).build();
            }
        });
    }

    static RouteProcessor<ChannelOff> ofSwitches() {
        return new RouteProcessor<>("o|", new Kind<>() {
            @Override
            public String user(ChannelOff value) {
                return value.getUser();
            }

            @Override
            public MailboxEvent event(String key, ChannelOff value) {
                return empty(key).setOff(value).build();
            }

            @Override
            public MailboxEvent gone(String key, String user) {
                return empty(key).setOn(true).build();
            }
        });
    }

    static RouteProcessor<Feedback> ofFeedback() {
        return new RouteProcessor<>("f|", new Kind<>() {
            @Override
            public String user(Feedback value) {
                return value.getUser();
            }

            @Override
            public MailboxEvent event(String key, Feedback value) {
                return empty(key).setFeedback(value).build();
            }

            @Override
            public MailboxEvent gone(String key, String user) {
                Feedback nothing = new Feedback(user, AlertKeys.role(key, user), FeedbackAction.UNKNOWN, Instant.EPOCH);
                return empty(key).setFeedback(nothing).build();
            }
        });
    }

    private static MailboxEvent.Builder empty(String key) {
        return MailboxEvent.newBuilder().setKey(key);
    }

    @Override
    public void init(ProcessorContext<String, MailboxEvent> taskContext) {
        context = taskContext;
        owners = taskContext.getStateStore(NotifyNames.OWNERS_STORE);
    }

    @Override
    public void process(Record<String, V> record) {
        KeyValueStore<String, String> known = Objects.requireNonNull(owners);
        String key = record.key();
        V value = record.value();
        if (value == null) {
            String owner = known.delete(prefix + key);
            if (owner != null) {
                forward(record, owner, kind.gone(key, owner));
            }
            return;
        }
        String owner = kind.user(value);
        String before = known.get(prefix + key);
        if (!owner.equals(before)) {
            known.put(prefix + key, owner);
            if (before != null) {
                forward(record, before, kind.gone(key, before));
            }
        }
        forward(record, owner, kind.event(key, value));
    }

    private void forward(Record<String, V> record, String owner, MailboxEvent event) {
        Objects.requireNonNull(context).forward(record.withKey(owner).withValue(event));
    }
}
