package io.jobwire.launcher.replay.compare;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is kept of a record to compare it: a digest of its bytes (128 of the bits of SHA-256) and a hash of each field. Fields
 * with different values have the same hash once in four billion.
 */
public final class Digest {
    /** A zero byte and four bytes of the schema's id. */
    private static final int HEADER = 5;

    private final long high;
    private final long low;
    /** By position in the schema. */
    private final int[] fields;

    private Digest(long high, long low, int[] fields) {
        this.high = high;
        this.low = low;
        this.fields = fields;
    }

    /**
     * Takes it.
     *
     * @param value as it lies in the topic, with the header of the wire format
     * @param record the same, read
     */
    public static Digest of(byte[] value, SpecificRecord record) {
        byte[] hash = sha().digest(Arrays.copyOfRange(value, Math.min(HEADER, value.length), value.length));
        int[] fields = new int[record.getSchema().getFields().size()];
        for (int i = 0; i < fields.length; i++) {
            Object field = record.get(i);
            fields[i] = field == null ? 0 : field.hashCode();
        }
        return new Digest(bits(hash, 0), bits(hash, 8), fields);
    }

    /** Whether the bytes are the same. */
    boolean same(Digest other) {
        return high == other.high && low == other.low;
    }

    /** Names of the fields that differ; empty when only the order of entries in a map does. */
    List<String> differing(Digest other, Schema schema) {
        List<String> names = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            if (fields[field.pos()] != other.fields[field.pos()]) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static long bits(byte[] hash, int from) {
        long bits = 0;
        for (int i = from; i < from + 8; i++) {
            bits = (bits << 8) | (hash[i] & 0xff);
        }
        return bits;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
