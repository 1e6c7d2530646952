package io.jobwire.scoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Texts of resumes as a store keeps them: a byte that says how, then one byte a character where all are Latin-1, two otherwise. They are read
 * for every explanation, and both ways are copied instead of decoded. Safe for use by many threads.
 */
public final class ResumeTexts implements Serde<String> {
    /** First byte: characters of one byte, or of two, the lower one first. Compatibility. */
    private static final byte NARROW = 1;

    private static final byte WIDE = 2;
    private static final int LATIN = 0x100;

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
        boolean narrow = text.chars().allMatch(c -> c < LATIN);
        ByteBuffer bytes = ByteBuffer.allocate(1 + (narrow ? 1 : Character.BYTES) * text.length())
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(narrow ? NARROW : WIDE);
        if (narrow) {
            bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            bytes.asCharBuffer().put(text);
        }
        return bytes.array();
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
                ByteBuffer.wrap(bytes, 1, bytes.length - 1)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asCharBuffer()
                        .get(text);
                yield new String(text);
            }
            default -> throw new IllegalArgumentException("No text of a resume begins with the byte " + how);
        };
    }
}
