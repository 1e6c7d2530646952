package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.replay.compare.Comparison;
import io.jobwire.launcher.system.ActiveGeneration;
import io.jobwire.launcher.system.Drain;
import io.jobwire.launcher.system.GenerationBook;
import io.jobwire.launcher.system.MakingSettings;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.StageGroups;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.records.Listing;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * The generations of a running system, and what can be done with them. Everything that cannot be done is refused with one
 * sentence that says what can. Opened and closed by one thread; safe beside a system that goes on, not beside another one.
 */
public final class Replay implements AutoCloseable {
    private final RunningSystem system;
    private final Admin admin;
    private final GenerationBook book;
    private final FreeSpace space;

    private Replay(RunningSystem system, FreeSpace space) {
        this.system = system;
        this.space = space;
        this.admin = Admin.create(system.context().kafka());
        this.book = new GenerationBook(system.context());
    }

    /** Finds the running system, or fails with one line that says how to start one. */
    public static Replay open(Settings settings) throws InterruptedException {
        return open(settings, FreeSpace.MEASURED);
    }

    /** The same with another measure of the room in the data folder. */
    public static Replay open(Settings settings, FreeSpace space) throws InterruptedException {
        RunningSystem system = RunningSystem.find(settings);
        try {
            system.require(Topics.LISTINGS_RAW);
            system.require(Topics.GENERATIONS);
            return new Replay(system, space);
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /**
     * A generation as people see it.
     *
     * @param number from 1
     * @param active whether it is read
     * @param record what the book says; empty for the first before anything was done with it
     * @param behind raw listings and resumes that are not in it yet
     * @param bytes disk that it takes
     */
    public record Status(int number, boolean active, Optional<Generation> record, long behind, long bytes) {}

    /** All that were not dropped, by number. */
    public List<Status> status() throws InterruptedException {
        SortedMap<Integer, Generation> all = book.all();
        GenerationChoice choice = new GenerationChoice(all);
        SortedSet<Integer> numbers = new TreeSet<>(all.keySet());
        numbers.add(1);
        numbers.add(choice.active().number());
        List<Status> shown = new ArrayList<>();
        for (int number : numbers) {
            if (choice.exists(number)) {
                DiskUse use = DiskUse.of(system.in(number), admin, space);
                shown.add(new Status(
                        number,
                        number == choice.active().number(),
                        Optional.ofNullable(all.get(number)),
                        behind(number),
                        use.topics() + use.folders()));
            }
        }
        return shown;
    }

    /** The one that is read. */
    public ActiveGeneration active() {
        return book.active();
    }

    /** What a replay would do. */
    public ReplayPlan plan(ReplayFilter filter, Map<String, String> settings) throws InterruptedException {
        SortedMap<Integer, Generation> all = book.all();
        new GenerationChoice(all).requireSame(filter, settings);
        return new Planner(system, admin, space).plan(all, filter, settings);
    }

    /** Settings that a generation of its own gets, of those that were given to the command. */
    public static Map<String, String> ownSettings(Map<String, String> given) {
        Map<String, String> own = new TreeMap<>(given);
        own.keySet().removeIf(name -> !MakingSettings.decides(name));
        return own;
    }

    /** Makes the generation of a plan, or goes on with it. */
    public Generation run(ReplayPlan plan, Consumer<Progress> progress, BooleanSupplier goOn)
            throws InterruptedException {
        try (ReplayLock _ = ReplayLock.take(system.context().dataDir())) {
            requireNotActive(plan.generation());
            return new ReplayRun(system, book, admin, space).build(plan, progress, goOn);
        }
    }

    private void requireNotActive(int number) {
        if (book.active().number() == number) {
            throw UserException.failed(
                    "Generation " + number + " was made the active one meanwhile: the running system goes on with it.");
        }
    }

    /**
     * What differs between the active generation and another one.
     *
     * @param named the other one; empty: the newest
     * @param filter the part that is compared; none: what the other one holds
     */
    public Compared compare(OptionalInt named, ReplayFilter filter) throws InterruptedException {
        SortedMap<Integer, Generation> all = book.all();
        GenerationChoice choice = new GenerationChoice(all);
        int other = choice.other(named);
        ReplayFilter part = Optional.ofNullable(all.get(other))
                .map(ReplayFilter::of)
                .filter(own -> filter.none())
                .orElse(filter);
        StageContext before = system.in(choice.active().number());
        StageContext after = system.in(other);
        Optional<Set<String>> only = part.none()
                ? Optional.empty()
                : Optional.of(Selection.of(before, part).asked());
        boolean whole = Optional.ofNullable(all.get(other))
                .map(known -> known.getState() == GenerationState.BUILT || known.getPromotion() > 0)
                .orElse(true);
        long behind = part.none() ? behind(other) : 0;
        return new Compared(before, after, part, whole, behind, new Comparer(before, after, only).compare());
    }

    /**
     * Two generations, compared.
     *
     * @param before the active one
     * @param after the other one
     * @param part what of them is compared
     * @param whole whether the other one is finished
     * @param behind raw listings and resumes that are not in it yet
     */
    public record Compared(
            StageContext before,
            StageContext after,
            ReplayFilter part,
            boolean whole,
            long behind,
            Comparison comparison) {}

    /** The normalized listings with these keys, as a generation has them. */
    public static Map<String, Listing> listings(StageContext generation, Set<String> keys) {
        return Comparer.listings(generation, keys);
    }

    /** The recommendations with these keys, as a generation has them. */
    public static Map<String, Recommendation> matches(StageContext generation, Set<String> keys) {
        return Comparer.matches(generation, keys);
    }

    /**
     * Makes another generation the active one, after bringing it up to date.
     *
     * @param named empty: the one that was made last and never promoted
     */
    public Promoted promote(OptionalInt named, Consumer<Progress> progress, BooleanSupplier goOn)
            throws InterruptedException {
        int before = book.active().number();
        int number;
        int news;
        Promotion promotion = new Promotion(system, book, admin);
        try (ReplayLock _ = ReplayLock.take(system.context().dataDir())) {
            number = new GenerationChoice(book.all()).toPromote(named);
            if (behind(number) > 0) {
                Generation now = new ReplayRun(system, book, admin, space).catchUp(number, progress, goOn);
                if (now.getState() != GenerationState.BUILT || !goOn.getAsBoolean()) {
                    throw UserException.failed("Stopped before anything was promoted.");
                }
            }
            news = promotion.promote(number);
        }
        return new Promoted(before, number, news, promotion.awaitTurned(number, goOn));
    }

    /**
     * What a promotion did.
     *
     * @param before the one that was active
     * @param now the one that is
     * @param news recommendations that alerts decide about because of it
     * @param turned whether the process of the data folder works with it already; false also when there is none
     */
    public record Promoted(int before, int now, int news, boolean turned) {}

    /** Removes a generation that is not read. */
    public Dropped drop(OptionalInt named) throws InterruptedException {
        try (ReplayLock _ = ReplayLock.take(system.context().dataDir())) {
            int number = new GenerationChoice(book.all()).toDrop(named);
            Set<String> elsewhere = new Workers(admin, system.in(number).topics()).elsewhere();
            if (!elsewhere.isEmpty()) {
                throw UserException.failed("Generation " + number + " is still worked on: stop the processes that run "
                        + String.join(", ", elsewhere) + " with topics.generation=" + number
                        + " first. One that was killed counts for some seconds.");
            }
            Removal.Removed removed = new Removal(system, book, admin).remove(number);
            return new Dropped(number, removed.topics().size(), removed.groups().size(), removed.bytes());
        }
    }

    /** What went with a generation. */
    public record Dropped(int generation, int topics, int groups, long bytes) {}

    private long behind(int number) throws InterruptedException {
        StageGroups groups = new StageGroups(admin, system.in(number).topics());
        Drain drain = new Drain(admin);
        long behind = 0;
        for (Drain.Group group : groups.normalize()) {
            behind += drain.lag(group);
        }
        return behind;
    }

    @Override
    public void close() {
        book.close();
        admin.close();
        system.close();
    }
}
