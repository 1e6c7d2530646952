package io.jobwire.ingest.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a document to UTF-8, whatever it came as and whatever it says about itself: a byte order mark decides; else bytes
 * that are valid UTF-8 are UTF-8, because no other set makes such bytes by chance; else what the answer or the document
 * declares; and bytes in a document that claims to be UTF-8 and is not are read as Windows-1252, one by one, so that a
 * single stray byte spoils nothing. ISO-8859-1 and US-ASCII mean Windows-1252, as browsers have it. Stateless. Source:
 * encoding.spec.whatwg.org.
 */
final class Characters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 2048;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,300}?charset)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private Characters() {}

    /**
     * The document in UTF-8 without a byte order mark: the same array where it is that already.
     *
     * @param contentType what the answer says it is; may be empty
     */
    static byte[] utf8(byte[] body, String contentType) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return utf8(Arrays.copyOfRange(body, 3, body.length), "");
        }
        if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE)) {
            return new String(body, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        Optional<Charset> declared = declared(body, contentType);
        if (declared.filter(Characters::shifted).isEmpty() && valid(body)) {
            return body;
        }
        Charset charset = declared.orElse(StandardCharsets.UTF_8);
        String text = charset.equals(StandardCharsets.UTF_8) ? patched(body) : new String(body, charset);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a set writes other characters with the bytes of ASCII, so that valid UTF-8 proves nothing. */
    private static boolean shifted(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("UTF-16")
                || name.startsWith("UTF-32")
                || name.startsWith("ISO-2022")
                || name.equals("HZ");
    }

    private static Optional<Charset> declared(byte[] body, String contentType) {
        return Pages.charset(contentType).flatMap(Characters::named).or(() -> {
            String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
            Matcher matcher = DECLARED.matcher(head);
            // A document that can be read so far to find "UTF-16" in it is not in UTF-16.
            return matcher.find()
                    ? named(matcher.group(1)).filter(set -> !set.name().startsWith("UTF-16"))
                    : Optional.empty();
        });
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean valid(byte[] body) {
        int at = 0;
        while (at < body.length && body[at] >= 0) {
            at++;
        }
        if (at == body.length) {
            return true;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body, at, body.length - at);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    /** UTF-8, and Windows-1252 for each byte that is none. */
    private static String patched(byte[] body) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(8192);
        StringBuilder text = new StringBuilder(body.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            text.append(out);
            out.clear();
            if (result.isError()) {
                byte[] strange = new byte[result.length()];
                in.get(strange);
                text.append(new String(strange, WINDOWS_1252));
                decoder.reset();
            } else if (!result.isOverflow()) {
                return text.toString();
            }
        }
    }
}
