package io.jobwire.normalize.core.payload;

import java.util.Map;
import java.util.Optional;

/** The table of formats. A new format is one file and one line here. */
public final class PayloadReaders {
    private static final Map<String, PayloadReader> READERS = Map.ofEntries(
            Map.entry("greenhouse", new GreenhousePayload()),
            Map.entry("lever", new LeverPayload()),
            Map.entry("ashby", new AshbyPayload()),
            Map.entry("remoteok", new RemoteOkPayload()),
            Map.entry("remotive", new RemotivePayload()),
            Map.entry("arbeitnow", new ArbeitnowPayload()),
            Map.entry("jobicy", new JobicyPayload()),
            Map.entry("himalayas", new HimalayasPayload()),
            Map.entry("weworkremotely", new WeWorkRemotelyPayload()),
            Map.entry("hackernews", new HackerNewsPayload()),
            Map.entry("themuse", new TheMusePayload()),
            Map.entry("usajobs", new UsaJobsPayload()),
            Map.entry("adzuna", new AdzunaPayload()),
            Map.entry("jsonld", new JsonLdPayload()),
            Map.entry("rss", new RssPayload()),
            Map.entry("jsonfeed", new JsonFeedPayload()),
            Map.entry("xmlfeed", new XmlFeedPayload()));

    private PayloadReaders() {}

    /** The reader of a format, by the name in {@code RawListing.format}. */
    public static Optional<PayloadReader> of(String format) {
        return Optional.ofNullable(READERS.get(format));
    }
}
