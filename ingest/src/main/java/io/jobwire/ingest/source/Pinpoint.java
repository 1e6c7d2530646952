package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.util.Optional;

/**
 * Pinpoint: {@code pinpoint:COMPANY}. One document with all postings, texts in up to four parts. Source:
 * developers.pinpointhq.com, "job postings JSON".
 */
final class Pinpoint implements SubdomainKind {
    private static final Entries ENTRIES = Entries.of("/id", "/url").requisition("/job/requisition_id");

    @Override
    public String name() {
        return "pinpoint";
    }

    @Override
    public String domain() {
        return "pinpointhq.com";
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        Entries entries = ENTRIES.url(posting -> address(target, posting));
        return new JsonBoard("data", "/meta/total", entries)
                .collect(visit.at(home(target), "/postings.json"), visit, "no Pinpoint company is called " + target);
    }

    private Optional<String> address(String target, JsonNode posting) {
        return Json.at(posting, "/url")
                .or(() -> Json.at(posting, "/path")
                        .filter(path -> path.startsWith("/"))
                        .map(path -> home(target) + path));
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Json.read(body).map(json -> ContentHasher.json(json, ENTRIES.restless()));
    }
}
