package io.jobwire.notify;

import io.jobwire.notify.core.AlertKeys;
import io.jobwire.notify.core.Decider;
import io.jobwire.notify.core.Event;
import io.jobwire.notify.core.Step;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.DecisionState;
import io.jobwire.records.Mailbox;
import io.jobwire.records.MailboxEvent;
import io.jobwire.records.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a mailbox for each user and lets the {@link Decider} work on it. What waits is told when the time of the records
 * passes it, and, when no records come, when the clock does: a mailbox is always told at the time at which it was due, so
 * that neither a replay nor a standstill changes what is decided.
 */
final class DecideProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Ticks without a record after which the clock on the wall counts: nothing older is on its way then. */
    private static final int IDLE_TICKS = 2;
    /**
     * The same while what comes is old, as in a replay or after a standstill, and before anything came: more of it may be on its
     * way for longer than a moment, and what it says must be heard before the clock is.
     */
    private static final int BEHIND_TICKS = 30;

    private static final Duration OLD = Duration.ofSeconds(30);
    /** Mailboxes told in one go; the rest waits for the next tick, so that no tick blocks the records for long. */
    private static final int AT_ONCE = 2_000;

    private final Decider decider;
    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable KeyValueStore<String, Mailbox> mailboxes;
    private @Nullable KeyValueStore<String, String> wakes;
    private @Nullable KeyValueStore<String, String> told;
    private @Nullable KeyValueStore<String, String> everTold;
    private int idleTicks;
    private boolean caughtUp;

    DecideProcessor(Decider decider) {
        this.decider = decider;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> taskContext) {
        context = taskContext;
        mailboxes = taskContext.getStateStore(NotifyNames.MAILBOXES_STORE);
        wakes = taskContext.getStateStore(NotifyNames.WAKES_STORE);
        told = taskContext.getStateStore(NotifyNames.TOLD_STORE);
        everTold = taskContext.getStateStore(NotifyNames.EVER_TOLD_STORE);
        var _ = taskContext.schedule(TICK, PunctuationType.STREAM_TIME, this::wake);
        var _ = taskContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> {
            idleTicks++;
            if (idleTicks > (caughtUp ? IDLE_TICKS : BEHIND_TICKS)) {
                wake(now);
            }
        });
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        idleTicks = 0;
        caughtUp = Objects.requireNonNull(context).currentSystemTimeMs() - record.timestamp() <= OLD.toMillis();
        Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        SpecificRecord value = record.value();
        if (value instanceof MailboxEvent happened) {
            step(record.key(), event(happened), at);
        } else {
            step(record.key(), new Event.Preferred(Optional.ofNullable((Preferences) value)), at);
        }
    }

    private static Event event(MailboxEvent happened) {
        if (happened.getRecommendation().isPresent()) {
            return new Event.Recommended(
                    happened.getKey(),
                    happened.getGeneration(),
                    happened.getRecommendation().get());
        } else if (happened.getOff().isPresent()) {
            return new Event.SwitchedOff(happened.getOff().get());
        } else if (happened.getFeedback().isPresent()) {
            return new Event.Said(happened.getFeedback().get());
        }
        return happened.getOn() ? new Event.SwitchedOn(happened.getKey()) : new Event.Withdrawn(happened.getKey());
    }

    private void wake(long now) {
        for (String key : due(now)) {
            int join = key.indexOf('|');
            step(key.substring(join + 1), new Event.Passed(), Instant.ofEpochMilli(Long.parseLong(key, 0, join, 10)));
        }
    }

    private List<String> due(long now) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, String> range =
                Objects.requireNonNull(wakes).range(wakeKey(Instant.EPOCH, ""), time(now + 1))) {
            while (range.hasNext() && keys.size() < AT_ONCE) {
                keys.add(range.next().key);
            }
        }
        return keys;
    }

    private void step(String user, Event event, Instant at) {
        KeyValueStore<String, Mailbox> boxes = Objects.requireNonNull(mailboxes);
        Mailbox before = Optional.ofNullable(boxes.get(user)).orElseGet(() -> Decider.empty(user));
        Step step = decider.on(before, event, at, role -> wasTold(user, role));
        Mailbox after = step.mailbox();
        boxes.put(user, after);
        rewake(user, before.getDue(), after.getDue());
        for (AlertDecision decision : step.decisions()) {
            if (decision.getState() == DecisionState.TOLD) {
                remember(decision);
            }
            forward(AlertKeys.of(decision), decision, decision.getAt());
        }
        for (Alert alert : step.alerts()) {
            forward(alert.getAlert(), alert, alert.getDecidedAt());
        }
    }

    private void rewake(String user, Optional<Instant> before, Optional<Instant> after) {
        if (before.equals(after)) {
            return;
        }
        KeyValueStore<String, String> store = Objects.requireNonNull(wakes);
        before.ifPresent(time -> {
            var _ = store.delete(wakeKey(time, user));
        });
        after.ifPresent(time -> store.put(wakeKey(time, user), user));
    }

    private boolean wasTold(String user, String role) {
        String key = AlertKeys.decision(user, role);
        return Objects.requireNonNull(told).get(key) != null
                || Objects.requireNonNull(everTold).get(key) != null;
    }

    private void remember(AlertDecision decision) {
        KeyValueStore<String, String> store = Objects.requireNonNull(told);
        String alert = decision.getAlert().orElse("");
        store.put(AlertKeys.of(decision), alert);
        store.put(AlertKeys.decision(decision.getUser(), decision.getCanonical()), alert);
    }

    private void forward(String key, SpecificRecord value, Instant at) {
        Objects.requireNonNull(context).forward(new Record<>(key, value, at.toEpochMilli()));
    }

    /** Sorts by time; thirteen digits last until the year 2286. */
    private static String wakeKey(Instant time, String user) {
        return time(time.toEpochMilli()) + "|" + user;
    }

    private static String time(long millis) {
        String digits = Long.toString(Math.max(0, millis));
        return "0".repeat(Math.max(0, 13 - digits.length())) + digits;
    }
}
