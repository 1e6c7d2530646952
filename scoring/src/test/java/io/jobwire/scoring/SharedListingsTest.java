package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SharedListingsTest {
    private static final String TOPIC = "copies";

    private final Serde<CanonicalListing> plain =
            new RecordSerdes(new InMemoryRegistry(), true).of(Topics.LISTINGS_CANONICAL);
    private final SharedListings shared = new SharedListings(plain);

    @Test
    void bytes_and_listings_are_those_of_the_plain_serde_however_many_there_are() {
        // More than it remembers, so that places are taken over.
        for (int i = 0; i < 3000; i++) {
            CanonicalListing listing = People.listing("c" + i, i % 4, i % 7).build();
            byte[] bytes = shared.serializer().serialize(TOPIC, listing);
            assertThat(bytes).isEqualTo(plain.serializer().serialize(TOPIC, listing));
            assertThat(shared.deserializer().deserialize(TOPIC, bytes)).isEqualTo(listing);
        }
    }

    @Test
    void copies_of_one_version_are_read_and_written_once() {
        byte[] bytes =
                plain.serializer().serialize(TOPIC, People.listing("c1", 0, 1).build());
        CanonicalListing first = shared.deserializer().deserialize(TOPIC, bytes);
        assertThat(shared.deserializer().deserialize(TOPIC, bytes.clone())).isSameAs(first);
        assertThat(shared.serializer().serialize(TOPIC, first)).isSameAs(bytes);
        byte[] other =
                plain.serializer().serialize(TOPIC, People.listing("c1", 0, 2).build());
        assertThat(shared.deserializer().deserialize(TOPIC, other)).isNotEqualTo(first);
    }

    @Test
    void a_tombstone_stays_one() {
        assertThat(shared.serializer().serialize(TOPIC, null)).isNull();
        assertThat(shared.deserializer().deserialize(TOPIC, null)).isNull();
    }
}
