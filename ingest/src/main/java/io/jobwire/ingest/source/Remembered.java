package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Validators;
import java.util.Optional;

/**
 * What is remembered of a document so that the next run can tell whether it changed.
 *
 * @param validators what the site gave to ask again with
 * @param hash SHA-256 of the body after decompression, 64 hexadecimal digits
 */
public record Remembered(Validators validators, Optional<String> hash) {
    static final Remembered NOTHING = new Remembered(Validators.NONE, Optional.empty());

    static Remembered of(Answer.Page page) {
        return new Remembered(page.validators(), Optional.of(ContentHash.sha256(page.body())));
    }
}
