package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Algorithm;
import io.jobwire.dedupe.core.BucketKeys;
import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Profile;
import io.jobwire.dedupe.core.Relation;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.records.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The processors of {@link BandRoute}. Values are bytes: keys of listings, one a line, or a listing in the wire format. */
final class BandSteps {
    private static final byte[] NOTHING = new byte[0];

    private BandSteps() {}

    abstract static class Step extends ContextualProcessor<String, byte[], String, byte[]> {
        private final String name;
        private @Nullable KeyValueStore<String, byte[]> store;

        Step(String name) {
            this.name = name;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            store = context.getStateStore(name);
        }

        KeyValueStore<String, byte[]> store() {
            if (store == null) {
                throw new IllegalStateException("init comes first");
            }
            return store;
        }

        void send(Record<String, byte[]> from, String key, byte[] value) {
            context().forward(from.withKey(key).withValue(value));
        }
    }

    /** A step that reads listings in the wire format and keeps them. */
    abstract static class ListingStep extends Step {
        private final Deserializer<Listing> listings;
        private final String topic;

        ListingStep(Serde<Listing> listings, String topic) {
            super(BandRoute.DOCUMENTS);
            this.listings = listings.deserializer();
            this.topic = topic;
        }

        Listing listing(byte[] wire) {
            return listings.deserialize(topic, wire);
        }
    }

    /** Keeps the listing and asks each of its buckets: bucket, then how many are asked and the listing's key. */
    static final class Sketch extends ListingStep {
        Sketch(Serde<Listing> listings, String topic) {
            super(listings, topic);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            store().put(record.key(), record.value());
            long[] buckets = BucketKeys.of(Profile.of(listing(record.value())));
            byte[] question = bytes(buckets.length + "\n" + record.key());
            for (long bucket : buckets) {
                send(record, Long.toString(bucket, Character.MAX_RADIX), question);
            }
        }
    }

    /** Enters a listing into a bucket and says whom it meets there, at most {@value Algorithm#BUCKET_WINDOW}. */
    static final class Bucket extends Step {
        Bucket() {
            super(BandRoute.BUCKETS);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            String[] question = text(record.value()).split("\n", 2);
            String listing = question[1];
            String prefix = record.key() + "|";
            List<String> met = new ArrayList<>(List.of(question[0]));
            try (KeyValueIterator<String, byte[]> all =
                    store().prefixScan(prefix, Serdes.String().serializer())) {
                while (all.hasNext() && met.size() <= Algorithm.BUCKET_WINDOW) {
                    KeyValue<String, byte[]> next = all.next();
                    String other = next.key.substring(prefix.length());
                    if (!other.equals(listing)) {
                        met.add(other);
                    }
                }
            }
            store().put(prefix + listing, NOTHING);
            send(record, listing, bytes(String.join("\n", met)));
        }
    }

    /** Gathers the answers of all buckets and sends the listing to each whom it met. */
    static final class Ask extends Step {
        private @Nullable KeyValueStore<String, byte[]> documents;

        Ask() {
            super(BandRoute.WAITING);
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            documents = context.getStateStore(BandRoute.DOCUMENTS);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            String[] answer = text(record.value()).split("\n");
            byte[] before = store().get(record.key());
            String[] known =
                    before == null ? new String[] {answer[0]} : text(before).split("\n");
            int left = Integer.parseInt(known[0]) - 1;
            TreeSet<String> met = new TreeSet<>(Arrays.asList(known).subList(1, known.length));
            met.addAll(Arrays.asList(answer).subList(1, answer.length));
            if (left > 0) {
                store().put(record.key(), bytes(left + (met.isEmpty() ? "" : "\n" + String.join("\n", met))));
                return;
            }
            store().delete(record.key());
            if (documents != null && !met.isEmpty()) {
                byte[] listing = documents.get(record.key());
                met.forEach(candidate -> send(record, candidate, listing));
            }
        }
    }

    /** Judges a listing beside the one that it was sent to. */
    static final class Judge extends ListingStep {
        Judge(Serde<Listing> listings, String topic) {
            super(listings, topic);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            Listing listing = listing(record.value());
            Listing candidate = listing(store().get(record.key()));
            Comparison comparison = Verifier.compare(listing, candidate);
            if (comparison.relation() != Relation.DIFFERENT) {
                send(
                        record,
                        listing.getKey(),
                        bytes(comparison.relation() + " " + comparison.similarity() + " " + record.key()));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
