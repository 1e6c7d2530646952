package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.topics.Topics;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.search.saved.NewSearch;
import io.jobwire.search.saved.StandingQueries;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The saved searches of a running system, and changes to them. Used by one thread. */
public final class SearchBook implements AutoCloseable {
    private final TopicWriter writer;
    private final Map<String, SavedSearch> searches;

    private SearchBook(RunningSystem system) {
        this.writer = new TopicWriter(system.context());
        this.searches = new TreeMap<>(system.topics().latest(Topics.SEARCHES));
    }

    /** Reads it; fails with one line when the system has no such topic yet. */
    public static SearchBook open(RunningSystem system) throws InterruptedException {
        system.require(Topics.SEARCHES);
        return new SearchBook(system);
    }

    /** All of a user, in the order of their ids. */
    public List<SavedSearch> of(String user) {
        return searches.values().stream()
                .filter(search -> search.getUser().equals(user))
                .toList();
    }

    /** The search that a person means: by its name, or by its id. */
    public SavedSearch named(String user, String name) {
        return of(user).stream()
                .filter(search ->
                        search.getName().equals(name) || search.getSearch().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.failed(
                        "There is no saved search \"" + name + "\" of " + user + ". See: jobwire searches list"));
    }

    /**
     * Saves a search; one of the same name is replaced.
     *
     * @throws io.jobwire.search.InvalidSearchException when it cannot be saved, such as one whose query cannot be read
     */
    public SavedSearch save(String user, String name, String query, Map<String, String> filters, Instant at)
            throws InterruptedException {
        NewSearch wanted = new NewSearch(user, name, query, filters);
        long others = of(user).stream()
                .filter(search -> !search.getSearch().equals(wanted.id()))
                .count();
        SavedSearch search = wanted.record(
                new StandingQueries(new TaxonomySkillNames(Taxonomy.load())), Math.toIntExact(others), at);
        put(search);
        return search;
    }

    /** Writes a search. */
    public void put(SavedSearch search) throws InterruptedException {
        writer.write(Topics.SEARCHES, search.getSearch(), search);
        searches.put(search.getSearch(), search);
    }

    /** Deletes a search; what it found is retracted. */
    public void remove(SavedSearch search) throws InterruptedException {
        writer.remove(Topics.SEARCHES, search.getSearch());
        searches.remove(search.getSearch());
    }

    @Override
    public void close() {
        writer.close();
    }
}
