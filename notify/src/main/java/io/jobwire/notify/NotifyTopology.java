package io.jobwire.notify;

import io.jobwire.notify.core.AlertDecision;
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
 * Recommendations, by user, meet the user's preferences; what is worth telling becomes an alert.
 *
 * @param names full names of topics
 * @param serdes serdes of values
 * @param decision what is worth telling
 * @param partitions partitions of the topic {@code preferences}; recommendations by user have as many
 */
record NotifyTopology(TopicNames names, RecordSerdes serdes, AlertDecision decision, int partitions)
        implements Supplier<Topology> {

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<String> keys = Serdes.String();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(NotifyNames.PREFERENCES_STORE), keys, serdes.of(Topics.PREFERENCES)));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NotifyNames.TOLD_STORE), keys, keys));

        KStream<String, SpecificRecord> preferences = builder.stream(
                        names.of(Topics.PREFERENCES),
                        Consumed.with(keys, serdes.of(Topics.PREFERENCES)).withName(NotifyNames.PREFERENCES))
                .mapValues((Preferences value) -> value, Named.as(NotifyNames.PREFERENCES_IN));
        KStream<String, SpecificRecord> recommendations = builder.stream(
                        names.of(Topics.RECOMMENDATIONS),
                        Consumed.with(keys, serdes.of(Topics.RECOMMENDATIONS)).withName(NotifyNames.RECOMMENDATIONS))
                .filter((_, recommendation) -> recommendation != null, Named.as(NotifyNames.KEEP))
                .selectKey((_, recommendation) -> recommendation.getUser(), Named.as(NotifyNames.BY_USER))
                .repartition(Repartitioned.with(keys, serdes.of(Topics.RECOMMENDATIONS))
                        .withName(NotifyNames.REPARTITION)
                        .withNumberOfPartitions(partitions))
                .mapValues((Recommendation value) -> value, Named.as(NotifyNames.RECOMMENDATIONS_IN));
        preferences
                .merge(recommendations, Named.as("meet"))
                .process(
                        () -> new DecideProcessor(decision),
                        Named.as(NotifyNames.DECIDE),
                        NotifyNames.PREFERENCES_STORE,
                        NotifyNames.TOLD_STORE)
                .to(
                        names.of(Topics.ALERTS),
                        Produced.with(keys, serdes.of(Topics.ALERTS)).withName(NotifyNames.ALERTS));
        return builder.build();
    }
}
