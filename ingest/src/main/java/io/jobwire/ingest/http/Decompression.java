package io.jobwire.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
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

    /** The bytes of a stream, or {@link TooManyBytesException} as soon as there are more than allowed. */
    static byte[] readAtMost(InputStream in, long maxBytes, Progress progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            progress.tick();
            if (bytes.size() + (long) n > maxBytes) {
                throw new TooManyBytesException(maxBytes);
            }
            bytes.write(chunk, 0, n);
        }
        return bytes.toByteArray();
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
            return readAtMost(in, maxBytes, () -> {});
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

    /** Called after each chunk; may end the reading. */
    interface Progress {
        void tick() throws IOException;
    }

    /** A body was larger than allowed. */
    static final class TooManyBytesException extends IOException {
        TooManyBytesException(long maxBytes) {
            super("the body has more than " + (maxBytes >> 10) + " KiB");
        }
    }
}
