package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Validators;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a document so that the next run can tell whether it changed.
 *
 * @param validators what the site gave to ask again with
 * @param hash SHA-256 of the body after decompression, 64 hexadecimal digits
 * @param lastmod what the sitemap that names it said of its last change, ISO 8601
 * @param postings native ids of the postings on it, where a source has many documents
 */
public record Remembered(
        Validators validators, Optional<String> hash, Optional<String> lastmod, List<String> postings) {
    static final Remembered NOTHING = new Remembered(Validators.NONE, Optional.empty());

    public Remembered {
        postings = List.copyOf(postings);
    }

    /** A document that is its whole source. */
    public Remembered(Validators validators, Optional<String> hash) {
        this(validators, hash, Optional.empty(), List.of());
    }

    static Remembered of(Answer.Page page) {
        return new Remembered(page.validators(), Optional.of(ContentHash.sha256(page.body())));
    }

    /** The same, as one page of several. */
    Remembered with(Optional<String> lastmod, List<String> postings) {
        return new Remembered(validators, hash, lastmod, postings);
    }
}
