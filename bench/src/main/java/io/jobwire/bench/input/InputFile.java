package io.jobwire.bench.input;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records that were made before the measurement, so that making them costs neither time nor heap while it runs:
 * lengths and bytes of each. Stateless.
 */
public final class InputFile {
    private static final int BUFFER = 1 << 16;

    private InputFile() {}

    /** A record, ready to be sent. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(byte[] key, byte[] value) {}

    /** Writes a file; closed by the caller. */
    public static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private long bytes;

        public Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        public void write(byte[] key, byte[] value) throws IOException {
            out.writeInt(key.length);
            out.write(key);
            out.writeInt(value.length);
            out.write(value);
            bytes += key.length + value.length;
        }

        /** Bytes of keys and values so far. */
        public long bytes() {
            return bytes;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads a file from the start; closed by the caller. */
    public static final class Reader implements AutoCloseable {
        private final DataInputStream in;

        public Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        /** The next record; reading past the last one is an error. */
        public Entry next() throws IOException {
            byte[] key = in.readNBytes(in.readInt());
            byte[] value = in.readNBytes(in.readInt());
            return new Entry(key, value);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
