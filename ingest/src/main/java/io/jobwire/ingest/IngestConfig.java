package io.jobwire.ingest;

import io.jobwire.ingest.http.FetchLimits;
import io.jobwire.ingest.source.Keys;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import java.time.Duration;
import java.util.Optional;

/**
 * How the stage works.
 *
 * @param contact how site owners can reach the person behind; may be empty
 * @param delay least time between two requests to one host
 * @param limits bounds of one exchange
 * @param bodiesAtOnce bytes of documents that all runs hold at a time, at least one
 * @param concurrency sources collected at the same time
 * @param chunk most postings of one source in one transaction
 * @param revisitSpread how many times longer or shorter than asked for intervals may get
 * @param onwardPublication whether listings are handed on to the public
 * @param keys the user's keys for sources that ask for one
 */
public record IngestConfig(
        String contact,
        Duration delay,
        FetchLimits limits,
        long bodiesAtOnce,
        int concurrency,
        int chunk,
        int revisitSpread,
        boolean onwardPublication,
        Keys keys) {

    public IngestConfig {
        if (contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw SettingsException.of(
                    IngestSettings.CONTACT, contact, "plain ASCII in one line, such as https://example.org/bot");
        }
        if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(10)) > 0) {
            throw SettingsException.of(IngestSettings.DELAY, delay, "from 0s to 10m");
        }
        if (concurrency < 1 || concurrency > 1_000) {
            throw SettingsException.of(IngestSettings.CONCURRENCY, concurrency, "from 1 to 1000");
        }
        if (chunk < 1 || chunk > 100_000) {
            throw SettingsException.of(IngestSettings.CHUNK, chunk, "from 1 to 100000");
        }
        if (revisitSpread < 1 || revisitSpread > 100) {
            throw SettingsException.of(IngestSettings.REVISIT_SPREAD, revisitSpread, "from 1 to 100");
        }
    }

    /** What nobody set is as in {@link IngestSettings}. */
    public static IngestConfig from(Settings settings) {
        FetchLimits normal = FetchLimits.defaults();
        return new IngestConfig(
                settings.get(IngestSettings.CONTACT),
                settings.get(IngestSettings.DELAY),
                new FetchLimits(
                        normal.connect(),
                        normal.response(),
                        settings.get(IngestSettings.TIMEOUT),
                        settings.get(IngestSettings.MAX_BODY).bytes(),
                        normal.maxRedirects(),
                        normal.longestWait()),
                bodiesAtOnce(settings.get(IngestSettings.BODIES_AT_ONCE).bytes()),
                settings.get(IngestSettings.CONCURRENCY),
                settings.get(IngestSettings.CHUNK),
                settings.get(IngestSettings.REVISIT_SPREAD),
                settings.get(IngestSettings.ONWARD_PUBLICATION),
                new Keys(
                        given(settings, IngestSettings.USAJOBS_KEY),
                        given(settings, IngestSettings.USAJOBS_EMAIL),
                        given(settings, IngestSettings.ADZUNA_ID),
                        given(settings, IngestSettings.ADZUNA_KEY)));
    }

    /** A document costs some four times its bytes until it is published, so an eighth of the heap is half of it. */
    private static long bodiesAtOnce(long asked) {
        return asked > 0 ? asked : Math.max(1, Runtime.getRuntime().maxMemory() / 8);
    }

    private static Optional<String> given(Settings settings, Setting<String> setting) {
        return Optional.of(settings.get(setting).strip()).filter(value -> !value.isEmpty());
    }
}
