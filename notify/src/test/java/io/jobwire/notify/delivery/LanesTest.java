package io.jobwire.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.notify.channel.Attempt;
import io.jobwire.records.Alert;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.runtime.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Receivers that are down, busy or well, over hours, with a clock that stands until it is moved. */
class LanesTest {
    private static final Instant BEGIN = Samples.TIME;
    private final RetryPlan plan = RetryPlan.parse("5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h, 24h");
    private final PriorityQueue<Call> calls = new PriorityQueue<>(Comparator.comparing(Call::at));
    private final Map<String, List<Instant>> attempts = new TreeMap<>();
    private final Map<String, Instant> delivered = new TreeMap<>();
    private final List<String> givenUp = new ArrayList<>();
    private Instant now = BEGIN;

    private record Call(Instant at, Runnable task) {}

    @Test
    void aReceiverThatIsDownForTenMinutesGetsAllWithinTheThirdWaitAndDelaysNobody() {
        run(
                Duration.ofHours(3),
                10,
                (target, at) -> target.equals("down") && at.isBefore(BEGIN.plus(Duration.ofMinutes(10)))
                        ? new Attempt.Retry("HTTP 503")
                        : new Attempt.Delivered("HTTP 204"));

        for (int i = 0; i < 10; i++) {
            assertThat(delivered.get("well a" + i)).isEqualTo(BEGIN);
            assertThat(asked("well a" + i)).hasSize(1);
            assertThat(Duration.between(BEGIN, delivered.get("down a" + i)))
                    .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(39));
            assertThat(asked("down a" + i).size()).isBetween(2, 4);
        }
    }

    @Test
    void aReceiverThatIsNeverBackIsAskedTenTimesOverThreeDaysAndThenGivenUp() {
        run(
                Duration.ofDays(6),
                1,
                (target, _) ->
                        target.equals("down") ? new Attempt.Retry("HTTP 503") : new Attempt.Delivered("HTTP 204"));

        List<Instant> asked = asked("down a0");
        assertThat(asked).hasSize(10);
        assertThat(Duration.between(asked.getFirst(), asked.getLast()))
                .isBetween(Duration.ofHours(68), Duration.ofHours(84));
        assertThat(givenUp).containsExactly("down a0");
    }

    @Test
    void aReceiverThatAsksForAnHourIsLeftAloneWithAllItsAlerts() {
        Duration hour = Duration.ofHours(1);
        run(
                Duration.ofHours(12),
                10,
                (target, at) -> target.equals("down") && at.isBefore(BEGIN.plus(hour))
                        ? new Attempt.Retry("HTTP 429", Optional.of(hour))
                        : new Attempt.Delivered("HTTP 204"));

        // Those that were on their way when it first said so; nothing more for the hour.
        assertThat(attempts.values().stream()
                        .flatMap(List::stream)
                        .filter(at -> at.isAfter(BEGIN) && at.isBefore(BEGIN.plus(hour))))
                .isEmpty();
        for (int i = 0; i < 10; i++) {
            assertThat(delivered.get("down a" + i))
                    .isBetween(BEGIN.plus(hour), BEGIN.plus(hour).plusSeconds(60));
        }
    }

    /** Sends so many alerts to each of two receivers, and moves the clock from call to call. */
    private void run(Duration time, int count, BiFunction<String, Instant, Attempt> receiver) {
        Clock clock = new Standing();
        Lanes lanes = new Lanes(
                clock,
                (shipment, delivery) -> {
                    attempts.computeIfAbsent(name(shipment, delivery), _ -> new ArrayList<>())
                            .add(now);
                    return receiver.apply(delivery.getTarget(), now);
                },
                new Here(),
                (wait, task) -> calls.add(new Call(now.plus(wait), task)));
        try (lanes) {
            for (int i = 0; i < count; i++) {
                Shipment shipment = shipment("a" + i);
                lanes.add(shipment, 0, Instant.EPOCH);
                lanes.add(shipment, 1, Instant.EPOCH);
            }
            goOn(lanes);
            for (Call next = calls.poll(); next != null && next.at().isBefore(BEGIN.plus(time)); next = calls.poll()) {
                now = next.at();
                next.task().run();
                goOn(lanes);
            }
        }
    }

    private void goOn(Lanes lanes) {
        for (List<Lanes.Result> results = lanes.take(); !results.isEmpty(); results = lanes.take()) {
            for (Lanes.Result result : results) {
                Delivery delivery = result.shipment().delivery(result.index());
                String name = name(result.shipment(), delivery);
                if (result.attempt() instanceof Attempt.Retry retry) {
                    Optional<Duration> wait = plan.after(name, asked(name).size());
                    wait.ifPresentOrElse(
                            least -> lanes.add(
                                    result.shipment(),
                                    result.index(),
                                    now.plus(retry.after()
                                            .filter(asked -> asked.compareTo(least) > 0)
                                            .orElse(least))),
                            () -> givenUp.add(name));
                } else {
                    delivered.put(name, now);
                }
            }
        }
    }

    private List<Instant> asked(String name) {
        return attempts.getOrDefault(name, List.of());
    }

    private static String name(Shipment shipment, Delivery delivery) {
        return delivery.getTarget() + " " + shipment.alert.getAlert();
    }

    private static Shipment shipment(String id) {
        Alert alert =
                Alert.newBuilder(Samples.alert("Data Engineer")).setAlert(id).build();
        return new Shipment(
                alert,
                0,
                new DeadLetters.Origin("alerts", 0, 0, BEGIN, Optional.empty()),
                List.of(delivery("down"), delivery("well")));
    }

    private static Delivery delivery(String target) {
        return Delivery.newBuilder()
                .setChannel(ChannelKind.WEBHOOK)
                .setTarget(target)
                .setOutcome(DeliveryOutcome.PENDING)
                .setAttempts(0)
                .setAt(BEGIN)
                .build();
    }

    private final class Standing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Works in the thread that asks. */
    private static final class Here extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
