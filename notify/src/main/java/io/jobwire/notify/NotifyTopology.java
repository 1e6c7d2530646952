package io.jobwire.notify;

import io.jobwire.notify.core.Decider;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.Mailbox;
import io.jobwire.records.MailboxEvent;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * Recommendations, channels that are switched off and what was said of single roles are brought to their user, meet there
 * what the user wants, and become alerts and the record of what was decided.
 *
 * @param names full names of topics
 * @param serdes serdes of values
 * @param decider decides
 * @param partitions partitions of the topic {@code preferences}; events by user have as many
 */
record NotifyTopology(TopicNames names, RecordSerdes serdes, Decider decider, int partitions)
        implements Supplier<Topology> {
    private static final Serde<String> KEYS = Serdes.String();

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        stores(builder);
        KStream<String, SpecificRecord> events = recommendations(builder)
                .merge(switches(builder), Named.as(NotifyNames.HAPPENED))
                .merge(feedback(builder), Named.as(NotifyNames.SAID))
                .repartition(Repartitioned.with(KEYS, serdes.of(MailboxEvent.class))
                        .withName(NotifyNames.EVENTS)
                        .withNumberOfPartitions(partitions))
                .mapValues((MailboxEvent value) -> value, Named.as(NotifyNames.EVENTS));
        KStream<String, SpecificRecord> preferences = builder.stream(
                        names.of(Topics.PREFERENCES),
                        Consumed.with(KEYS, serdes.of(Topics.PREFERENCES)).withName(NotifyNames.PREFERENCES))
                .mapValues((Preferences value) -> value, Named.as(NotifyNames.PREFERENCES_IN));
        KStream<String, SpecificRecord> decided = preferences
                .merge(events, Named.as(NotifyNames.MEET))
                .process(
                        () -> new DecideProcessor(decider),
                        Named.as(NotifyNames.DECIDE),
                        NotifyNames.MAILBOXES_STORE,
                        NotifyNames.WAKES_STORE,
                        NotifyNames.TOLD_STORE);
        decided.filter((_, value) -> value instanceof AlertDecision, Named.as(NotifyNames.KEEP_DECISIONS))
                .mapValues(value -> (AlertDecision) value, Named.as(NotifyNames.AS_DECISION))
                .to(
                        names.of(Topics.ALERTS_DECISIONS),
                        Produced.with(KEYS, serdes.of(Topics.ALERTS_DECISIONS)).withName(NotifyNames.DECISIONS_OUT));
        decided.filter((_, value) -> value instanceof Alert, Named.as(NotifyNames.KEEP_ALERTS))
                .mapValues(value -> (Alert) value, Named.as(NotifyNames.AS_ALERT))
                .to(
                        names.of(Topics.ALERTS),
                        Produced.with(KEYS, serdes.of(Topics.ALERTS)).withName(NotifyNames.ALERTS));
        return builder.build();
    }

    private void stores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(NotifyNames.MAILBOXES_STORE), KEYS, serdes.of(Mailbox.class)));
        for (String name : new String[] {NotifyNames.WAKES_STORE, NotifyNames.TOLD_STORE, NotifyNames.OWNERS_STORE}) {
            builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, KEYS));
        }
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NotifyNames.EVER_TOLD_STORE), KEYS, KEYS)
                        .withLoggingDisabled(),
                names.of(Topics.ALERTS_DECISIONS),
                Consumed.with(KEYS, serdes.of(Topics.ALERTS_DECISIONS)).withName(NotifyNames.DECISIONS),
                EverTold::new);
    }

    private KStream<String, MailboxEvent> recommendations(StreamsBuilder builder) {
        int generation = names.generation();
        KStream<String, Recommendation> all = builder.stream(
                names.of(Topics.RECOMMENDATIONS),
                Consumed.with(KEYS, serdes.of(Topics.RECOMMENDATIONS)).withName(NotifyNames.RECOMMENDATIONS));
        return all.process(
                () -> RouteProcessor.ofRecommendations(generation),
                Named.as(NotifyNames.RECOMMENDATION_ROUTE),
                NotifyNames.OWNERS_STORE);
    }

    private KStream<String, MailboxEvent> switches(StreamsBuilder builder) {
        KStream<String, ChannelOff> all = builder.stream(
                names.of(Topics.PREFERENCES_OFF),
                Consumed.with(KEYS, serdes.of(Topics.PREFERENCES_OFF)).withName(NotifyNames.OFF));
        return all.process(RouteProcessor::ofSwitches, Named.as(NotifyNames.OFF_ROUTE), NotifyNames.OWNERS_STORE);
    }

    private KStream<String, MailboxEvent> feedback(StreamsBuilder builder) {
        KStream<String, Feedback> all = builder.stream(
                names.of(Topics.FEEDBACK),
                Consumed.with(KEYS, serdes.of(Topics.FEEDBACK)).withName(NotifyNames.FEEDBACK));
        return all.process(RouteProcessor::ofFeedback, Named.as(NotifyNames.FEEDBACK_ROUTE), NotifyNames.OWNERS_STORE);
    }
}
