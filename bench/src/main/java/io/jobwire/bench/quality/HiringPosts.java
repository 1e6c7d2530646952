package io.jobwire.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.Company;
import io.jobwire.records.Listing;
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
 * Monthly "Who is hiring" posts. The author, hashed in the data, stands for the company: weak truth, because one person may
 * post for several and several for one. What stands before the first paragraph's end is the title.
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
    static List<Repost> read(Path file) {
        List<Repost> reposts = new ArrayList<>();
        Map<String, Listing> last = new HashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode post = JSON.readTree(line);
                Listing listing = listing(post);
                Listing before = last.put(post.path("author").asText(), listing);
                if (before != null) {
                    reposts.add(new Repost(before, listing));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The posts in " + file + " cannot be read", e);
        }
        return reposts;
    }

    private static Listing listing(JsonNode post) {
        String html = post.path("text").asText();
        String first = plain(html.split("<p>", 2)[0]);
        String title = first.substring(0, Math.min(first.length(), TITLE));
        String author = post.path("author").asText();
        String month = post.path("month").asText();
        Instant at = Instant.ofEpochSecond(post.path("time").asLong());
        return Listing.newBuilder()
                .setKey("hn:" + month + ':' + post.path("id").asText())
                .setUrl("https://news.ycombinator.com/item?id="
                        + post.path("id").asText())
                .setTitle(title)
                .setCoreTitle(title.toLowerCase(Locale.ROOT))
                .setCompany(new Company(author, author, false))
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
