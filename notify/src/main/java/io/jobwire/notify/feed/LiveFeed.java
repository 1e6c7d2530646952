package io.jobwire.notify.feed;

import io.jobwire.records.Alert;
import io.jobwire.records.json.RecordJson;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader of a live feed: what it has still to be sent. A reader that is too slow misses events, is told so by an event
 * {@code gap}, and holds up nobody. Safe for use by many threads.
 */
public final class LiveFeed implements AutoCloseable {
    private static final int MOST_WAITING = 100;
    private final Runnable onClose;
    private final Deque<Event> waiting = new ArrayDeque<>();
    private Cursor cursor;
    private boolean gap;
    private boolean closed;

    /**
     * An event as Server-Sent Events write it.
     *
     * @param name {@code alert} or {@code gap}
     * @param id cursor behind it
     * @param data JSON of the alert; {@code {}} of a gap
     */
    public record Event(String name, String id, String data) {}

    LiveFeed(Cursor cursor, Runnable onClose) {
        this.cursor = cursor;
        this.onClose = onClose;
    }

    synchronized void offer(Cursor.Place place, Alert alert) {
        if (cursor.passed(place) || closed) {
            return;
        }
        cursor = cursor.with(place);
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            gap = true;
        }
        waiting.add(new Event(
                "alert",
                cursor.toString(),
                RecordJson.write(Alert.newBuilder(alert).setChannels(List.of()).build())));
        notifyAll();
    }

    /** Says that there were more than are kept. */
    synchronized void missed() {
        gap = true;
    }

    /** The next event; null when none came in time, or when it is closed. */
    public synchronized @Nullable Event next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty() && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        if (gap && !closed) {
            gap = false;
            return new Event("gap", "", "{}");
        }
        return waiting.poll();
    }

    /** Whether nothing will come any more. */
    public synchronized boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        onClose.run();
    }
}
