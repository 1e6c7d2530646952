package io.jobwire.web;

import io.jobwire.records.SavedSearch;
import io.jobwire.search.query.SkillNames;
import io.jobwire.search.saved.NewSearch;
import io.jobwire.search.saved.StandingQueries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Saved searches that are kept in memory, by the rules of those that are records. */
final class SearchShelf implements SearchDesk {
    private final Map<String, SavedSearch> all = new TreeMap<>();

    @Override
    public List<SavedSearch> of(String user) {
        return all.values().stream()
                .filter(search -> search.getUser().equals(user))
                .toList();
    }

    @Override
    public Optional<SavedSearch> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public SavedSearch save(NewSearch wanted) {
        SavedSearch search = wanted.record(
                new StandingQueries(SkillNames.none()), of(wanted.user()).size(), Instant.EPOCH);
        all.put(search.getSearch(), search);
        return search;
    }

    @Override
    public Optional<SavedSearch> activate(String id, boolean active) {
        all.computeIfPresent(
                id,
                (_, search) -> SavedSearch.newBuilder(search).setActive(active).build());
        return get(id);
    }

    @Override
    public boolean remove(String id) {
        return all.remove(id) != null;
    }
}
