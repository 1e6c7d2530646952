package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.GenerationBook;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.MakingSettings;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * Makes a generation, or goes on with it: starts its stages in this process, but for those that others run, and waits until all have read everything. What
 * it did before it was interrupted is found again, by the positions of the stages.
 *
 * @param system the running system
 * @param book its generations
 * @param admin stays the caller's
 * @param space measures the room in the data folder
 */
record ReplayRun(RunningSystem system, GenerationBook book, Admin admin, FreeSpace space) {
    /**
     * Makes what the plan says.
     *
     * @param goOn asked five times a second; the work is left where it is when it says no
     * @return the generation as it is now, built or not
     */
    Generation build(ReplayPlan plan, Consumer<Progress> progress, BooleanSupplier goOn) throws InterruptedException {
        Instant now = Instant.now(system.context().clock());
        Generation before = book.all().get(plan.generation());
        Generation begun = before == null ? begun(plan, now) : before;
        book.write(begun);
        return work(begun, plan, progress, goOn);
    }

    /** Brings one that is whole up to what is there now. */
    Generation catchUp(int number, Consumer<Progress> progress, BooleanSupplier goOn) throws InterruptedException {
        Generation known = Optional.ofNullable(book.all().get(number)).orElseGet(() -> first(number));
        List<ReplayPlan.Input> inputs = new Planner(system, admin, space).inputs(number, true);
        ReplayPlan rest = new ReplayPlan(
                book.active().number(),
                number,
                true,
                ReplayFilter.of(known),
                known.getSettings(),
                List.of(),
                inputs,
                0,
                Planner.USUAL_RATE,
                false,
                Optional.empty(),
                Optional.empty());
        return work(known, rest, progress, goOn);
    }

    private Generation work(Generation generation, ReplayPlan plan, Consumer<Progress> progress, BooleanSupplier goOn)
            throws InterruptedException {
        ReplayFilter filter = ReplayFilter.of(generation);
        StageContext active = system.in(book.active().number());
        Optional<Set<String>> only = filter.none()
                ? Optional.empty()
                : Optional.of(new HashSet<>(Selection.of(active, filter).read()));
        long start = System.nanoTime();
        boolean whole;
        StageContext own = context(generation);
        try (Shadow shadow = Shadow.start(own, admin, only, isAtHome())) {
            whole = shadow.await(progress, goOn);
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Generation.Builder next = Generation.newBuilder(generation);
        if (whole) {
            long read = only.map(keys -> (long) keys.size()).orElseGet(() -> records(plan));
            next.setState(GenerationState.BUILT)
                    .setBuiltAt(Instant.now(system.context().clock()))
                    .setVersion(Installation.version())
                    .setRecords(generation.getRecords() + read)
                    // The rate of the next plan comes from this, so starting for nothing does not count.
                    .setMillis(generation.getMillis() + (read == 0 ? 0 : millis));
        }
        Generation written = next.build();
        book.write(written);
        return written;
    }

    private static long records(ReplayPlan plan) {
        return plan.inputs().stream()
                .filter(input -> input.topic().equals(Topics.LISTINGS_RAW.name())
                        || input.topic().equals(Topics.RESUMES_RAW.name()))
                .mapToLong(input -> input.to() - input.from())
                .sum();
    }

    private static Generation begun(ReplayPlan plan, Instant now) {
        return Generation.newBuilder()
                .setGeneration(plan.generation())
                .setState(GenerationState.BUILDING)
                .setSource(plan.filter().source().orElse(null))
                .setDay(plan.filter().day().map(Object::toString).orElse(null))
                .setKey(plan.filter().key().orElse(null))
                .setSettings(plan.settings())
                .setInputs(plan.inputs().stream().map(ReplayPlan.Input::end).toList())
                .setVersion(Installation.version())
                .setStartedAt(now)
                .build();
    }

    private static Generation first(int number) {
        return Generation.newBuilder()
                .setGeneration(number)
                .setState(GenerationState.BUILT)
                .build();
    }

    /** Whether the data folder is that of a process that runs now, so that it finds here what it goes on with. */
    private boolean isAtHome() {
        return RunningNote.find(system.context().dataDir()).isPresent();
    }

    private StageContext context(Generation generation) throws InterruptedException {
        StageContext own = system.in(generation.getGeneration());
        Map<String, String> settings = new HashMap<>(
                RunningNote.find(own.dataDir()).map(RunningNote::settings).orElse(Map.of()));
        settings.putAll(MakingSettings.given(own.settings()));
        settings.putAll(generation.getSettings());
        settings.put(RuntimeSettings.TOPICS_PARTITIONS.name(), Integer.toString(partitions()));
        Map<String, Object> kafka = new HashMap<>(own.kafka());
        // What a command that looks something up does not wait for, a stage does.
        for (String timeout : List.of("default.api.timeout.ms", "request.timeout.ms")) {
            if (!own.settings().kafka().containsKey(timeout)) {
                kafka.remove(timeout);
            }
        }
        return new StageContext(
                own.settings().with(settings),
                kafka,
                own.topics(),
                own.serdes(),
                own.meters(),
                own.dataDir(),
                Workers.INSTANCE,
                own.clock());
    }

    /** Each generation has as many as the installation was born with. */
    private int partitions() throws InterruptedException {
        String topic = system.context().topics().of(Topics.LISTINGS_RAW);
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            throw UserException.failed("There is nothing to replay: " + UserException.reason(e));
        }
    }
}
