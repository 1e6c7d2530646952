package io.jobwire.search.saved;

import io.jobwire.records.SavedSearch;
import io.jobwire.search.InvalidSearchException;
import java.time.Instant;
import java.util.Map;

/**
 * A search as somebody asks for it to be saved, by command or over HTTP: the same rules and the same words for both.
 *
 * @param user whose; not blank
 * @param name what the user calls it; not blank
 * @param query in the language of the search; blank: everything
 * @param filters as {@link io.jobwire.search.FilterParameters#readJoined} reads them
 */
public record NewSearch(String user, String name, String query, Map<String, String> filters) {
    /** Most saved searches of a user. */
    public static final int MOST_OF_USER = 1_000;

    private static final int LONGEST_NAME = 200;

    public NewSearch {
        filters = Map.copyOf(filters);
    }

    /** Its id: one of the same user and name is replaced. */
    public String id() {
        return SearchId.of(user, name);
    }

    /**
     * The record of it.
     *
     * @param others saved searches that the user has besides this one
     * @throws InvalidSearchException when it cannot be saved; its message says what to do
     */
    public SavedSearch record(StandingQueries queries, int others, Instant at) {
        requireLine(user, "A saved search needs a user", "The user of a saved search");
        requireLine(name, "A saved search needs a name", "The name of a saved search");
        if (others >= MOST_OF_USER) {
            throw new InvalidSearchException(
                    "A user has at most " + MOST_OF_USER + " saved searches: remove one before saving another");
        }
        SavedSearch search = SavedSearch.newBuilder()
                .setSearch(id())
                .setUser(user)
                .setName(name)
                .setQuery(query)
                .setFilters(filters)
                .setAt(at)
                .build();
        queries.check(search);
        return search;
    }

    private static void requireLine(String text, String absent, String what) {
        if (text.isBlank()) {
            throw new InvalidSearchException(absent);
        }
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSearchException(what + " is one line of at most " + LONGEST_NAME + " characters");
        }
    }
}
