package io.jobwire.ingest.source;

import io.jobwire.ingest.http.Answer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Brings JSON into UTF-8, which is what it has to be (RFC 8259, section 8.1) and often is not. What is no UTF-8 is read as
 * Content-Type says, or as Windows-1252 when that is no help: the superset of Latin-1 that the HTML standard has browsers
 * use for both. Stateless.
 */
final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int STEP = 8 << 10;

    private Encodings() {}

    /** The page with a body that a JSON parser can read; the same page when it can already. */
    static Answer.Page json(Answer.Page page) {
        byte[] body = page.body();
        if (hasUtf16Mark(body) || isUtf8(body)) {
            return page;
        }
        Charset named = Pages.charset(page.contentType())
                .map(Charset::forName)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .orElse(WINDOWS_1252);
        byte[] readable = new String(body, named).getBytes(StandardCharsets.UTF_8);
        return new Answer.Page(page.url(), page.contentType(), readable, page.validators());
    }

    /** Parsers tell UTF-16 by themselves. */
    private static boolean hasUtf16Mark(byte[] body) {
        return body.length > 1
                && ((body[0] == (byte) 0xfe && body[1] == (byte) 0xff)
                        || (body[0] == (byte) 0xff && body[1] == (byte) 0xfe));
    }

    private static boolean isUtf8(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(STEP);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }
}
