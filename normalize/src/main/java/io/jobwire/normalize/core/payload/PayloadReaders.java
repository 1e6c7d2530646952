package io.jobwire.normalize.core.payload;

import io.jobwire.taxonomy.Gazetteer;
import java.util.Map;
import java.util.Optional;

/** The table of formats. A new format is one file and one line here. */
public final class PayloadReaders {
    private static final Map<String, PayloadReader> READERS = Map.ofEntries(
            Map.entry("greenhouse", new GreenhousePayload()),
            Map.entry("lever", new LeverPayload()),
            Map.entry("ashby", new AshbyPayload()),
            Map.entry("smartrecruiters", new SmartRecruitersPayload()),
            Map.entry("workable", new WorkablePayload()),
            Map.entry("recruitee", new RecruiteePayload()),
            Map.entry("personio", new PersonioPayload()),
            Map.entry("teamtailor", new TeamtailorPayload()),
            Map.entry("bamboohr", new BambooHrPayload()),
            Map.entry("workday", new WorkdayPayload()),
            Map.entry("pinpoint", new PinpointPayload()),
            Map.entry("rippling", new RipplingPayload()),
            Map.entry("icims", new ListedPagePayload()),
            Map.entry("jobvite", new ListedPagePayload()),
            Map.entry("hrmdirect", new ListedPagePayload()),
            Map.entry("manatal", new ManatalPayload()),
            Map.entry("gusto", new GustoPayload()),
            Map.entry("oracle", new OraclePayload()),
            Map.entry("eightfold", new EightfoldPayload()),
            Map.entry("phenom", new PhenomPayload()),
            Map.entry("paylocity", new PaylocityPayload()),
            Map.entry("remoteok", new RemoteOkPayload()),
            Map.entry("remotive", new RemotivePayload()),
            Map.entry("arbeitnow", new ArbeitnowPayload()),
            Map.entry("jobicy", new JobicyPayload()),
            Map.entry("himalayas", new HimalayasPayload()),
            Map.entry("weworkremotely", new WeWorkRemotelyPayload()),
            Map.entry("themuse", new TheMusePayload()),
            Map.entry("usajobs", new UsaJobsPayload()),
            Map.entry("adzuna", new AdzunaPayload()),
            Map.entry("mercor", new MercorPayload()),
            Map.entry("solidjobs", new SolidJobsPayload()),
            Map.entry("jsonld", new JsonLdPayload()),
            Map.entry("rss", new RssPayload()),
            Map.entry("jsonfeed", new JsonFeedPayload()),
            Map.entry("xmlfeed", new XmlFeedPayload()),
            Map.entry("wordpress", new WordPressPayload()));

    private static final String MESSAGES = "hackernews";

    private PayloadReaders() {}

    /**
     * The reader of a format, by the name in {@code RawListing.format}.
     *
     * @param places for formats whose places stand in the midst of free text
     */
    public static Optional<PayloadReader> of(String format, Gazetteer places) {
        return format.equals(MESSAGES) ? Optional.of(new HackerNewsPayload(places)) : of(format);
    }

    /** Whether postings of a format are messages in a thread, which is nobody's board. */
    public static boolean isThread(String format) {
        return format.equals(MESSAGES);
    }

    /** The reader of a format whose places are fields. */
    public static Optional<PayloadReader> of(String format) {
        return Optional.ofNullable(READERS.get(format));
    }
}
