package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import java.util.List;
import java.util.Optional;

/** What a {@link DedupeIndex} remembers. */
public interface DedupeState extends Buckets {
    /** What follows is about the listings of one company, by the key that brings them together. */
    void within(String home);

    /** What is kept of a listing. */
    Optional<Node> node(String key);

    /** Keeps it. */
    void put(Node node);

    /** The body of a listing as it was last put. */
    Body body(String key);

    /** Keeps a whole listing. */
    void put(Listing listing);

    /** Forgets a listing and what is kept of it. */
    void delete(String key);

    /**
     * A leader whose time has come.
     *
     * @param home its company, by the key that brings listings together
     * @param leader its key; empty: all leaders of the company
     */
    record Due(String home, String leader) {}

    /** Keys of the company's listings, at least of those that were there before this event. */
    List<String> keys();

    /**
     * Notes when a leader is to be looked at; does nothing when that is noted.
     *
     * @param leader its key; empty: all leaders of the company
     */
    void remind(long at, String leader);

    /**
     * Takes leaders whose time has come, in the order of their times.
     *
     * @param until milliseconds since 1970, included
     * @param most how many at most
     */
    List<Due> due(long until, int most);
}
