package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Differ;
import io.jobwire.ingest.core.Difference;
import io.jobwire.ingest.core.Known;
import io.jobwire.ingest.core.Sighting;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Four days of one recruiter's jobs in nine schemas, replayed in order. What should open, change and close is worked out by
 * a plain reading of the files that shares no code with the readers under test. Source: srdobolo's
 * XML-Feed-From-jobPosting-Strutured-Data, MIT.
 */
class FeedReplayTest {
    private static final Path FEEDS =
            Path.of(System.getProperty("jobwire.shared.data", "missing"), "listings", "feeds");
    private static final List<String> DAYS = List.of("2025-04-15", "2025-05-15", "2025-06-15");
    private static final String DAY_OF_THE_OUTAGE = "2025-12-15";
    private static final int MOST_LOOKS = 5;

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(FEEDS), "skipped: there are no captured feeds at jobwire.shared.data");
    }

    @ParameterizedTest
    @CsvSource({
        // feed, element, field with the id, postings on the three days
        "careerjet, job, id, 97, 71, 80",
        "feed, job, referencenumber, 97, 71, 80",
        "jobatus, ad, url, 66, 53, 61",
        "jobrapido, job, reference_id, 97, 71, 80",
        "jobsora, job, @id, 97, 71, 80",
        "jooble, job, @id, 97, 71, 80",
        "jora, job, id, 97, 71, 80",
        "rss, item, link, 97, 71, 80",
        "talentcom, job, referencenumber, 97, 71, 80"
    })
    void openingsChangesAndClosingsEqualWhatTheFilesSay(
            String feed, String element, String id, int first, int second, int third) throws Exception {
        Board board = new Board();
        Map<String, Map<String, String>> before = Map.of();
        List<Integer> counts = List.of(first, second, third);
        for (int day = 0; day < DAYS.size(); day++) {
            Path file = FEEDS.resolve(DAYS.get(day)).resolve(feed + ".xml");
            Map<String, Map<String, String>> now = plain(file, element, id);
            assertThat(now).as(DAYS.get(day)).hasSize(counts.get(day));
            board.visit(feed, file);
            assertThat(board.opened).as(DAYS.get(day)).isEqualTo(missing(now, before));
            assertThat(board.closed).as(DAYS.get(day)).isEqualTo(missing(before, now));
            assertThat(board.changed).as(DAYS.get(day)).isEqualTo(changed(before, now));
            before = now;
        }
        assertThat(board.open()).hasSize(third);
        Difference outage = board.look(feed, FEEDS.resolve(DAY_OF_THE_OUTAGE).resolve(feed + ".xml"));
        assertThat(outage.suspect()).isTrue();
        assertThat(outage.vanished()).isEmpty();
        assertThat(board.open()).hasSize(third);
    }

    private static Set<String> missing(Map<String, Map<String, String>> from, Map<String, Map<String, String>> in) {
        Set<String> keys = new TreeSet<>(from.keySet());
        keys.removeAll(in.keySet());
        return keys;
    }

    private static Set<String> changed(Map<String, Map<String, String>> before, Map<String, Map<String, String>> now) {
        return now.keySet().stream()
                .filter(key -> before.containsKey(key) && !before.get(key).equals(now.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Postings of a file by id, each as its fields; the time at which a feed was made, and tracking, do not count. */
    private static Map<String, Map<String, String>> plain(Path file, String element, String id) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName(element);
        Map<String, Map<String, String>> postings = new TreeMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element posting = (Element) found.item(i);
            Map<String, String> fields = new TreeMap<>();
            leaves(posting, "", fields);
            fields.remove("updated");
            String key = id.startsWith("@") ? posting.getAttribute(id.substring(1)) : fields.getOrDefault(id, "");
            assertThat(postings.put(key, fields)).as(key).isNull();
        }
        return postings;
    }

    private static void leaves(Element parent, String path, Map<String, String> into) {
        NodeList children = parent.getChildNodes();
        boolean leaf = true;
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                leaf = false;
                leaves(element, path.isEmpty() ? element.getTagName() : path + "/" + element.getTagName(), into);
            }
        }
        if (leaf) {
            into.put(path, parent.getTextContent().strip().replaceFirst("[?&]utm_source=[A-Z_]+$", ""));
        }
    }

    /** What is known of a feed, as the engine keeps it; a run that looks suspect is made again. */
    private static final class Board {
        private final Map<String, Known> known = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private Set<String> opened = Set.of();
        private Set<String> closed = Set.of();
        private Set<String> changed = Set.of();
        private int empty;
        private int halved;

        void visit(String feed, Path file) throws Exception {
            opened = new TreeSet<>();
            closed = new TreeSet<>();
            changed = new TreeSet<>();
            boolean suspect = true;
            for (int look = 0; suspect && look < MOST_LOOKS; look++) {
                Difference difference = look(feed, file);
                difference.fresh().forEach(key -> opened.add(name(key)));
                difference.changed().forEach(key -> changed.add(name(key)));
                difference.vanished().forEach(key -> closed.add(name(key)));
                suspect = difference.suspect();
            }
        }

        Difference look(String feed, Path file) throws Exception {
            byte[] document = Files.readAllBytes(file);
            URI url = URI.create("https://feeds.example/" + feed + ".xml");
            Harvest harvest = feed.equals("rss")
                    ? Feed.read(new Answer.Page(url, "text/xml", document, Validators.NONE))
                    : XmlFeed.read(document, URI.create("https://feeds.example/jobs.xml"));
            assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
            assertThat(harvest.faults()).isEmpty();
            Map<String, ContentHash> seen = new HashMap<>();
            for (Posting posting : harvest.postings()) {
                assertThat(seen.put(posting.nativeId(), posting.hash())).isNull();
                String bare = posting.url().replaceFirst("[?&]utm_source=[A-Z_]+$", "");
                names.put(posting.nativeId(), posting.nativeId().matches("[0-9a-f]{20}") ? bare : posting.nativeId());
            }
            Difference difference =
                    Differ.diff(known, new Sighting(harvest.outcome(), seen, new HashSet<>(), empty, halved));
            empty = seen.isEmpty() ? empty + 1 : 0;
            halved = difference.doubt() == Difference.Doubt.HALVED ? halved + 1 : 0;
            seen.forEach((key, hash) -> known.put(key, new Known(hash, true, Instant.EPOCH)));
            difference
                    .vanished()
                    .forEach(key ->
                            known.computeIfPresent(key, (k, was) -> new Known(was.hash(), false, was.firstSeen())));
            return difference;
        }

        Set<String> open() {
            return known.entrySet().stream()
                    .filter(entry -> entry.getValue().open())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private String name(String key) {
            return names.getOrDefault(key, key);
        }
    }
}
