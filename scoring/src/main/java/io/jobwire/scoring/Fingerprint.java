package io.jobwire.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Tells one version of a record from another by 64 bits, mixed over its Avro encoding. Stored beside recommendations, so a change here
 * judges everything anew.
 */
final class Fingerprint {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(SpecificRecord value) {
        Hashing hash = new Hashing();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(hash, null);
        try {
            new SpecificDatumWriter<>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Hashing in memory failed", e);
        }
        return hash.state;
    }

    /** One fingerprint of several. */
    static long mix(long one, long other) {
        long mixed = (one ^ Long.rotateLeft(other, 31)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    /** Fingerprint of a short text. */
    static long of(String text) {
        long state = BASIS;
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * PRIME;
        }
        return state;
    }

    private static final class Hashing extends OutputStream {
        private long state = BASIS;

        @Override
        public void write(int b) {
            state = (state ^ (b & 0xFF)) * PRIME;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int i = from;
            for (; i + Long.BYTES <= from + length; i += Long.BYTES) {
                state = mix(state, (long) LONGS.get(bytes, i));
            }
            for (; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
