package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of everything that the normalizer makes of each set of captured postings, so that a change which is only to be
 * faster can be shown to change nothing. With a folder as argument the listings are also written there, a line each, and the
 * first differing line tells what did change.
 */
public final class ListingDigest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern ITEM =
            Pattern.compile("<(job|ad|item)[ >].*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());

    private ListingDigest() {}

    public static void main(String[] args) throws IOException {
        ListingDigest digest = new ListingDigest();
        Path out = args.length == 0 ? null : Files.createDirectories(Path.of(args[0]));
        List<SharedData.Posting> boards = SharedData.postings();
        digest.print(out, "ashby", boards.stream().map(SharedData.Posting::raw).toList());
        digest.print(
                out,
                "ashby, words alone",
                boards.stream().map(ListingDigest::wordsAlone).toList());
        digest.print(
                out,
                "uber",
                array("uber.json", SharedData.json("listings/uber.json").path("jobs")));
        digest.print(out, "cyber-job-radar", array("radar", SharedData.json("listings/normalized-with-text.json")));
        digest.print(out, "feeds", feeds(SharedData.path("listings/feeds")));
        digest.print(
                out, "who is hiring", hiring(SharedData.path("listings/hn-who-is-hiring-2011-01_2017-08.jsonl.gz")));
    }

    private void print(@Nullable Path out, String set, List<RawListing> raws) throws IOException {
        MessageDigest sum = sha256();
        int listings = 0;
        try (BufferedWriter lines = out == null ? null : Files.newBufferedWriter(out.resolve(set + ".jsonl"))) {
            for (RawListing raw : raws) {
                Outcome outcome = normalizer.normalize(raw);
                listings += outcome instanceof Outcome.Normalized ? 1 : 0;
                String line = raw.getKey()
                        + '\t'
                        + (outcome instanceof Outcome.Normalized(Listing listing) ? listing : outcome)
                        + '\n';
                sum.update(line.getBytes(StandardCharsets.UTF_8));
                if (lines != null) {
                    lines.write(line);
                }
            }
        }
        String hex = HexFormat.of().formatHex(sum.digest());
        System.out.printf(Locale.ROOT, "%-20s %6d postings, %6d listings, %s%n", set, raws.size(), listings, hex);
    }

    /** A posting without any field but title, text and place, so that all else is read from its words. */
    private static RawListing wordsAlone(SharedData.Posting posting) {
        ObjectNode job = SharedData.JSON.createObjectNode();
        job.set("title", posting.job().path("title"));
        job.set("description", posting.job().path("descriptionPlain"));
        job.putObject("jobLocation").set("address", posting.job().path("location"));
        return raw("jsonld", posting.company(), posting.job().path("id").asText(), job.toString());
    }

    private static List<RawListing> array(String tenant, JsonNode jobs) {
        List<RawListing> raws = new ArrayList<>();
        for (JsonNode job : jobs) {
            ObjectNode body = SharedData.JSON.createObjectNode();
            body.set("title", job.path("title"));
            body.set("description", job.path("description"));
            body.putObject("jobLocation").set("address", job.path("location"));
            raws.add(raw("jsonld", tenant, Integer.toString(raws.size()), body.toString()));
        }
        return raws;
    }

    private static List<RawListing> feeds(Path folder) throws IOException {
        List<RawListing> raws = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher item = ITEM.matcher(Files.readString(file));
                while (item.find()) {
                    raws.add(raw("xmlfeed", folder.relativize(file).toString(), "" + raws.size(), item.group()));
                }
            }
        }
        return raws;
    }

    private static List<RawListing> hiring(Path file) {
        List<RawListing> raws = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode post = SharedData.JSON.readTree(line);
                raws.add(raw(
                        "hackernews",
                        post.path("month").asText(),
                        post.path("id").asText(),
                        line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The posts in " + file + " cannot be read", e);
        }
        return raws;
    }

    private static RawListing raw(String format, String tenant, String id, String body) {
        return RawListing.newBuilder()
                .setKey(format + ':' + tenant + ':' + id)
                .setSource(format)
                .setTenant(tenant)
                .setNativeId(id)
                .setUrl("https://jobs.example/" + id)
                .setFirstSeen(AT)
                .setFetchedAt(AT)
                .setFormat(format)
                .setBody(body)
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
