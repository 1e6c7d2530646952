package io.jobwire.web;

import io.jobwire.records.SavedSearch;
import io.jobwire.search.saved.NewSearch;
import java.util.List;
import java.util.Optional;

/**
 * Keeps saved searches. What a call wrote is what the next call sees. Safe for use by many threads.
 *
 * <p>Every method answers 503 until it is known which searches there are.
 */
interface SearchDesk {
    /** All of a user, by name. */
    List<SavedSearch> of(String user);

    /** The one with an id. */
    Optional<SavedSearch> get(String id);

    /**
     * Saves a search, in place of one of the same user and name; it is safe when this returns.
     *
     * @throws io.jobwire.search.InvalidSearchException when it cannot be saved
     */
    SavedSearch save(NewSearch wanted);

    /** Lets the one with an id rest, or find again; as it is now. Empty when there is none. */
    Optional<SavedSearch> activate(String id, boolean active);

    /** Deletes the one with an id; what it found is retracted. False when there is none. */
    boolean remove(String id);
}
