package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class DedupeNamesTest {
    @Test
    void everythingInTheTopologyHasANameOfItsOwn() {
        Topology topology = new DedupeTopology(
                        new DedupeConfig(64, Duration.ofDays(90), Duration.ofDays(730)),
                        TopicNames.plain(),
                        new RecordSerdes(new InMemoryRegistry(), true),
                        new SimpleMeterRegistry())
                .get();
        String described = topology.describe().toString();
        assertThat(described).doesNotContain("KSTREAM", "KTABLE", "STATE-STORE");
        assertThat(described)
                .contains(
                        "topics: [listings.normalized]",
                        "topics: [listings.splits]",
                        "topic: dedupe-by-side-repartition",
                        "topic: listings.links",
                        "topic: listings.canonical",
                        "topic: dedupe-by-company-repartition",
                        "topic: dedupe-by-listing-repartition",
                        "stores: [dedupe-companies, dedupe-splits]",
                        "stores: [dedupe-companies]",
                        "dedupe-nodes",
                        "dedupe-texts",
                        "dedupe-dictionaries");
    }
}
