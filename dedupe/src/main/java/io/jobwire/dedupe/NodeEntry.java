package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Buckets;
import io.jobwire.dedupe.core.DedupeIndex;
import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Ref;
import io.jobwire.dedupe.core.TextFacts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The head of a stored node, which is read without the rest: when the listing was first seen in eight bytes; the number of its bands in one
 * and the bands in five each; the same of its other buckets; the length of
 * the company's key in two and the key in UTF-8. All numbers big-endian.
 */
final class NodeEntry {
    private static final int KEY_BYTES = 5;

    private NodeEntry() {}

    /** The head of a node, followed by its body. */
    static byte[] write(Node node, String company, byte[] body) {
        byte[] name = company.getBytes(StandardCharsets.UTF_8);
        TextFacts text = node.profile().text();
        long[] bands = new long[text.bandCount()];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = text.band(i);
        }
        long[] sorted = bands.clone();
        Arrays.sort(sorted);
        Recorder all = new Recorder();
        DedupeIndex.enter(all, node);
        long[] others = all.keys
                .build()
                .filter(key -> Arrays.binarySearch(sorted, key) < 0)
                .toArray();
        ByteBuffer out = ByteBuffer.allocate(
                Long.BYTES + 2 + KEY_BYTES * (bands.length + others.length) + Short.BYTES + name.length + body.length);
        out.putLong(node.ref().firstSeen());
        put(out, bands);
        put(out, others);
        return out.putShort((short) name.length).put(name).put(body).array();
    }

    private static void put(ByteBuffer out, long[] keys) {
        out.put((byte) keys.length);
        for (long key : keys) {
            out.put((byte) (key >>> Integer.SIZE)).putInt((int) key);
        }
    }

    static long firstSeen(ByteBuffer in) {
        return in.getLong();
    }

    /** The next keys: the bands, then the others. */
    static long[] keys(ByteBuffer in) {
        long[] keys = new long[in.get()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (in.get() & 0xFFL) << Integer.SIZE | (in.getInt() & 0xFFFF_FFFFL);
        }
        return keys;
    }

    /** The key of the company, which follows. */
    static String company(ByteBuffer in) {
        byte[] name = new byte[in.getShort() & 0xFFFF];
        in.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Takes the buckets that a node enters. */
    private static final class Recorder implements Buckets {
        final LongStream.Builder keys = LongStream.builder();

        @Override
        public void add(long bucket, Ref ref) {
            keys.add(bucket);
        }

        @Override
        public void remove(long bucket, Ref ref) {
            throw new UnsupportedOperationException("A node is entered, not removed");
        }

        @Override
        public List<Ref> window(long bucket) {
            return List.of();
        }

        @Override
        public List<Ref> after(long bucket, Ref ref) {
            return List.of();
        }

        @Override
        public void visit(long bucket, Predicate<Ref> wantsMore) {}
    }
}
