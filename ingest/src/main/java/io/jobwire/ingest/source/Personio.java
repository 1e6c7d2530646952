package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Personio: {@code personio:COMPANY}. One XML document for a language, which decides both the texts and which positions
 * are there: English is asked for first, then the company's own language for what is missing in English. Companies answer
 * below personio.de and personio.com. A position has no address; it is made of its id. Source:
 * developer.personio.de/docs/retrieving-open-job-positions.
 */
final class Personio implements SourceKind {
    private static final String ACCEPT = "application/xml,text/xml;q=0.9";
    private static final Pattern HOST = Pattern.compile("([a-z0-9][a-z0-9-]{0,62})\\.jobs\\.personio\\.(?:de|com)");
    private static final String END = "</workzag-jobs";

    @Override
    public String name() {
        return "personio";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public URI home(String target) {
        return Tenants.host(target, "jobs.personio.de");
    }

    @Override
    public Optional<String> identify(URI address) {
        Matcher host = HOST.matcher(Tenants.host(address));
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        Answer answer = visit.getHere(visit.at(home, "/xml?language=en"), ACCEPT);
        if (answer instanceof Answer.Missing && !visit.redirected()) {
            home = Tenants.host(target, "jobs.personio.com");
            answer = visit.getHere(visit.at(home, "/xml?language=en"), ACCEPT);
        }
        if (!(answer instanceof Answer.Page english)) {
            return Harvest.of(answer, "no Personio company is called " + target);
        }
        Document first = Document.read(english);
        if (!first.isBoard()) {
            return first.markup()
                    ? Harvest.nothing(
                            RunOutcome.BLOCKED,
                            home.getHost() + " sent a web page where its XML was due; it may block us")
                    : Harvest.nothing(RunOutcome.FAILED, home.getHost() + " did not answer with Personio's XML");
        }
        Collector collector = new Collector();
        first.positions().forEach(position -> collector.add(item(target, position)));
        String trouble = first.whole() ? "" : "the document of " + home.getHost() + " breaks off";
        Answer own = visit.getHere(visit.at(home, "/xml"), ACCEPT);
        if (own instanceof Answer.Page page && Document.read(page).isBoard()) {
            Document second = Document.read(page);
            for (Element position : second.positions()) {
                if (id(position).filter(collector::has).isEmpty()) {
                    collector.add(item(target, position));
                }
            }
            trouble = second.whole() ? trouble : "the document of " + home.getHost() + " breaks off";
        } else if (!(own instanceof Answer.Missing)) {
            trouble = "the document in the company's own language cannot be had";
        }
        return trouble.isEmpty()
                ? collector.harvest(RunOutcome.COMPLETE, "")
                : collector.harvest(RunOutcome.PARTIAL, "Not all was seen: " + trouble + "; nothing is closed");
    }

    private static Item item(String target, Element position) {
        String body = FeedItem.serialise(position);
        Optional<String> id = id(position);
        return id.<Item>map(nativeId -> new Posting(
                        nativeId,
                        Optional.empty(),
                        "https://" + target + ".jobs.personio.de/job/" + Tenants.escape(nativeId),
                        body,
                        ContentHasher.xml(body),
                        Optional.empty()))
                .orElseGet(() -> new Fault("POSTING_WITHOUT_ID", "A position has no id", Optional.empty(), body));
    }

    private static Optional<String> id(Element position) {
        return position.children().stream()
                .filter(child -> child.tagName().equals("id"))
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Optional.of(ContentHasher.xml(body));
    }

    /**
     * One XML document.
     *
     * @param whole whether its end is there
     * @param markup whether it is a web page
     */
    private record Document(boolean isBoard, boolean whole, boolean markup, List<Element> positions) {
        static Document read(Answer.Page page) {
            Element root = Feed.parse(page).firstElementChild();
            String text = new String(page.body(), StandardCharsets.UTF_8);
            boolean board = root != null && root.tagName().equals("workzag-jobs");
            boolean whole = text.contains(END) || text.strip().endsWith("<workzag-jobs/>");
            List<Element> positions = root == null || !board
                    ? List.of()
                    : root.children().stream()
                            .filter(child -> child.tagName().equals("position"))
                            .toList();
            // What breaks off in the middle of a position gives half of it: the last one is not taken.
            List<Element> closed =
                    whole || positions.isEmpty() ? positions : positions.subList(0, positions.size() - 1);
            return new Document(board, whole, Pages.looksLikeMarkup(page.body()), closed);
        }
    }
}
