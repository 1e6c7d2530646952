package io.jobwire.records.serde;

import java.io.OutputStream;
import java.util.Arrays;

/** The bytes of one record after the other, in one buffer that is kept. For one thread. */
final class RecordBytes extends OutputStream {
    private static final int USUAL_BYTES = 8 * 1024;
    /** A buffer that one huge record has blown up beyond this is not kept. */
    private static final int KEPT_BYTES = 1024 * 1024;

    private byte[] buffer = new byte[USUAL_BYTES];
    private int length;

    /** Forgets what was written before and begins with the header. */
    void begin(int schemaId) {
        WireFormat.putHeader(buffer, schemaId);
        length = WireFormat.HEADER_BYTES;
    }

    /** A copy of all that was written since {@link #begin}. */
    byte[] end() {
        byte[] record = Arrays.copyOf(buffer, length);
        if (buffer.length > KEPT_BYTES) {
            buffer = new byte[USUAL_BYTES];
        }
        return record;
    }

    @Override
    public void write(int oneByte) {
        ensure(1);
        buffer[length++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        ensure(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    private void ensure(int more) {
        if (more > buffer.length - length) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(length, more), (int)
                    Math.min(2L * buffer.length, Integer.MAX_VALUE - 8)));
        }
    }
}
