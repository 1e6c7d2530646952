package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchEngine.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;

/** Writes changes in bulk until the server has taken or refused each of them. Used by one thread. */
final class Bulks implements AutoCloseable {
    private static final int MAX_CHANGES = 1_000;
    private static final long MAX_BYTES = 2 << 20;
    /** Bulks that the server has at a time: while it works on one, the next is made here and sent. */
    private static final int UNDER_WAY = 2;

    private static final int MAX_DETAIL = 500;

    private final Server server;
    private final EsDocuments documents;
    private final Clock clock;
    private final ExecutorService senders = Executors.newFixedThreadPool(
            UNDER_WAY,
            Thread.ofPlatform().daemon().name("jobwire-elasticsearch-", 0).factory());

    Bulks(Server server, EsDocuments documents, Clock clock) {
        this.server = server;
        this.documents = documents;
        this.clock = clock;
    }

    private record Item(IndexChange change, BinaryData document) {
        Item(IndexChange change, byte[] json) {
            this(change, BinaryData.of(json, ContentType.APPLICATION_JSON));
        }
    }

    List<Rejected> write(String index, Collection<IndexChange> changes) {
        // Only the last change of a listing counts, so that of two bulks that are under way none has what the other
        // has.
        Map<String, IndexChange> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.canonical(), change));
        List<Rejected> rejected = new ArrayList<>();
        Deque<Future<List<Rejected>>> underWay = new ArrayDeque<>();
        try {
            List<Item> bulk = new ArrayList<>();
            long bytes = 0;
            for (IndexChange change : latest.values()) {
                Item item = new Item(change, document(change));
                if (!bulk.isEmpty()
                        && (bulk.size() == MAX_CHANGES
                                || bytes + item.document().size() > MAX_BYTES)) {
                    dispatch(index, bulk, underWay, rejected);
                    bulk = new ArrayList<>();
                    bytes = 0;
                }
                bulk.add(item);
                bytes += item.document().size();
            }
            dispatch(index, bulk, underWay, rejected);
            while (!underWay.isEmpty()) {
                rejected.addAll(taken(underWay.remove()));
            }
        } finally {
            underWay.forEach(one -> one.cancel(true));
        }
        // Better nothing than something stale.
        List<Item> instead = rejected.stream()
                .map(one -> new Item(one.change(), EsDocuments.gone(clock.instant())))
                .toList();
        var _ = send(index, instead);
        return rejected;
    }

    /** Sends a bulk, so that the next is made meanwhile; waits while there are enough under way. */
    private void dispatch(
            String index, List<Item> items, Deque<Future<List<Rejected>>> underWay, List<Rejected> rejected) {
        if (underWay.size() == UNDER_WAY) {
            rejected.addAll(taken(underWay.remove()));
        }
        underWay.add(senders.submit(() -> send(index, items)));
    }

    private static List<Rejected> taken(Future<List<Rejected>> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new MachineFaultException("A bulk for Elasticsearch failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private byte[] document(IndexChange change) {
        return switch (change) {
            case IndexChange.Put put -> documents.of(put.listing());
            case IndexChange.Delete ignored -> EsDocuments.gone(clock.instant());
        };
    }

    private List<Rejected> send(String index, List<Item> items) {
        List<Rejected> rejected = new ArrayList<>();
        List<Item> left = items;
        Duration wait = Server.firstWait();
        while (!left.isEmpty()) {
            List<BulkOperation> operations =
                    left.stream().map(item -> operation(index, item)).toList();
            BulkResponse answer = server.insist(client -> client.bulk(bulk -> bulk.operations(operations)));
            left = again(left, answer, rejected);
            if (!left.isEmpty()) {
                server.pause(wait, "Elasticsearch has too much to do: " + left.size() + " listings are not taken");
                wait = Server.longer(wait);
            }
        }
        return rejected;
    }

    private static BulkOperation operation(String index, Item item) {
        return BulkOperation.of(operation -> operation.index(write -> write.index(index)
                .id(item.change().canonical())
                .versionType(VersionType.External)
                .version(item.change().offset())
                .document(item.document())));
    }

    /** Those that must be sent again. */
    private static List<Item> again(List<Item> sent, BulkResponse answer, List<Rejected> rejected) {
        List<Item> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            BulkResponseItem one = answer.items().get(i);
            int status = one.status();
            if (Server.isPassing(status)) {
                again.add(sent.get(i));
            } else if (status == 400 || status == 413) {
                rejected.add(new Rejected(sent.get(i).change(), "INDEX_REJECTED", detail(one.error())));
            } else if (status >= 300 && status != 409) {
                // 409: it is there in this version or a later one.
                throw new MachineFaultException("Elasticsearch refuses to write: " + detail(one.error()));
            }
        }
        return again;
    }

    private static String detail(@org.jspecify.annotations.Nullable ErrorCause error) {
        StringBuilder text = new StringBuilder();
        for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(cause.type())
                    .append(": ")
                    .append(cause.reason());
        }
        return text.length() <= MAX_DETAIL ? text.toString() : text.substring(0, MAX_DETAIL);
    }

    /** After the way to the server is closed, so that nothing is sent any more. */
    @Override
    public void close() {
        var _ = senders.shutdownNow();
    }
}
