package io.jobwire.ingest.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a posting says, as 128 bits: the first half of a SHA-256. Immutable.
 *
 * <p>It travels as a record header so that reading the state back needs no parsing; compatibility: {@link #VERSION}
 * changes whenever {@link ContentHasher} would give other bits for the same posting.
 *
 * @param high first eight bytes
 * @param low next eight bytes
 */
public record ContentHash(long high, long low) {
    /** Version of the algorithm, the first byte of the header's value. */
    public static final byte VERSION = 1;

    private static final int BYTES = 17;

    /** Hash of bytes as they are. */
    public static ContentHash of(byte[] bytes) {
        return of(digest(), bytes);
    }

    /** Hash of the UTF-8 bytes of a text. */
    public static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of the SHA-256 of bytes, as 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static ContentHash of(MessageDigest digest, byte[] last) {
        ByteBuffer sum = ByteBuffer.wrap(digest.digest(last));
        return new ContentHash(sum.getLong(), sum.getLong());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hash as the value of a record header: version, then sixteen bytes. */
    public byte[] header() {
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(high)
                .putLong(low)
                .array();
    }

    /** Reads a header's value; empty when it is of another version or damaged, so that the body has to be hashed. */
    public static Optional<ContentHash> ofHeader(byte[] value) {
        if (value.length != BYTES || value[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(value, 1, BYTES - 1);
        return Optional.of(new ContentHash(buffer.getLong(), buffer.getLong()));
    }

    /** The first twenty hexadecimal digits: enough for an id. */
    public String shortHex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low).substring(0, 4);
    }
}
