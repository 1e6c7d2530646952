package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.Dimension;
import io.jobwire.search.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is proposed while somebody types, as strings of the index: what is typed, then the kind, then what is shown. */
public final class Suggestions {
    private static final char BETWEEN = '\u001f';
    private static final int MAX_LENGTH = 80;

    private Suggestions() {}

    static Set<String> of(CanonicalListing listing, Map<Dimension, List<Labelled>> facets) {
        Set<String> all = new LinkedHashSet<>();
        add(all, Suggestion.Kind.TITLE, listing.getCoreTitle());
        labels(facets, Dimension.COMPANY).forEach(label -> add(all, Suggestion.Kind.COMPANY, label));
        labels(facets, Dimension.CITY).forEach(label -> add(all, Suggestion.Kind.CITY, label));
        labels(facets, Dimension.SKILL).forEach(label -> add(all, Suggestion.Kind.SKILL, label));
        return all;
    }

    private static List<String> labels(Map<Dimension, List<Labelled>> facets, Dimension dimension) {
        return facets.getOrDefault(dimension, List.of()).stream()
                .map(Labelled::label)
                .toList();
    }

    private static void add(Set<String> to, Suggestion.Kind kind, String label) {
        String clean = label.replace(BETWEEN, ' ').strip();
        if (!clean.isEmpty() && clean.length() <= MAX_LENGTH) {
            to.add(Texts.folded(clean) + BETWEEN + kind.name() + BETWEEN + clean);
        }
    }

    /** What a string of the index proposes; empty when it is none. */
    public static Optional<Suggestion> read(String term, long count) {
        String[] parts = term.split(String.valueOf(BETWEEN), -1);
        return parts.length == 3
                ? Optional.of(new Suggestion(Suggestion.Kind.valueOf(parts[1]), parts[2], count))
                : Optional.empty();
    }

    /**
     * The beginnings to look for when somebody has typed something: all of it, then its last words only, so that something
     * is proposed in the middle of a query, too. Without those that are too short to mean anything.
     */
    public static List<String> starts(String typed) {
        List<String> starts = new ArrayList<>();
        String rest = Texts.folded(typed.length() <= MAX_LENGTH ? typed : typed.substring(typed.length() - MAX_LENGTH));
        while (rest.length() >= 2) {
            starts.add(rest);
            int space = rest.indexOf(' ');
            if (space < 0) {
                break;
            }
            rest = rest.substring(space + 1).strip();
        }
        return starts;
    }
}
