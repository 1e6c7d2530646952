package io.jobwire.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Monthly "Who is hiring" posts as the normalizer reads them. The author, hashed in the data, stands for the company: weak truth, because one person may
 * post for several and several for one. Of a post that names no role, which the normalizer refuses, what stands before the first paragraph's end is the title.
 */
final class HiringPosts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TITLE = 120;

    private HiringPosts() {}

    /**
     * Two posts of an author, one after the other.
     *
     * @param earlier the post before
     * @param later the next one
     */
    record Repost(Listing earlier, Listing later) {}

    /** All pairs of consecutive posts of one author, in the order of the later one. */
    static List<Repost> read(Path file, Corpus corpus) {
        List<Repost> reposts = new ArrayList<>();
        Map<String, Listing> last = new HashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode post = JSON.readTree(line);
                Listing listing = listing(post, corpus);
                Listing before = last.put(post.path("author").asText(), listing);
                if (before != null) {
                    reposts.add(new Repost(closed(before, listing), listing));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The posts in " + file + " cannot be read", e);
        }
        return reposts;
    }

    /** A new thread closes the postings of the one before. */
    private static Listing closed(Listing before, Listing later) {
        return before.getTenant().equals(later.getTenant())
                ? before
                : Listing.newBuilder(before)
                        .setStatus(ListingStatus.CLOSED)
                        .setClosedReason("GONE")
                        .setFetchedAt(later.getFirstSeen())
                        .build();
    }

    private static Listing listing(JsonNode post, Corpus corpus) {
        String author = post.path("author").asText();
        String month = post.path("month").asText();
        String id = post.path("id").asText();
        Instant at = Instant.ofEpochSecond(post.path("time").asLong());
        List<Listing> read = new ArrayList<>();
        corpus.add(
                Corpus.raw("hn", month, id, "https://news.ycombinator.com/item?id=" + id, at)
                        .setFormat("hackernews")
                        .setBody(post.toString())
                        .build(),
                read);
        return Listing.newBuilder(read.isEmpty() ? unread(post, month, id, at) : read.getFirst())
                .setCompany(new Company(author, author, false))
                .setSource("hackernews")
                .build();
    }

    private static Listing unread(JsonNode post, String month, String id, Instant at) {
        String html = post.path("text").asText();
        String first = plain(html.split("<p>", 2)[0]);
        String title = first.substring(0, Math.min(first.length(), TITLE));
        return Listing.newBuilder()
                .setKey("hn:" + month + ':' + id)
                .setUrl("https://news.ycombinator.com/item?id=" + id)
                .setTitle(title)
                .setCoreTitle(title.toLowerCase(Locale.ROOT))
                .setCompany(new Company("", "", false))
                .setText(plain(html))
                .setSource("hn")
                .setTenant(month)
                .setFirstSeen(at)
                .setFetchedAt(at)
                .build();
    }

    private static String plain(String html) {
        return html.replace("<p>", "\n")
                .replaceAll("<[^>]*>", " ")
                .replace("&#x27;", "'")
                .replace("&#x2F;", "/")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .strip();
    }
}
