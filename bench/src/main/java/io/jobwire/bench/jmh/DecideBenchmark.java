package io.jobwire.bench.jmh;

import io.jobwire.bench.alerts.InventedMatches;
import io.jobwire.notify.core.Decider;
import io.jobwire.notify.core.Defaults;
import io.jobwire.notify.core.Event;
import io.jobwire.notify.core.Step;
import io.jobwire.records.Cadence;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Mailbox;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision: a recommendation that comes to a mailbox. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class DecideBenchmark {
    private static final Instant AT = Instant.parse("2026-10-05T08:00:00Z");
    private static final int WAITING = 50;
    private final Decider decider =
            new Decider(new Defaults(70, List.of(new Channel(ChannelKind.EML, "")), ZoneOffset.UTC, 25, 5, 0, 25), 1);
    private final List<Event> events = new ArrayList<>();
    private Mailbox daily;
    private Mailbox muted;
    private int next;

    @Setup
    public void prepare() {
        InventedMatches matches = new InventedMatches(1, 1, 70);
        for (int i = 0; i < 512; i++) {
            Recommendation match = matches.next();
            events.add(new Event.Recommended(match.getResume() + "|" + match.getCanonical(), 1, match));
        }
        daily = wants(Preferences.newBuilder()
                .setUser("user0")
                .setCadence(Cadence.DAILY)
                .build());
        for (int i = 0; i < WAITING; i++) {
            daily = decider.on(daily, events.get(i), AT, _ -> false).mailbox();
        }
        muted = wants(Preferences.newBuilder()
                .setUser("user0")
                .setMutedWords(List.of("engineer", "nurse"))
                .build());
    }

    private Mailbox wants(Preferences wants) {
        return decider.on(Decider.empty("user0"), new Event.Preferred(Optional.of(wants)), AT, _ -> false)
                .mailbox();
    }

    private Event any() {
        return events.get(WAITING + next++ % (events.size() - WAITING));
    }

    /** Told at once. */
    @Benchmark
    public Step tellAtOnce() {
        return decider.on(Decider.empty("user0"), any(), AT, _ -> false);
    }

    /** Put to fifty that wait for the digest. */
    @Benchmark
    public Step putToTheDigest() {
        return decider.on(daily, any(), AT, _ -> false);
    }

    /** Not told, because of a word. */
    @Benchmark
    public Step refuse() {
        return decider.on(muted, any(), AT, _ -> false);
    }
}
