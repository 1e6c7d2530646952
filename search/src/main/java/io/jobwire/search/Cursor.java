package io.jobwire.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where a page ended, so that the next one goes on exactly there. Its text form is opaque to callers.
 *
 * @param fingerprint of the request it belongs to
 * @param snapshot the engine's name for the state of the index that the first page saw
 * @param value sort value of the last hit
 * @param canonical canonical id of the last hit
 */
public record Cursor(int fingerprint, long snapshot, long value, String canonical) {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES + 2 * Long.BYTES;
    private static final int MAX_CHARACTERS = 1_000;

    /** As text that fits into an URL. */
    public String token() {
        byte[] id = canonical.getBytes(UTF_8);
        byte[] bytes = ByteBuffer.allocate(HEADER_BYTES + id.length)
                .put(VERSION)
                .putInt(fingerprint)
                .putLong(snapshot)
                .putLong(value)
                .put(id)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor of a text, which must belong to a request. */
    public static Cursor parse(String token, SearchRequest request) {
        if (token.length() > MAX_CHARACTERS) {
            throw new InvalidSearchException("This is not a cursor of a search: it is too long");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            byte version = bytes.get();
            Cursor cursor = new Cursor(
                    bytes.getInt(),
                    bytes.getLong(),
                    bytes.getLong(),
                    UTF_8.decode(bytes).toString());
            if (version != VERSION || cursor.fingerprint != request.fingerprint()) {
                throw new InvalidSearchException("The cursor belongs to another search: start again without it");
            }
            return cursor;
        } catch (InvalidSearchException e) {
            throw e;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new InvalidSearchException("This is not a cursor of a search: start again without it");
        }
    }
}
