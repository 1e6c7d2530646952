package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Drain;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.StageGroups;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KeyFilter;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * The stages that make a generation, in this process, beside those of the running system; those that other processes run for
 * it are left to them. Nothing in them knows that they work on a replay. Opened and closed by one thread.
 */
final class Shadow implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StageContext context;
    private final Admin admin;
    private final StageCatalog catalog;
    private final List<Stage> stages = new ArrayList<>();

    private Shadow(StageContext context, Admin admin) {
        this.context = context;
        this.admin = admin;
        this.catalog = new StageCatalog(context, Installation.version(), () -> List.copyOf(stages));
    }

    /**
     * Makes the topics of the generation and starts the stages.
     *
     * @param context of the generation
     * @param admin stays the caller's
     * @param only keys of the raw listings that are read; empty: all
     * @param index whether the search index is filled, too: where the process that answers searches will find it
     */
    static Shadow start(StageContext context, Admin admin, Optional<Set<String>> only, boolean index)
            throws InterruptedException {
        Set<String> elsewhere = new Workers(admin, context.topics()).elsewhere();
        if (only.isPresent() && elsewhere.contains("normalize")) {
            int number = context.topics().generation();
            throw UserException.failed("Another process runs normalize for generation " + number
                    + ", and would read everything: stop it to make a part, or run the replay without a filter.");
        }
        try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
            topics.apply();
        }
        Shadow shadow = new Shadow(context, admin);
        try {
            for (String name : StageCatalog.making()) {
                if (!elsewhere.contains(name) && (index || !name.equals("search"))) {
                    shadow.stages.add(shadow.create(name, only));
                }
            }
            shadow.stages.forEach(Stage::start);
            return shadow;
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    private Stage create(String name, Optional<Set<String>> only) {
        if (only.isEmpty() || !name.equals("normalize")) {
            return catalog.create(name);
        }
        StageContext filtered =
                context.withKafka(KeyFilter.properties(context.topics().of(Topics.LISTINGS_RAW), only.get()));
        return new StageCatalog(filtered, Installation.version(), List::of).create(name);
    }

    /**
     * Waits until all that is there is made.
     *
     * @param progress told how far it is, five times a second
     * @param goOn ends the wait when it says no
     * @return whether all is made
     */
    boolean await(Consumer<Progress> progress, BooleanSupplier goOn) throws InterruptedException {
        StageGroups groups = new StageGroups(admin, context.topics());
        Drain drain = new Drain(admin);
        Workers workers = new Workers(admin, context.topics());
        while (goOn.getAsBoolean()) {
            failIfFailed();
            if (ready() && workers.allBegun() && drained(drain, groups)) {
                progress.accept(Progress.look(admin, groups));
                return drain.settle(new GenerationTopics(context.topics()).derived(), goOn);
            }
            progress.accept(Progress.look(admin, groups));
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private boolean ready() {
        return stages.stream().allMatch(stage -> stage.health().ready());
    }

    private static boolean drained(Drain drain, StageGroups groups) throws InterruptedException {
        for (Drain.Group group : groups.making()) {
            if (drain.lag(group) > 0) {
                return false;
            }
        }
        return true;
    }

    private void failIfFailed() {
        for (Stage stage : stages) {
            StageHealth now = stage.health();
            if (now.state() == StageHealth.State.FAILED) {
                throw UserException.failed("Stage " + stage.name() + " of generation "
                        + context.topics().generation() + " stopped: " + now.detail());
            }
        }
    }

    /** The stages leave their groups, so that the running system can take them over at once. */
    @Override
    public void close() {
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            stages.forEach(stage -> closers.execute(stage::leave));
        }
        catalog.close();
    }
}
