package io.jobwire.dedupe.core;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shingles of the listings that came or were compared last. Keyed by content, so that it can forget but never be wrong. One thread. */
final class ShingleCache implements Texts {
    /** About 5 kB each. */
    private static final int SIZE = 500;

    private final Function<Profile, Body> bodies;
    private final Map<Long, Shingles> bySet = new LinkedHashMap<>(SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shingles> eldest) {
            return size() > SIZE;
        }
    };
    /** One listing is compared with many. */
    private @Nullable ShingleTable table;

    private long tableOf;

    ShingleCache(Function<Profile, Body> bodies) {
        this.bodies = bodies;
    }

    /** Remembers the shingles of a text that was just read. */
    void put(Profile profile, Shingles shingles) {
        bySet.put(profile.text().setHash(), shingles);
    }

    @Override
    public int common(Profile a, Profile b) {
        ShingleTable known = table;
        if (known == null || tableOf != a.text().setHash()) {
            known = new ShingleTable(shingles(a).distinct());
            table = known;
            tableOf = a.text().setHash();
        }
        return known.common(shingles(b).distinct());
    }

    @Override
    public boolean mentions(Profile listing, List<String> words) {
        return new HashSet<>(Titles.words(bodies.apply(listing).text())).containsAll(words);
    }

    @Override
    public boolean otherShifts(Profile a, Profile b) {
        return a.text().setHash() != b.text().setHash()
                && Shifts.differ(bodies.apply(a).text(), bodies.apply(b).text());
    }

    private Shingles shingles(Profile profile) {
        long set = profile.text().setHash();
        Shingles known = bySet.get(set);
        if (known == null) {
            known = Shingles.of(bodies.apply(profile).text());
            bySet.put(set, known);
        }
        return known;
    }
}
