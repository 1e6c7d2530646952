package io.jobwire.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers of seven bits a byte, the lowest first, as Protocol Buffers have them; signed ones in zigzag; strings in UTF-8 after their length. */
final class Varints {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private Varints() {}

    static int get(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (next & (MORE - 1)) << shift;
            shift += BITS;
        } while (next < 0);
        return value;
    }

    static int getSigned(ByteBuffer in) {
        int value = get(in);
        return (value >>> 1) ^ -(value & 1);
    }

    static String getString(ByteBuffer in) {
        int length = get(in);
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Writes to memory. One thread. */
    static final class Writer {
        private byte[] bytes;
        private int length;

        Writer(int expected) {
            bytes = new byte[expected];
        }

        void put(int value) {
            int left = value;
            ensure(Integer.BYTES + 1);
            while ((left & -MORE) != 0) {
                bytes[length++] = (byte) (left | MORE);
                left >>>= BITS;
            }
            bytes[length++] = (byte) left;
        }

        void putSigned(int value) {
            put((value << 1) ^ (value >> (Integer.SIZE - 1)));
        }

        void put(String text) {
            put(text.getBytes(StandardCharsets.UTF_8));
        }

        void put(byte[] content) {
            put(content.length);
            ensure(content.length);
            System.arraycopy(content, 0, bytes, length, content.length);
            length += content.length;
        }

        private void ensure(int more) {
            if (more > bytes.length - length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
