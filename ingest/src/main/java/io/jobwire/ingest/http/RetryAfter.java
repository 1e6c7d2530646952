package io.jobwire.ingest.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the Retry-After header (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** When to come back, at most a day ahead and never in the past; empty for what cannot be read. */
    static Optional<Instant> parse(Optional<String> header, Instant now) {
        return header.map(String::strip).flatMap(value -> at(value, now)).map(at -> {
            Instant latest = now.plus(LONGEST);
            return at.isAfter(latest) ? latest : at.isBefore(now) ? now : at;
        });
    }

    private static Optional<Instant> at(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
