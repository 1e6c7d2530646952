package io.jobwire.search;

import io.jobwire.records.CanonicalListing;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.index.Suggestions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index of canonical listings. One thread at a time writes ({@link #write}, {@link #refresh}, {@link #commit},
 * {@link #clear}); any number of threads search meanwhile. A failing disk or server is an unchecked exception.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * Applies changes in order. A change whose offset lies before the next one of its partition, as committed or as
     * written since, was applied before and has no effect. Searches see the rest after {@link #refresh} at the latest.
     * Returns when all are taken, however long a server is away.
     *
     * @return those that the engine can never take; what it knew of these listings before is gone
     */
    List<Rejected> write(List<IndexChange> changes);

    /** All that was in the topic when the index was opened is written: searches may go over to it. */
    default void caughtUp() {}

    /** Called by any thread before the writing thread is to end: it no longer waits for a server. */
    default void closing() {}

    /** What keeps the engine from working at the moment, one sentence for a person. Called by any thread. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /**
     * A change that cannot be taken.
     *
     * @param code short and stable, in capitals
     * @param detail what the engine says
     */
    record Rejected(IndexChange change, String code, String detail) {}

    /** Makes all that was written visible to searches. Cheap when nothing was. */
    void refresh();

    /** Makes all that was written durable, together with where it stands. */
    void commit(Checkpoint checkpoint);

    /** Where the durable index stands; empty for a new one. */
    Optional<Checkpoint> checkpoint();

    /** Forgets everything, the checkpoint included. */
    void clear();

    /**
     * The listings that a request asks for.
     *
     * @throws QuerySyntaxException when the query is not in the query language
     * @throws InvalidSearchException when the cursor belongs to another search
     * @throws SearchUnavailableException when a server does not answer
     */
    SearchResult search(SearchRequest request);

    /** The listing with a canonical id, or the one that a listing key is a member of. */
    Optional<CanonicalListing> get(String canonicalOrListingKey);

    /**
     * Listings that are like one, the likest first: of a similar role, with similar skills. Never the listing itself.
     *
     * @param size 1 to {@link SearchRequest#MAX_SIZE}
     */
    List<SearchHit> similar(CanonicalListing listing, Filters filters, int size);

    /**
     * What listings have that begins like a text: roles, companies, skills and cities, the most frequent first, equal ones
     * by their names.
     *
     * @param folded see {@link io.jobwire.search.index.Texts#folded}; not empty
     * @param size 1 to {@link SearchRequest#MAX_SIZE}
     */
    List<Suggestion> beginning(String folded, int size);

    /** What somebody who has typed so much may mean; the whole text goes before its last words. */
    default List<Suggestion> suggest(String typed, int size) {
        Set<Suggestion> all = new LinkedHashSet<>();
        for (String start : Suggestions.starts(typed)) {
            if (all.size() < size) {
                all.addAll(beginning(start, size));
            }
        }
        return all.stream().limit(size).toList();
    }

    /** How many listings searches see. */
    long count();

    /** Closes the index at its last commit: what was written after it is written again at the next start. */
    @Override
    void close();
}
