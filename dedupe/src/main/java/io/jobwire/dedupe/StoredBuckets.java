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
 * is a get that the Bloom filters answer; what does not fit follows in entries of its own, in order. Windows are written
 * once, at the end of an event.
 */
final class StoredBuckets implements Buckets {
    private static final byte WINDOW = 0;
    private static final byte TAIL = 1;
    private static final byte END = 2;
    /** Shorter than the key of any bucket. */
    private static final Bytes SEQUENCE = Bytes.wrap(new byte[] {0});

    private final KeyValueStore<Bytes, byte[]> store;
    private final DedupeMeters meters;
    private final Map<Long, Window> loaded = new HashMap<>();

    StoredBuckets(KeyValueStore<Bytes, byte[]> store, DedupeMeters meters) {
        this.store = store;
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

    void forgetChanges() {
        loaded.clear();
    }

    /** Number of the last event; 0 before the first. */
    long sequence() {
        byte[] bytes = store.get(SEQUENCE);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
    }

    /** Deletes everything. */
    void clear() {
        loaded.clear();
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
        loaded.forEach((bucket, window) -> {
            if (window.changed && window.refs.isEmpty()) {
                store.delete(key(bucket, WINDOW));
            } else if (window.changed) {
                store.put(key(bucket, WINDOW), window.write());
            }
        });
        loaded.clear();
    }

    private Window load(long bucket) {
        Window window = loaded.get(bucket);
        if (window == null) {
            window = Window.read(store.get(key(bucket, WINDOW)));
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

    private static final class Window {
        private static final byte FORMAT = 1;

        final List<Ref> refs = new ArrayList<>();
        boolean more;
        boolean changed;

        static Window read(byte @Nullable [] bytes) {
            Window window = new Window();
            if (bytes != null) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                byte format = in.get();
                if (format != FORMAT) {
                    throw new IllegalStateException("The store " + DedupeNames.BUCKETS + " has format " + format
                            + ", this version reads " + FORMAT);
                }
                window.more = in.get() == 1;
                while (in.hasRemaining()) {
                    int length = in.getShort();
                    window.refs.add(readRef(in, length));
                }
            }
            return window;
        }

        byte[] write() {
            List<byte[]> keys = refs.stream()
                    .map(ref -> ref.key().getBytes(StandardCharsets.UTF_8))
                    .toList();
            int size = 2;
            for (byte[] key : keys) {
                size += Short.BYTES + Long.BYTES + key.length;
            }
            ByteBuffer out = ByteBuffer.allocate(size).put(FORMAT).put((byte) (more ? 1 : 0));
            for (int i = 0; i < refs.size(); i++) {
                byte[] key = keys.get(i);
                out.putShort((short) key.length)
                        .putLong(refs.get(i).firstSeen() ^ Long.MIN_VALUE)
                        .put(key);
            }
            return out.array();
        }
    }
}
