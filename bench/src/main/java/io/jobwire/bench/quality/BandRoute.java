package io.jobwire.bench.quality;

import io.jobwire.launcher.system.Drain;
import io.jobwire.launcher.system.Installation;
import io.jobwire.records.Listing;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StreamsStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * The other way to bring candidates together, to be compared with the stage's: every bucket of a listing is a record that goes to where the bucket
 * lies; each bucket answers whom it has; when all have answered, the listing goes to each candidate and is judged there, by its text and facts. It finds
 * duplicates whatever the company is called. It ends at verdicts: no clusters, no canonical listings. Configured like every stage.
 */
final class BandRoute implements AutoCloseable {
    static final String NAME = "bands";
    static final String DOCUMENTS = "documents";
    static final String BUCKETS = "buckets";
    static final String WAITING = "waiting";
    private static final String INPUT = "bench.bands.listings";
    private static final String OUTPUT = "bench.bands.verdicts";
    private static final List<String> HOPS = List.of("probe", "answer", "judge");
    private static final long PAUSE = 20;

    private final Admin admin;
    private final StageContext context;
    private final StreamsStage stage;

    private BandRoute(Installation installation) {
        admin = installation.admin();
        context = installation.context();
        stage = new StreamsStage(NAME, 1, this::topology, context);
    }

    /** The setting that it asks for. */
    static Setting<?> setting() {
        return RuntimeSettings.threads(NAME);
    }

    /** Makes topics and starts. */
    static BandRoute open(Installation installation) throws InterruptedException, ExecutionException {
        BandRoute route = new BandRoute(installation);
        int partitions = route.context.settings().get(RuntimeSettings.TOPICS_PARTITIONS);
        List<NewTopic> topics = new ArrayList<>();
        for (String topic : List.of(INPUT, OUTPUT)) {
            topics.add(new NewTopic(topic, Optional.of(partitions), Optional.empty())
                    .configs(Topics.LISTINGS_NORMALIZED.settings()));
        }
        route.admin.createTopics(topics).all().get();
        route.stage.start();
        while (!route.stage.health().ready()) {
            route.failIfFailed();
            Thread.sleep(PAUSE);
        }
        return route;
    }

    String input() {
        return INPUT;
    }

    /** Waits until all that was published has been judged. */
    void drain() throws InterruptedException {
        String application = context.topics().application(NAME, 1);
        List<String> topics = new ArrayList<>(List.of(INPUT));
        HOPS.forEach(hop -> topics.add(application + "-" + hop + "-repartition"));
        new Drain(admin).await(List.of(new Drain.Group(application, topics)), () -> {
            failIfFailed();
            return true;
        });
    }

    private Topology topology() {
        Serde<Listing> listings = context.serdes().of(Topics.LISTINGS_NORMALIZED);
        String known = context.topics().of(Topics.LISTINGS_NORMALIZED);
        StreamsBuilder builder = new StreamsBuilder();
        for (String store : List.of(DOCUMENTS, WAITING, BUCKETS)) {
            builder.addStateStore(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray()));
        }
        Repartitioned<String, byte[]> hop = Repartitioned.with(Serdes.String(), Serdes.ByteArray());
        builder.stream(INPUT, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("in"))
                .process(() -> new BandSteps.Sketch(listings, known), Named.as("sketch"), DOCUMENTS)
                .repartition(hop.withName("probe"))
                .process(BandSteps.Bucket::new, Named.as("bucket"), BUCKETS)
                .repartition(hop.withName("answer"))
                .process(BandSteps.Ask::new, Named.as("ask"), DOCUMENTS, WAITING)
                .repartition(hop.withName("judge"))
                .process(() -> new BandSteps.Judge(listings, known), Named.as("verdict"), DOCUMENTS)
                .to(OUTPUT, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("out"));
        return builder.build();
    }

    private void failIfFailed() {
        StageHealth health = stage.health();
        if (health.state() == StageHealth.State.FAILED) {
            throw new MachineFaultException("The route by bands stopped: " + health.detail());
        }
    }

    @Override
    public void close() {
        stage.close();
        admin.close();
    }
}
