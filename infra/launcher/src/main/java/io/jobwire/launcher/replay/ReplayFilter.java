package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.records.Generation;
import io.jobwire.records.RawListing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which raw listings a replay is about; all conditions must hold.
 *
 * @param source kind and tenant, such as {@code greenhouse:acme}, or the id of the source that brought it
 * @param day day of the latest fetch, UTC
 * @param key key of the one listing
 */
public record ReplayFilter(Optional<String> source, Optional<LocalDate> day, Optional<String> key) {
    /** Everything. */
    public static final ReplayFilter NONE = new ReplayFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads what somebody typed; null: no such condition. */
    public static ReplayFilter of(@Nullable String source, @Nullable String day, @Nullable String key) {
        try {
            return new ReplayFilter(
                    Optional.ofNullable(source),
                    Optional.ofNullable(day).map(LocalDate::parse),
                    Optional.ofNullable(key));
        } catch (DateTimeException _) {
            throw UserException.usage("--day takes a day such as 2026-01-31, not \"" + day + "\".");
        }
    }

    /** What a generation was limited to. */
    public static ReplayFilter of(Generation generation) {
        return new ReplayFilter(generation.getSource(), generation.getDay().map(LocalDate::parse), generation.getKey());
    }

    /** Whether everything passes. */
    public boolean none() {
        return source.isEmpty() && day.isEmpty() && key.isEmpty();
    }

    /** Whether a raw listing passes. */
    public boolean passes(RawListing raw) {
        return source.filter(asked -> !asked.equals(raw.getSource() + ":" + raw.getTenant())
                                && !asked.equals(raw.getSourceId().orElse("")))
                        .isEmpty()
                && day.filter(asked -> !asked.equals(
                                raw.getFetchedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                        .isEmpty()
                && key.filter(asked -> !asked.equals(raw.getKey())).isEmpty();
    }

    /** In words; empty when everything passes. */
    public String words() {
        StringJoiner words = new StringJoiner(" and ");
        source.ifPresent(asked -> words.add("source " + asked));
        day.ifPresent(asked -> words.add("day " + asked));
        key.ifPresent(asked -> words.add("listing " + asked));
        return words.toString();
    }
}
