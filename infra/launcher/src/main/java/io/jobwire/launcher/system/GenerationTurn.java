package io.jobwire.launcher.system;

import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Turns the stages of a process from one generation to another, while collecting goes on: those that made the old one end,
 * those that make the new one go on with it, readers see the old one until the new index is filled, and alerts are decided
 * by the new one when what the old one brought is decided. Used by one thread.
 *
 * @param catalog makes the stages
 * @param slots those of the process, by name
 * @param admin stays the caller's
 */
record GenerationTurn(StageCatalog catalog, Map<String, StageSlot> slots, Admin admin) {
    private static final Duration FILLED = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * Turns. When it fails, the process should end: at its next start it finds the generation that is active then.
     *
     * @return what the stages get from now on
     */
    StageContext turn(StageContext from, ActiveGeneration next, StageContext base) throws InterruptedException {
        StageContext to = samePort(next.in(base));
        List<String> makers = StageCatalog.making().stream()
                .filter(name -> slots.containsKey(name) && !name.equals("search"))
                .toList();
        leave(makers);
        Runnable closeShared = catalog.turn(to);
        makers.forEach(this::begin);
        AlertStart alerts = new AlertStart(admin);
        if (slots.containsKey("notify")) {
            alerts.awaitDecided(from.topics());
            leave(List.of("notify"));
            alerts.begin(next, base.topics());
            begin("notify");
        }
        if (slots.containsKey("deliver")) {
            leave(List.of("deliver"));
            begin("deliver");
        }
        turnReaders();
        if (slots.containsKey("search")) {
            new GenerationIndex(to).promote();
        }
        closeShared.run();
        return to;
    }

    /** The address that people know stays, also when any port was good enough at the start. */
    private StageContext samePort(StageContext to) {
        return catalog.webUrl()
                .map(url -> to.with(to.settings()
                        .with(Map.of(
                                WebSettings.PORT.name(),
                                Integer.toString(URI.create(url).getPort())))))
                .orElse(to);
    }

    private void turnReaders() throws InterruptedException {
        StageSlot search = slots.get("search");
        Stage filling = null;
        if (search != null) {
            filling = catalog.create("search");
            filling.start();
            awaitFilled(filling);
        }
        StageSlot web = slots.get("web");
        if (web != null) {
            Stage next = catalog.create("web");
            web.close();
            web.put(next);
            next.start();
        }
        replace(search, filling);
    }

    private static void replace(@Nullable StageSlot slot, @Nullable Stage next) {
        if (slot != null && next != null) {
            slot.close();
            slot.put(next);
        }
    }

    private static void awaitFilled(Stage stage) throws InterruptedException {
        long end = System.nanoTime() + FILLED.toNanos();
        while (!stage.health().ready()) {
            if (stage.health().state() == StageHealth.State.FAILED || System.nanoTime() > end) {
                throw new MachineFaultException(
                        "The search index cannot be filled: " + stage.health().detail());
            }
            Thread.sleep(PAUSE);
        }
    }

    private void begin(String name) {
        StageSlot slot = slots.get(name);
        if (slot != null) {
            slot.put(catalog.create(name));
            slot.start();
        }
    }

    /** All at once: each has its own work to commit. */
    private void leave(List<String> names) {
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : names) {
                StageSlot slot = slots.get(name);
                if (slot != null) {
                    closers.execute(slot::leave);
                }
            }
        }
    }
}
