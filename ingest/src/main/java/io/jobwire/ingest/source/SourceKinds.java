package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of kinds. */
public final class SourceKinds {
    private static final Logger log = LoggerFactory.getLogger(SourceKinds.class);
    private static final List<SourceKind> ALL = List.of(
            new Greenhouse(),
            new Lever(),
            new Ashby(),
            new SmartRecruiters(),
            new Workable(),
            new Recruitee(),
            new Personio(),
            new Teamtailor(),
            new BambooHr(),
            new Workday(),
            new Pinpoint(),
            new Rippling(),
            new Icims(),
            new Jobvite(),
            new Oracle(),
            new Eightfold(),
            new Phenom(),
            new Paylocity(),
            new HrmDirect(),
            new Manatal(),
            new Gusto(),
            new RemoteOk(),
            new Remotive(),
            new Arbeitnow(),
            new Jobicy(),
            new Himalayas(),
            new WeWorkRemotely(),
            new HackerNews(),
            new TheMuse(),
            new UsaJobs(),
            new Adzuna(),
            new Mercor(),
            new SolidJobs(),
            new JsonLd("jsonld"),
            new JsonLd("sitemap"),
            new Feed(),
            new JsonFeed(),
            new XmlFeed(),
            new WordPress());

    private SourceKinds() {}

    /** All kinds. */
    public static List<SourceKind> all() {
        return ALL;
    }

    /**
     * A kind by its name.
     *
     * @throws BadSourceException if there is none; the message names those that there are
     */
    public static SourceKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadSourceException("There is no kind of source \"" + name + "\". Known kinds: " + names()));
    }

    /** The source that an address belongs to, told from the address alone; empty when no kind knows it. */
    public static Optional<SourceId> identify(URI address) {
        return ALL.stream()
                .flatMap(kind -> kind.identify(address).map(target -> new SourceId(kind.name(), target)).stream())
                .findFirst();
    }

    /**
     * The sources that a page embeds or links to, the most certain first: boards that its scripts embed, then the
     * addresses in it, those that occur most often first.
     *
     * @param html the page as received
     * @param page where it was found
     */
    public static List<SourceId> identify(String html, URI page) {
        return Embeds.find(html, page, ALL);
    }

    /** One run of a source. Whatever its site sent, it ends in a harvest. */
    public static Harvest collect(SourceId source, Visit visit) throws InterruptedException {
        try {
            return source.sourceKind().collect(source.target(), visit);
        } catch (RuntimeException | StackOverflowError e) {
            // A reader that breaks on what a guest sent is our fault, but one guest must not stop the others.
            log.warn("Reading {} broke", source, e);
            return Harvest.nothing(
                    RunOutcome.FAILED,
                    "What the site sent could not be read (" + e.getClass().getSimpleName()
                            + "); please report this, the log has more");
        }
    }

    /** Content hash of a body of a format, of whatever age; a body that cannot be read is hashed as it is. */
    public static ContentHash hash(String format, String body) {
        return ALL.stream()
                .filter(kind -> kind.format().equals(format))
                .findFirst()
                .flatMap(kind -> kind.hash(body))
                .orElseGet(() -> ContentHash.of(body));
    }

    static String names() {
        return ALL.stream().map(SourceKind::name).collect(Collectors.joining(", "));
    }
}
