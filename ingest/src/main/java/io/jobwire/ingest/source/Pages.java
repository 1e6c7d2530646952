package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What documents of the web have in common. Stateless. */
final class Pages {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Pages() {}

    /** Whether a body begins like HTML or XML. */
    static boolean looksLikeMarkup(byte[] body) {
        return start(body).startsWith("<");
    }

    /** Whether a body begins like JSON. */
    static boolean looksLikeJson(byte[] body) {
        String start = start(body);
        return start.startsWith("{") || start.startsWith("[");
    }

    private static String start(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").strip();
    }

    /** Name of the character set in a Content-Type, if this Java knows it. */
    static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)).filter(Pages::known) : Optional.empty();
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What a source calls a posting if that is a plain short word, else a hash of it without tracking parameters. */
    static String idOf(String named) {
        return PLAIN_ID.matcher(named).matches() ? named : idOfAddress(named);
    }

    /** Id made from an address: without fragment and tracking parameters. */
    static String idOfAddress(String address) {
        String bare = ContentHasher.withoutTracking(address.strip()).replaceFirst("[?&]$", "");
        return ContentHash.of(bare).shortHex();
    }
}
