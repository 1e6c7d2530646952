package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fetches the documents of postings whose list has not their texts: those that are new or whose entry changed, and no others.
 * A posting that is listed and has no document is published as its entry; one whose document cannot be had is left for the
 * next run, and the run is partial. Several failures in a row end the asking, not the run.
 *
 * @param address where the document of an entry lies
 * @param accept what is asked for
 * @param reader the document as JSON; empty for a page that is none
 * @param url page of the posting as its document says it, if it does
 * @param requisitionId the employer's number as the document says it
 * @param company name of the employer where it stands outside of entry and document
 */
record Details(
        Function<JsonNode, URI> address,
        String accept,
        Function<Answer.Page, Optional<JsonNode>> reader,
        String url,
        String requisitionId,
        Optional<String> company) {
    /** So many failures in a row end the asking. */
    static final int STRIKES = 3;

    /** More in a run wait for the next one: at one request a second they take almost three hours. */
    static final int MOST = 10_000;

    /** Documents that are JSON objects with something at a pointer. */
    static Details json(Function<JsonNode, URI> address, String must, String url, String requisitionId) {
        return new Details(
                address,
                JsonBoard.ACCEPT,
                page -> Json.read(page.body())
                        .filter(JsonNode::isObject)
                        .filter(json -> !json.at(must).isMissingNode()),
                url,
                requisitionId,
                Optional.empty());
    }

    Details company(Optional<String> name) {
        return new Details(address, accept, reader, url, requisitionId, name);
    }

    /** Makes postings of a list's entries. */
    Harvest of(PagedList list, Visit visit) throws InterruptedException {
        Run run = new Run(list, visit);
        list.faults().forEach(run.collector::add);
        for (Map.Entry<String, JsonNode> entry : list.entries().entrySet()) {
            run.posting(entry.getKey(), entry.getValue());
        }
        return run.harvest();
    }

    private final class Run {
        private final PagedList list;
        private final Visit visit;
        private final Collector collector = new Collector();
        private Optional<Instant> retryAt;
        private String trouble = "";
        private int asked;
        private int strikes;
        private int left;
        private int without;

        Run(PagedList list, Visit visit) {
            this.list = list;
            this.visit = visit;
            this.retryAt = list.retryAt();
        }

        void posting(String id, JsonNode entry) throws InterruptedException {
            Optional<ContentHash> known = visit.known(id);
            if (known.isPresent()
                    && TwoPart.same(known.get(), entry, list.form().restless())) {
                collector.still(id);
                return;
            }
            if (strikes >= STRIKES || asked >= Math.min(MOST, visit.mostTexts())) {
                leave(id, known);
                return;
            }
            asked++;
            switch (visit.getHere(address.apply(entry), accept)) {
                case Answer.Page page -> {
                    Optional<JsonNode> detail = reader.apply(page);
                    if (detail.isPresent()) {
                        strikes = 0;
                        add(id, entry, detail);
                    } else {
                        strike(id, known, page.url().getHost() + " sent something else where a posting was due");
                    }
                }
                case Answer.Missing missing -> {
                    strikes = 0;
                    without++;
                    if (known.isPresent()) {
                        collector.still(id);
                    } else {
                        add(id, entry, Optional.empty());
                    }
                }
                case Answer.Refused refused -> {
                    retryAt = refused.retryAt();
                    strike(id, known, refused.detail());
                }
                case Answer.Broken broken -> {
                    retryAt = broken.retryAt();
                    strike(id, known, broken.detail());
                }
                case Answer.Excluded excluded -> strike(id, known, excluded.detail());
                case Answer.NotModified n -> strike(id, known, n.url().getHost() + " says 304 to a first request");
            }
        }

        private void strike(String id, Optional<ContentHash> known, String why) {
            strikes++;
            trouble = trouble.isEmpty() ? why : trouble;
            leave(id, known);
        }

        /** What is known stays as it is; what is not is looked at in the next run. */
        private void leave(String id, Optional<ContentHash> known) {
            left++;
            if (known.isPresent()) {
                collector.still(id);
            } else {
                collector.skip();
            }
        }

        private void add(String id, JsonNode entry, Optional<JsonNode> detail) {
            Entries form = list.form();
            Optional<String> page = detail.flatMap(json -> Json.at(json, url))
                    .or(() -> form.url().apply(entry));
            collector.add(new Posting(
                    id,
                    detail.flatMap(json -> Json.at(json, requisitionId)).or(() -> form.requisition(entry)),
                    page.orElse(""),
                    TwoPart.body(entry, detail),
                    TwoPart.hash(entry, detail, form.restless()),
                    company));
        }

        Harvest harvest() {
            if (left == 0) {
                String detail = without == 0
                        ? list.detail()
                        : without + " postings are listed without a text. " + list.detail();
                return collector.harvest(list.outcome(), detail.strip(), retryAt);
            }
            String why = trouble.isEmpty() ? "a run fetches no more than " + MOST : trouble;
            return collector.harvest(
                    RunOutcome.PARTIAL,
                    "The texts of " + left + " postings could not be fetched and are left for the next run: " + why,
                    retryAt);
        }
    }
}
