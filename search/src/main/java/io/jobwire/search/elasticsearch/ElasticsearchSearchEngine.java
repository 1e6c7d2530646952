package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.jobwire.records.CanonicalListing;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.Filters;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SearchUnavailableException;
import io.jobwire.search.Suggestion;
import io.jobwire.search.index.Texts;
import io.jobwire.search.query.SkillNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An index in an Elasticsearch. Opening it asks nothing of the server: the first that writes makes the index. */
public final class ElasticsearchSearchEngine implements SearchEngine {
    /** How long the number of listings is not asked for again. */
    private static final Duration COUNTED = Duration.ofSeconds(1);

    private final Server server;
    private final Indices indices;
    private final Bulks bulks;
    private final Checkpoints checkpoints;
    private final Leftovers leftovers;
    private final Snapshots snapshots;
    private final EsSearching searching;
    private final Clock clock;
    /** Next offset of each partition, as written; only the writing thread uses it. */
    private final Map<Integer, Long> next = new HashMap<>();

    private Optional<String> index = Optional.empty();
    private volatile Counted counted = new Counted(0, Instant.EPOCH);

    private record Counted(long listings, Instant at) {}

    private ElasticsearchSearchEngine(ElasticsearchConfig config, IndexNames names, SkillNames skills, Clock clock) {
        Texts analyzer = new Texts();
        this.clock = clock;
        this.server = new Server(config);
        this.indices = new Indices(server, config, names);
        this.bulks = new Bulks(server, new EsDocuments(analyzer), clock);
        this.checkpoints = new Checkpoints(server);
        this.leftovers = new Leftovers(server);
        this.snapshots = new Snapshots(server, names.alias(), clock);
        this.searching = new EsSearching(server, snapshots, names.alias(), analyzer, skills, clock);
    }

    /**
     * The index of a generation.
     *
     * @param skills names of skills, for queries
     * @param clock says what is new
     */
    public static ElasticsearchSearchEngine open(
            ElasticsearchConfig config, IndexNames names, SkillNames skills, Clock clock) {
        return new ElasticsearchSearchEngine(config, names, skills, clock);
    }

    /** The index that is written to; only the writing thread asks. */
    private String index() {
        if (index.isEmpty()) {
            String found = indices.toWrite();
            checkpoints.read(found).ifPresent(known -> next.putAll(known.next()));
            index = Optional.of(found);
        }
        return index.get();
    }

    @Override
    public List<Rejected> write(List<IndexChange> changes) {
        String to = index();
        List<IndexChange> fresh = new ArrayList<>();
        Map<Integer, Long> after = new HashMap<>(next);
        for (IndexChange change : changes) {
            if (change.offset() >= after.getOrDefault(change.partition(), 0L)) {
                fresh.add(change);
                after.put(change.partition(), change.offset() + 1);
            }
        }
        List<Rejected> rejected = bulks.write(to, fresh);
        next.putAll(after);
        return rejected;
    }

    @Override
    public void refresh() {
        String written = index();
        server.insist(client -> client.indices().refresh(refresh -> refresh.index(written)));
        seeAnew();
    }

    private void seeAnew() {
        snapshots.refresh();
        counted = new Counted(counted.listings(), Instant.EPOCH);
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        checkpoints.write(index(), checkpoint);
        checkpoint.next().forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        leftovers.sweep(index(), checkpoint.at());
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return checkpoints.read(index());
    }

    @Override
    public void caughtUp() {
        if (!indices.shown().equals(Optional.of(index()))) {
            refresh();
            indices.show(index());
            seeAnew();
        }
    }

    @Override
    public void clear() {
        next.clear();
        index = Optional.of(indices.anew());
        seeAnew();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return answering(() -> searching.search(request));
    }

    @Override
    public Optional<CanonicalListing> get(String canonicalOrListingKey) {
        return answering(() -> searching.get(canonicalOrListingKey));
    }

    @Override
    public List<SearchHit> similar(CanonicalListing listing, Filters filters, int size) {
        return answering(() -> searching.similar(listing, filters, size));
    }

    @Override
    public List<Suggestion> beginning(String folded, int size) {
        return answering(() -> searching.beginning(folded, size));
    }

    private static <T> T answering(Supplier<T> search) {
        try {
            return search.get();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                throw new SearchUnavailableException(
                        "There is no index yet: the stage search, which makes it, has not run", e);
            }
            throw e;
        }
    }

    /** As of the last refresh, or about a second ago; the last number known while the server is away. */
    @Override
    public long count() {
        Counted known = counted;
        Instant now = clock.instant();
        if (known.at().isAfter(now.minus(COUNTED))) {
            return known.listings();
        }
        try {
            Counted asked = new Counted(searching.count(), now);
            counted = asked;
            return asked.listings();
        } catch (SearchUnavailableException | ElasticsearchException e) {
            return known.listings();
        }
    }

    @Override
    public void closing() {
        server.stopWaiting();
    }

    @Override
    public Optional<String> trouble() {
        return server.trouble();
    }

    @Override
    public void close() {
        server.close();
        bulks.close();
    }
}
