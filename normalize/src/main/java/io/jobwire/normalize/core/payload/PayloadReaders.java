package io.jobwire.normalize.core.payload;

import java.util.Map;
import java.util.Optional;

/** The table of formats. A new format is one file and one line here. */
public final class PayloadReaders {
    private static final Map<String, PayloadReader> READERS = Map.of(
            "greenhouse", new GreenhousePayload(),
            "lever", new LeverPayload(),
            "ashby", new AshbyPayload(),
            "jsonld", new JsonLdPayload(),
            "rss", new RssPayload());

    private PayloadReaders() {}

    /** The reader of a format, by the name in {@code RawListing.format}. */
    public static Optional<PayloadReader> of(String format) {
        return Optional.ofNullable(READERS.get(format));
    }
}
