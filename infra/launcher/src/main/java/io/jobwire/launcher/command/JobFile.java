package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * A job description in a file: a listing as JSON (raw, normalized or canonical), an HTML page, or text as people write
 * it. Text and HTML go through the same normalization as every posting.
 */
final class JobFile {
    private JobFile() {}

    /**
     * @param file UTF-8
     * @throws UserException when there is no such file or nothing in it can be read
     */
    static CanonicalListing read(Path file, GivenListings given) {
        String content = new String(Intake.bytes(file), StandardCharsets.UTF_8).strip();
        if (content.startsWith("\uFEFF")) {
            content = content.substring(1).strip();
        }
        if (content.isEmpty()) {
            throw UserException.failed(file + " is empty: it should hold the description of a job.");
        }
        if (content.startsWith("%PDF") || content.startsWith("PK\u0003\u0004")) {
            throw UserException.failed(file + " is a document: save the description of the job as text or HTML.");
        }
        if (content.startsWith("{")) {
            return given.read(content.lines().findFirst().filter(JobFile::whole).orElse(content));
        }
        String name = String.valueOf(file.getFileName());
        return html(content) ? page(name, content, given) : text(name, content, given);
    }

    /** One JSON object a line, or one over many lines. */
    private static boolean whole(String line) {
        return line.strip().endsWith("}");
    }

    private static boolean html(String content) {
        String start = content.substring(0, Math.min(content.length(), 4_000)).toLowerCase(Locale.ROOT);
        return start.startsWith("<") || start.contains("<p>") || start.contains("<br") || start.contains("<li>");
    }

    private static CanonicalListing page(String name, String content, GivenListings given) {
        Document page = Jsoup.parse(content);
        String heading = page.select("h1").stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(page.title().strip());
        String title = heading.isEmpty() ? JobTitle.of(page.wholeText(), name) : heading;
        return posting(name, title, page.body().html(), given);
    }

    private static CanonicalListing text(String name, String content, GivenListings given) {
        StringBuilder html = new StringBuilder(content.length() + 64);
        content.lines().forEach(line -> html.append(Entities.escape(line)).append("<br>\n"));
        return posting(name, JobTitle.of(content, name), html.toString(), given);
    }

    private static CanonicalListing posting(String name, String title, String html, GivenListings given) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("@type", "JobPosting")
                .put("title", title)
                .put("description", html)
                .toString();
        return given.normalized(RawListing.newBuilder()
                .setKey("given::" + name)
                .setSource("given")
                .setTenant("")
                .setNativeId(name)
                .setUrl("")
                .setFirstSeen(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .setFormat("jsonld")
                .setBody(body)
                .setStatus(ListingStatus.OPEN)
                .build());
    }
}
