package io.jobwire.search;

import io.jobwire.records.CanonicalListing;
import java.util.List;
import java.util.Optional;

/**
 * An index of canonical listings. One thread at a time writes ({@link #write}, {@link #refresh}, {@link #commit},
 * {@link #clear}); any number of threads search meanwhile. A failing disk or server is an unchecked exception.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * Applies changes in order. A change whose offset lies before the next one of its partition, as committed or as
     * written since, was applied before and has no effect. Searches see the rest after {@link #refresh} at the latest.
     */
    void write(List<IndexChange> changes);

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
     */
    SearchResult search(SearchRequest request);

    /** The listing with a canonical id, or the one that a listing key is a member of. */
    Optional<CanonicalListing> get(String canonicalOrListingKey);

    /** How many listings searches see. */
    long count();

    /** Closes the index at its last commit: what was written after it is written again at the next start. */
    @Override
    void close();
}
