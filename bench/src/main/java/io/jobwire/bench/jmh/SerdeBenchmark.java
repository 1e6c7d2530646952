package io.jobwire.bench.jmh;

import io.jobwire.records.Listing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A listing to bytes and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class SerdeBenchmark {
    private List<Listing> listings;
    private List<byte[]> bytes;
    private Serde<Listing> serde;
    private int next;

    @Setup
    public void prepare() {
        serde = new RecordSerdes(new InMemoryRegistry(), true).of(Topics.LISTINGS_NORMALIZED);
        listings = Inputs.listings();
        bytes = listings.stream()
                .map(listing -> serde.serializer().serialize("", listing))
                .toList();
    }

    @Benchmark
    public byte[] encode() {
        return serde.serializer().serialize("", listings.get(next++ % listings.size()));
    }

    @Benchmark
    public Listing decode() {
        return serde.deserializer().deserialize("", bytes.get(next++ % bytes.size()));
    }
}
