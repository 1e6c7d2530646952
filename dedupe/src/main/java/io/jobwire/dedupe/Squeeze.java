package io.jobwire.dedupe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compresses bytes given others that they are like: raw deflate (RFC 1951) with a preset dictionary. Postings of one company share
 * much of their text, so that the first is a good dictionary for the others. One thread.
 */
final class Squeeze {
    /** How far deflate looks back. */
    private static final int MOST_DICTIONARY = 16 * 1024;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[8 * 1024];

    /** The length of the bytes, then the bytes compressed. */
    byte[] squeezed(byte[] bytes, byte[] dictionary) {
        deflater.reset();
        deflater.setDictionary(dictionary, 0, Math.min(dictionary.length, MOST_DICTIONARY));
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + Integer.BYTES);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    /** What was squeezed with this dictionary. */
    byte[] restored(byte[] squeezed, byte[] dictionary) {
        inflater.reset();
        inflater.setDictionary(dictionary, 0, Math.min(dictionary.length, MOST_DICTIONARY));
        inflater.setInput(squeezed, Integer.BYTES, squeezed.length - Integer.BYTES);
        byte[] bytes = new byte[ByteBuffer.wrap(squeezed).getInt()];
        try {
            int at = 0;
            while (at < bytes.length) {
                int read = inflater.inflate(bytes, at, bytes.length - at);
                if (read == 0) {
                    throw new IllegalStateException("A squeezed listing ends after " + at + " of " + bytes.length);
                }
                at += read;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A squeezed listing is not what its dictionary made of it", e);
        }
        return bytes;
    }
}
