package io.jobwire.normalize.core.resume;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A position that was held.
 *
 * @param title as written, empty when not found
 * @param employer as written, empty when not found
 * @param span when; null: the resume does not say
 * @param start first character of the entry in the text
 * @param end one past its last character
 */
public record Held(String title, String employer, @Nullable MonthSpan span, int start, int end) {

    /** When, if the resume says so. */
    public Optional<MonthSpan> when() {
        return Optional.ofNullable(span);
    }

    Held at(String other) {
        return new Held(title, other, span, start, end);
    }

    Held until(int stop) {
        return new Held(title, employer, span, start, stop);
    }

    /** Latest first; what has no time last. */
    int lastMonth() {
        return span == null ? 0 : span.end();
    }

    int firstMonth() {
        return span == null ? 0 : span.first();
    }
}
