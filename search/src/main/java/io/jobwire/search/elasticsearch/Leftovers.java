package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Removes what is left of deleted listings once no old version of them can come any more. Used by one thread. */
final class Leftovers {
    /** As long as topics keep tombstones. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private final Server server;
    private Instant next = Instant.EPOCH;

    Leftovers(Server server) {
        this.server = server;
    }

    void sweep(String index, Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        Query old = Query.of(q -> q.range(r -> r.untyped(
                u -> u.field(EsFields.GONE).lt(JsonData.of(now.minus(KEPT).toEpochMilli())))));
        while (true) {
            List<Hit<Void>> found = server.insist(client -> client.search(
                            search -> search.index(index)
                                    .query(old)
                                    .size(BATCH)
                                    .seqNoPrimaryTerm(true)
                                    .source(source -> source.fetch(false)),
                            Void.class)
                    .hits()
                    .hits());
            if (found.isEmpty()) {
                return;
            }
            // Only if nobody wrote it meanwhile.
            List<BulkOperation> deletes = found.stream()
                    .map(hit -> BulkOperation.of(operation -> operation.delete(delete -> delete.index(index)
                            .id(hit.id())
                            .ifSeqNo(hit.seqNo())
                            .ifPrimaryTerm(hit.primaryTerm()))))
                    .toList();
            server.insist(client -> client.bulk(
                    bulk -> bulk.operations(deletes).refresh(co.elastic.clients.elasticsearch._types.Refresh.True)));
        }
    }
}
