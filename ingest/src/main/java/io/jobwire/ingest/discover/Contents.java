package io.jobwire.ingest.discover;

import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Sitemap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What sort of document an answer holds, told from its first bytes: servers' labels are often wrong. */
enum Contents {
    SITEMAP,
    /** RSS or Atom. */
    FEED,
    /** XML that is none of the others. */
    XML,
    JSON,
    /** A page for people. */
    PAGE;

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");

    static Contents of(byte[] body) {
        if (Sitemap.looksLikeOne(body)) {
            return SITEMAP;
        }
        String start = new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            return JSON;
        }
        String bare = start.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", " ").strip();
        Matcher root = ROOT.matcher(bare);
        String name = root.find() && root.start() == 0 ? root.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "rss", "feed", "rdf" -> FEED;
            case "html", "head", "body", "" -> PAGE;
            default ->
                start.startsWith("<?xml") && !bare.toLowerCase(Locale.ROOT).contains("<html") ? XML : PAGE;
        };
    }

    /** A page as a tree. */
    static Document page(Answer.Page page, URI at) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.body()), charset(page.contentType()), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** Name of the character set that the server names, if this Java knows it; null: the document itself says. */
    private static @org.jspecify.annotations.Nullable String charset(String contentType) {
        Matcher named = Pattern.compile("(?i)charset=[\"']?([A-Za-z0-9._:-]+)").matcher(contentType);
        try {
            return named.find() && java.nio.charset.Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            return null;
        }
    }
}
