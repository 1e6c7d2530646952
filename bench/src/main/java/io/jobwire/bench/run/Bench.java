package io.jobwire.bench.run;

import io.jobwire.bench.input.InputFile;
import io.jobwire.bench.input.Postings;
import io.jobwire.bench.run.Figures.Counts;
import io.jobwire.bench.run.Figures.Leg;
import io.jobwire.bench.run.Figures.Run;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.records.RawListing;
import io.jobwire.records.RawResume;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Measures a plan from start to end. Used by one thread. */
public final class Bench {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** First byte and schema id of the wire format. */
    private static final int HEADER = 5;

    private final Plan plan;
    private final Map<String, String> flags;
    private final Consumer<String> progress;

    /**
     * @param flags settings by name that the user gave
     * @param progress is told what goes on
     */
    public Bench(Plan plan, Map<String, String> flags, Consumer<String> progress) {
        this.plan = plan;
        this.flags = new LinkedHashMap<>(flags);
        this.progress = progress;
        this.flags.put(
                RuntimeSettings.DATA_DIR.name(),
                plan.data().resolve("installation").toString());
        Installation.ALONE.forEach(this.flags::putIfAbsent);
    }

    /** Measures. */
    public Figures measure() throws InterruptedException, IOException {
        Machine machine = Machine.here();
        Files.createDirectories(plan.data());
        List<Path> inputs = prepare();
        Settings settings = settings();
        try (Installation installation = Installation.embedded(settings)) {
            installation.start(plan.stages());
            installation.awaitRunning(PATIENCE);
            try (Quiet quiet = new Quiet(installation);
                    Publisher publisher = new Publisher(installation.context());
                    Counter counter = new Counter(installation.context())) {
                resumes(installation, publisher, quiet);
                List<Run> runs = new ArrayList<>();
                for (int run = 0; run < plan.repeat(); run++) {
                    runs.add(run(
                            installation, publisher, quiet, counter, inputs.get(run), run == 0 ? plan.warmUp() : 0));
                }
                return new Figures(machine, deciding(settings), runs);
            }
        }
    }

    private Settings settings() {
        List<Setting<?>> known = new ArrayList<>(AllSettings.known());
        known.addAll(PassThrough.settings());
        Map<String, String> environment = Map.of();
        return Settings.load(known, flags, environment, Optional.empty());
    }

    private static Map<String, String> deciding(Settings settings) {
        Map<String, String> deciding = new LinkedHashMap<>();
        deciding.put("partitions", String.valueOf(settings.get(RuntimeSettings.TOPICS_PARTITIONS)));
        deciding.put(
                "commit interval", settings.get(RuntimeSettings.COMMIT_INTERVAL).toMillis() + " ms");
        deciding.put("threads per stage", String.valueOf(settings.get(RuntimeSettings.threads("dedupe"))));
        deciding.put("cache per stage", String.valueOf(settings.get(RuntimeSettings.CACHE_MEMORY)));
        return deciding;
    }

    private int steady() {
        return (int) (plan.rate() * plan.rateSeconds());
    }

    private List<Path> prepare() throws IOException {
        Postings postings = plan.postings().get();
        progress.accept("Input: " + postings.supply().words() + ", seed " + postings.seed() + ".");
        List<Path> inputs = new ArrayList<>();
        for (int run = 0; run < plan.repeat(); run++) {
            inputs.add(prepare(postings, run));
        }
        return inputs;
    }

    /** Makes the records of a run and keeps them in a file. */
    private Path prepare(Postings postings, int run) throws IOException {
        Path file = plan.data().resolve("input-" + run);
        int count = (run == 0 ? plan.warmUp() : 0) + plan.listings() + steady();
        Serializer<RawListing> serializer = new RecordSerdes(new InMemoryRegistry(), true)
                .of(Topics.LISTINGS_RAW)
                .serializer();
        try (InputFile.Writer out = new InputFile.Writer(file)) {
            postings.make(run, count, Instant.now(), listing -> {
                try {
                    out.write(listing.getKey().getBytes(StandardCharsets.UTF_8), serializer.serialize("", listing));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            progress.accept(
                    String.format(Locale.ROOT, "Prepared %,d listings, %,d bytes each.", count, out.bytes() / count));
        }
        return file;
    }

    private void resumes(Installation installation, Publisher publisher, Quiet quiet)
            throws IOException, InterruptedException {
        Path file = plan.data().resolve("resumes");
        Serializer<RawResume> serializer =
                installation.context().serdes().of(Topics.RESUMES_RAW).serializer();
        try (InputFile.Writer out = new InputFile.Writer(file)) {
            for (int i = 0; i < plan.resumeCount(); i++) {
                RawResume resume = plan.resumes().resume(i, Instant.now());
                out.write(
                        resume.getResume().getBytes(StandardCharsets.UTF_8),
                        serializer.serialize(name(installation, Topics.RESUMES_RAW), resume));
            }
        }
        long start = System.nanoTime();
        try (InputFile.Reader in = new InputFile.Reader(file)) {
            publisher.publish(in, plan.resumeCount(), name(installation, Topics.RESUMES_RAW), UnaryOperator.identity());
        }
        await(quiet);
        progress.accept(
                String.format(Locale.ROOT, "%,d resumes are in after %.1f s.", plan.resumeCount(), seconds(start)));
    }

    private Run run(
            Installation installation, Publisher publisher, Quiet quiet, Counter counter, Path input, int warmUp)
            throws IOException, InterruptedException {
        Leg pass = pass(installation, publisher, input);
        progress.accept(String.format(Locale.ROOT, "Pass-through: %,.0f records/s.", pass.perSecond()));
        String raw = name(installation, Topics.LISTINGS_RAW);
        try (InputFile.Reader in = new InputFile.Reader(input)) {
            publisher.publish(in, warmUp, raw, header(installation));
            await(quiet);
            count(installation, counter);
            ProcessMemory.reset();
            Map<String, Double> before = ThreadCpu.now();
            long start = System.nanoTime();
            long bytes = publisher.publish(in, plan.listings(), raw, header(installation));
            progress.accept(
                    String.format(Locale.ROOT, "Published %,d listings in %.1f s.", plan.listings(), seconds(start)));
            await(quiet);
            double seconds = seconds(start);
            Map<String, Double> cpu = ThreadCpu.between(before, ThreadCpu.now());
            Counts counts = count(installation, counter);
            progress.accept(
                    String.format(Locale.ROOT, "Pipeline: %,.0f listings/s. %s", plan.listings() / seconds, counts));
            Leg latencies = steady(installation, publisher, quiet, in);
            Leg leg = new Leg(plan.listings(), bytes, seconds, cpu, latencies.firstHop(), latencies.latency());
            return new Run(pass, leg, counts, ProcessMemory.now());
        }
    }

    private Leg steady(Installation installation, Publisher publisher, Quiet quiet, InputFile.Reader in)
            throws IOException, InterruptedException {
        try (LatencyProbe canonical =
                        new LatencyProbe(installation.context(), name(installation, Topics.LISTINGS_CANONICAL));
                LatencyProbe recommended =
                        new LatencyProbe(installation.context(), name(installation, Topics.RECOMMENDATIONS))) {
            publisher.publish(
                    in, steady(), plan.rate(), name(installation, Topics.LISTINGS_RAW), fetchedNow(installation));
            await(quiet);
            return new Leg(0, 0, 1, Map.of(), canonical.finish(), recommended.finish());
        }
    }

    private Leg pass(Installation installation, Publisher publisher, Path input)
            throws IOException, InterruptedException {
        try (PassThrough pass = PassThrough.open(installation);
                InputFile.Reader in = new InputFile.Reader(input)) {
            Map<String, Double> before = ThreadCpu.now();
            long start = System.nanoTime();
            long bytes = publisher.publish(in, plan.listings(), pass.input(), header(installation));
            pass.drain();
            double seconds = seconds(start);
            Map<String, Double> cpu = ThreadCpu.between(before, ThreadCpu.now());
            try (LatencyProbe out = new LatencyProbe(installation.context(), pass.output())) {
                publisher.publish(in, Math.min(steady(), 2_000), plan.rate(), pass.input(), header(installation));
                pass.drain();
                return new Leg(plan.listings(), bytes, seconds, cpu, Quantiles.of(), out.finish());
            }
        }
    }

    /** Puts the schema id of this installation's registry into prepared bytes. */
    private static UnaryOperator<byte[]> header(Installation installation) {
        RawListing any = RawListing.newBuilder()
                .setKey("")
                .setSource("")
                .setTenant("")
                .setNativeId("")
                .setUrl("")
                .setFirstSeen(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .setFormat("")
                .setBody("")
                .build();
        byte[] made = installation
                .context()
                .serdes()
                .of(Topics.LISTINGS_RAW)
                .serializer()
                .serialize(name(installation, Topics.LISTINGS_RAW), any);
        return value -> {
            System.arraycopy(made, 0, value, 0, HEADER);
            return value;
        };
    }

    /** Fetched this moment, for the stages' own measurement from fetch to recommendation. */
    private static UnaryOperator<byte[]> fetchedNow(Installation installation) {
        UnaryOperator<byte[]> header = header(installation);
        Serializer<RawListing> out =
                installation.context().serdes().of(Topics.LISTINGS_RAW).serializer();
        Deserializer<RawListing> in =
                installation.context().serdes().of(Topics.LISTINGS_RAW).deserializer();
        String topic = name(installation, Topics.LISTINGS_RAW);
        return value -> out.serialize(
                topic,
                RawListing.newBuilder(in.deserialize(topic, header.apply(value)))
                        .setFetchedAt(installation.context().clock().instant())
                        .build());
    }

    private static Counts count(Installation installation, Counter counter) {
        return new Counts(
                counter.count(name(installation, Topics.LISTINGS_NORMALIZED)),
                counter.count(name(installation, Topics.LISTINGS_CANONICAL)),
                counter.count(name(installation, Topics.LISTINGS_LINKS)),
                counter.count(name(installation, Topics.RECOMMENDATIONS)),
                counter.count(name(installation, Topics.ALERTS)),
                counter.count(name(installation, Topics.DEADLETTERS)));
    }

    private static String name(Installation installation, Topic<?> topic) {
        return installation.context().topics().of(topic);
    }

    private static void await(Quiet quiet) throws InterruptedException {
        if (!quiet.await(PATIENCE)) {
            throw new MachineFaultException("The pipeline is not done after " + PATIENCE.toMinutes() + " minutes");
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
