package io.jobwire.scoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Texts of resumes as a store keeps them: a byte that says how, then one byte a character. The few characters of most texts that are not
 * Latin-1, such as bullets, stand before that with their places; texts with many have two bytes a character. They are read for every
 * explanation, and all ways are copied instead of decoded. Safe for use by many threads.
 */
public final class ResumeTexts implements Serde<String> {
    /** First byte: characters of one byte, or of two, the lower one first, or of one but for some. Compatibility. */
    private static final byte NARROW = 1;

    private static final byte WIDE = 2;
    private static final byte MIXED = 3;
    private static final int LATIN = 0x100;
    /** Place and character of one that is not Latin-1. */
    private static final int OTHER_BYTES = Integer.BYTES + Character.BYTES;

    @Override
    public Serializer<String> serializer() {
        return (topic, text) -> text == null ? null : write(text);
    }

    @Override
    public Deserializer<String> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    /** The bytes of a text. */
    public static byte[] write(String text) {
        int others = (int) text.chars().filter(c -> c >= LATIN).count();
        int mixed = 1 + Integer.BYTES + others * OTHER_BYTES + text.length();
        int wide = 1 + Character.BYTES * text.length();
        byte[] bytes = new byte[others == 0 ? 1 + text.length() : Math.min(wide, mixed)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (others > 0 && wide <= mixed) {
            out.put(WIDE).asCharBuffer().put(text);
            return bytes;
        }
        out.put(others == 0 ? NARROW : MIXED);
        if (others > 0) {
            out.putInt(others);
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= LATIN) {
                    out.putInt(i).putChar(text.charAt(i));
                }
            }
        }
        // One by one: an encoder would make one byte of two surrogates.
        for (int i = 0; i < text.length(); i++) {
            out.put((byte) text.charAt(i));
        }
        return bytes;
    }

    /**
     * The text of some bytes.
     *
     * @throws IllegalArgumentException when no text was written so
     */
    public static String read(byte[] bytes) {
        byte how = bytes.length == 0 ? 0 : bytes[0];
        return switch (how) {
            case NARROW -> new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
            case WIDE -> {
                char[] text = new char[(bytes.length - 1) / Character.BYTES];
                after(1, bytes).asCharBuffer().get(text);
                yield new String(text);
            }
            case MIXED -> mixed(bytes);
            default -> throw new IllegalArgumentException("No text of a resume begins with the byte " + how);
        };
    }

    private static String mixed(byte[] bytes) {
        ByteBuffer others = after(1, bytes);
        int size = others.getInt();
        int from = 1 + Integer.BYTES + size * OTHER_BYTES;
        char[] text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).toCharArray();
        for (int i = 0; i < size; i++) {
            text[others.getInt()] = others.getChar();
        }
        return new String(text);
    }

    private static ByteBuffer after(int from, byte[] bytes) {
        return ByteBuffer.wrap(bytes, from, bytes.length - from).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
