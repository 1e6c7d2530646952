package io.jobwire.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies as a stream, so that neither an endless nor a bursting one ever fills the memory. Stateless. */
public final class Decompression {
    private static final int CHUNK = 64 << 10;

    private Decompression() {}

    /** Undoes a Content-Encoding; empty for one that we never asked for. */
    static Optional<InputStream> decode(InputStream body, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(body);
            case "gzip", "x-gzip" -> Optional.of(new GZIPInputStream(body, CHUNK));
            case "deflate" -> Optional.of(inflate(body));
            default -> Optional.empty();
        };
    }

    /**
     * The bytes of a stream, or {@link TooManyBytesException} as soon as there are more than allowed. They are gathered in
     * pieces, so that no more than twice the body is ever held.
     */
    static byte[] readAtMost(InputStream in, long maxBytes, Progress progress) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int size = 0;
        byte[] chunk = in.readNBytes(CHUNK);
        while (chunk.length > 0) {
            if (size + (long) chunk.length > maxBytes) {
                throw new TooManyBytesException(maxBytes);
            }
            progress.read(chunk.length);
            pieces.add(chunk);
            size += chunk.length;
            chunk = in.readNBytes(CHUNK);
        }
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        byte[] body = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, body, at, piece.length);
            at += piece.length;
        }
        return body;
    }

    /**
     * Unpacks a body that is itself a gzip file, such as {@code sitemap.xml.gz}; other bodies stay as they are.
     *
     * @throws IOException if it is damaged or unpacks to more than allowed
     */
    public static byte[] gunzipIfNeeded(byte[] body, long maxBytes) throws IOException {
        boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!gzip) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return readAtMost(in, maxBytes, bytes -> {});
        }
    }

    /** Sites send both zlib streams, as the standard says, and raw deflate. */
    private static InputStream inflate(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, 1);
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        boolean zlib = (first & 0x0f) == 8;
        return new InflaterInputStream(in, new Inflater(!zlib));
    }

    /** Hears of each chunk that was read; may make the reading wait, or end it. */
    interface Progress {
        void read(int bytes) throws IOException;
    }

    /** A body was larger than allowed. */
    static final class TooManyBytesException extends IOException {
        TooManyBytesException(long maxBytes) {
            super("the body has more than " + (maxBytes >> 10) + " KiB");
        }
    }
}
