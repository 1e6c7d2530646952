package io.jobwire.launcher.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.text.JobLines;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * Reads the description of a job, text or HTML as people write it, through the same normalization as every posting. Immutable and safe
 * for use by many threads.
 */
public final class JobReader {
    private final ListingNormalizer normalizer;

    public JobReader(ListingNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * The job as a listing that stands for itself.
     *
     * @param name what it is known by, such as the name of its file: the last resort for a title
     * @param content text or HTML, not empty
     * @throws UserException with the code and the reason when nothing can be made of it
     */
    public CanonicalListing read(String name, String content) {
        return html(content) ? page(name, content) : text(name, content);
    }

    /** A posting as it was received; fails with the code and the reason when it cannot be normalized. */
    public CanonicalListing normalized(RawListing raw) {
        return switch (normalizer.normalize(raw)) {
            case Outcome.Normalized(var listing) -> alone(listing);
            case Outcome.Rejected(var code, var detail) -> throw UserException.failed(code + ": " + detail);
        };
    }

    /** A listing that stands for itself: its id is its key, so that who reads the scores finds it again. */
    public static CanonicalListing alone(Listing listing) {
        CanonicalListing copy = new CanonicalListing();
        // A listing may have fields that a canonical one does without.
        int shared = copy.getSchema().getField("canonical").pos();
        for (Schema.Field field : copy.getSchema().getFields()) {
            if (field.pos() < shared) {
                copy.put(field.pos(), listing.get(field.pos()));
            } else if (field.hasDefaultValue()) {
                copy.put(field.pos(), SpecificData.get().getDefaultValue(field));
            }
        }
        copy.put(copy.getSchema().getField("canonical").pos(), listing.getKey());
        copy.put(copy.getSchema().getField("role").pos(), listing.getKey());
        copy.put(copy.getSchema().getField("members").pos(), List.of());
        copy.put(copy.getSchema().getField("openings").pos(), List.of());
        copy.put(copy.getSchema().getField("lastSeen").pos(), listing.getFetchedAt());
        return copy;
    }

    private static boolean html(String content) {
        String start = content.substring(0, Math.min(content.length(), 4_000)).toLowerCase(Locale.ROOT);
        return start.startsWith("<") || start.contains("<p>") || start.contains("<br") || start.contains("<li>");
    }

    private CanonicalListing page(String name, String content) {
        Document page = Jsoup.parse(content);
        String heading = page.select("h1").stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(page.title().strip());
        String title = heading.isEmpty()
                ? JobTitle.of(page.wholeText(), name, Taxonomy.load().occupations())
                : heading;
        return posting(name, title, page.body().html());
    }

    private CanonicalListing text(String name, String content) {
        StringBuilder html = new StringBuilder(content.length() + 64);
        JobLines.of(content)
                .lines()
                .forEach(line -> html.append(Entities.escape(line)).append("<br>\n"));
        return posting(name, JobTitle.of(content, name, Taxonomy.load().occupations()), html.toString());
    }

    private CanonicalListing posting(String name, String title, String html) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("@type", "JobPosting")
                .put("title", title)
                .put("description", html)
                .toString();
        return normalized(RawListing.newBuilder()
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
