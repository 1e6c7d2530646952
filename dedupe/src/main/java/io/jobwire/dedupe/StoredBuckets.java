package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Algorithm;
import io.jobwire.dedupe.core.Buckets;
import io.jobwire.dedupe.core.Ref;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in a store. The window of a bucket is one entry, so that the usual look into a bucket that nobody else is in
 * is a get that the Bloom filters answer; it names listings by their numbers. What does not fit follows in entries of its own, in order. Windows are written
 * once, at the end of an event.
 */
final class StoredBuckets implements Buckets {
    private static final byte TAIL = 1;
    private static final byte END = 2;
    /** Shorter than the key of any bucket. */
    private static final Bytes SEQUENCE = Bytes.wrap(new byte[] {0});

    private final KeyValueStore<Bytes, byte[]> store;
    private final StoredRefs refs;
    private final DedupeMeters meters;
    private final Map<Long, Window> loaded = new HashMap<>();

    /**
     * @param cached listings whose numbers are remembered
     */
    StoredBuckets(KeyValueStore<Bytes, byte[]> store, DedupeMeters meters, int cached) {
        this.store = store;
        this.refs = new StoredRefs(store, cached);
        this.meters = meters;
    }

    @Override
    public void add(long bucket, Ref ref) {
        Window window = load(bucket);
        int at = Collections.binarySearch(window.refs, ref);
        if (at >= 0) {
            return;
        }
        int place = -at - 1;
        boolean full = window.refs.size() == Algorithm.BUCKET_WINDOW;
        if (place < window.refs.size() || (!full && !window.more)) {
            window.refs.add(place, ref);
            window.changed = true;
            if (full) {
                putInTail(bucket, window, window.refs.removeLast());
            }
        } else {
            putInTail(bucket, window, ref);
        }
    }

    private void putInTail(long bucket, Window window, Ref ref) {
        store.put(tailKey(bucket, ref), new byte[0]);
        meters.overflow();
        window.changed |= !window.more;
        window.more = true;
    }

    @Override
    public void remove(long bucket, Ref ref) {
        Window window = load(bucket);
        if (!window.refs.remove(ref)) {
            if (window.more) {
                store.delete(tailKey(bucket, ref));
            }
            return;
        }
        window.changed = true;
        if (window.more) {
            List<Ref> next = new ArrayList<>(1);
            visitTail(bucket, key(bucket, TAIL), other -> {
                next.add(other);
                return false;
            });
            window.more = !next.isEmpty();
            for (Ref other : next) {
                store.delete(tailKey(bucket, other));
                window.refs.add(other);
            }
        }
    }

    @Override
    public List<Ref> window(long bucket) {
        return Collections.unmodifiableList(load(bucket).refs);
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        Window window = load(bucket);
        List<Ref> after = new ArrayList<>();
        for (Ref other : window.refs) {
            if (other.compareTo(ref) > 0) {
                after.add(other);
            }
        }
        if (window.more) {
            visitTail(bucket, tailKey(bucket, ref), other -> {
                if (!other.equals(ref)) {
                    after.add(other);
                }
                return true;
            });
        }
        return after;
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        Window window = load(bucket);
        for (Ref ref : window.refs) {
            if (!wantsMore.test(ref)) {
                return;
            }
        }
        if (window.more) {
            visitTail(bucket, key(bucket, TAIL), wantsMore);
        }
    }

    /** A listing is in no bucket any more. */
    void forget(Ref ref) {
        refs.forget(ref);
    }

    void forgetChanges() {
        loaded.clear();
        refs.forgetChanges();
    }

    /** Number of the last event; 0 before the first. */
    long sequence() {
        byte[] bytes = store.get(SEQUENCE);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
    }

    /** Deletes everything. */
    void clear() {
        loaded.clear();
        refs.clear();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                store.delete(all.next().key);
            }
        }
    }

    /**
     * Writes what changed.
     *
     * @param sequence number of this event
     */
    void flush(long sequence) {
        store.put(SEQUENCE, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        refs.flush();
        loaded.forEach((bucket, window) -> {
            if (window.changed && window.refs.isEmpty()) {
                store.delete(key(bucket));
            } else if (window.changed) {
                store.put(key(bucket), window.write(refs));
            }
        });
        loaded.clear();
    }

    private Window load(long bucket) {
        Window window = loaded.get(bucket);
        if (window == null) {
            window = Window.read(store.get(key(bucket)), refs);
            loaded.put(bucket, window);
        }
        return window;
    }

    private void visitTail(long bucket, Bytes from, Predicate<Ref> wantsMore) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, key(bucket, END))) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                key.position(Long.BYTES + 1);
                if (!wantsMore.test(readRef(key, key.remaining() - Long.BYTES))) {
                    return;
                }
            }
        }
    }

    private static Bytes key(long bucket) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(bucket).array());
    }

    private static Bytes key(long bucket, byte part) {
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES + 1).putLong(bucket).put(part).array());
    }

    private static Bytes tailKey(long bucket, Ref ref) {
        byte[] key = ref.key().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + 1 + Long.BYTES + key.length)
                .putLong(bucket)
                .put(TAIL)
                .putLong(ref.firstSeen() ^ Long.MIN_VALUE)
                .put(key)
                .array());
    }

    private static Ref readRef(ByteBuffer from, int keyLength) {
        long firstSeen = from.getLong() ^ Long.MIN_VALUE;
        byte[] key = new byte[keyLength];
        from.get(key);
        return new Ref(firstSeen, new String(key, StandardCharsets.UTF_8));
    }

    /** A byte that says the format and whether there are more, then the numbers of the listings. */
    private static final class Window {
        private static final byte FORMAT = 2;

        final List<Ref> refs = new ArrayList<>();
        boolean more;
        boolean changed;

        static Window read(byte @Nullable [] bytes, StoredRefs numbers) {
            Window window = new Window();
            if (bytes != null) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                byte head = in.get();
                if (head >> 1 != FORMAT) {
                    throw new IllegalStateException("The store " + DedupeNames.BUCKETS + " has format " + (head >> 1)
                            + ", this version reads " + FORMAT);
                }
                window.more = (head & 1) == 1;
                while (in.hasRemaining()) {
                    window.refs.add(numbers.ref(in.getLong()));
                }
            }
            return window;
        }

        byte[] write(StoredRefs numbers) {
            ByteBuffer out =
                    ByteBuffer.allocate(1 + refs.size() * Long.BYTES).put((byte) (FORMAT << 1 | (more ? 1 : 0)));
            refs.forEach(ref -> out.putLong(numbers.number(ref)));
            return out.array();
        }
    }
}
