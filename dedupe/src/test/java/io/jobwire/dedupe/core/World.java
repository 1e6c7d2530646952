package io.jobwire.dedupe.core;

import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Histories of listings that a seed chooses: duplicates, openings, near titles, closings, changes, moves, deletions. */
public final class World {
    private static final List<Place> CITIES = List.of(
            Postings.place("Berlin", "Berlin", "DE"),
            Postings.place("Paris", "Paris", "FR"),
            Postings.place("Rome", "Lazio", "IT"),
            new Place("Germany", null, null, "DE", null, null));
    private static final List<String> TITLES =
            List.of("data engineer", "data platform engineer", "nurse", "registered nurse", "accountant");
    private static final List<String> SOURCES = List.of("ashby", "greenhouse", "rss", "hackernews");

    private final Random random;
    private final Map<String, List<Change>> histories = new TreeMap<>();

    /**
     * One version of a listing; null: its deletion. Or a person's word.
     *
     * @param split pair that is told apart; null: this is about a listing
     * @param undone whether the word is taken back
     */
    public record Change(
            String key, @Nullable Listing listing, @Nullable ListingSplit split, boolean undone) {
        Change(String key, @Nullable Listing listing) {
            this(key, listing, null, false);
        }
    }

    /**
     * @param listings number of keys
     * @param crowd additional openings of one role of one company, more than a bucket shows
     */
    public World(long seed, int listings, int crowd) {
        random = new Random(seed);
        for (int i = 0; i < listings; i++) {
            history("l" + i, "company" + random.nextInt(Math.max(1, listings / 25)));
        }
        for (int i = 0; i < crowd; i++) {
            Listing.Builder builder = builder("crowd" + i, "chain", "ashby", 0);
            builder.setPlaces(List.of(Postings.place("City " + i % (crowd * 2 / 3), "", "US")));
            histories.put(builder.getKey(), List.of(new Change(builder.getKey(), builder.build())));
        }
        tellApart();
    }

    /** Every third pair that would be one, every second of any two neighbours; half of them is taken back. */
    private void tellApart() {
        List<ListingSplit> pairs = new ArrayList<>();
        List<ListingLink> links =
                List.copyOf(new Deduplicator().deduplicate(remaining()).links().values());
        for (int i = 1; i < links.size(); i++) {
            ListingLink link = links.get(i);
            if (link.getEvidence().isPresent() && random.nextInt(3) == 0) {
                pairs.add(Postings.split(
                        link.getListing(), link.getEvidence().get().getOther()));
            }
            if (random.nextInt(2) == 0) {
                pairs.add(Postings.split(links.get(i - 1).getListing(), link.getListing()));
            }
        }
        for (ListingSplit pair : pairs) {
            String key = Splits.key(pair.getListing(), pair.getOther());
            Change told = new Change(key, null, pair, false);
            histories.put(key, random.nextBoolean() ? List.of(told) : List.of(told, new Change(key, null, pair, true)));
        }
    }

    /** The pairs that are told apart in the end. */
    public List<ListingSplit> splitsThatRemain() {
        List<ListingSplit> remaining = new ArrayList<>();
        histories.values().forEach(history -> {
            Change last = history.getLast();
            if (last.split() != null && !last.undone()) {
                remaining.add(last.split());
            }
        });
        return remaining;
    }

    /** All changes, those of a key in their order, otherwise as the seed says. */
    public List<Change> shuffled(long seed) {
        Random shuffle = new Random(seed);
        List<Deque<Change>> waiting = new ArrayList<>();
        histories.values().forEach(history -> waiting.add(new ArrayDeque<>(history)));
        List<Change> changes = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int at = shuffle.nextInt(waiting.size());
            changes.add(waiting.get(at).removeFirst());
            if (waiting.get(at).isEmpty()) {
                waiting.remove(at);
            }
        }
        return changes;
    }

    /** The listings that remain. */
    public List<Listing> remaining() {
        List<Listing> remaining = new ArrayList<>();
        histories.values().forEach(history -> {
            Listing last = history.getLast().listing();
            if (last != null) {
                remaining.add(last);
            }
        });
        return remaining;
    }

    private void history(String id, String company) {
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        long firstSeen = random.nextInt(50);
        List<Change> history = new ArrayList<>();
        int versions = 1 + random.nextInt(3);
        Listing.Builder builder = vary(builder(id, company, source, firstSeen));
        for (int i = 0; i < versions; i++) {
            builder.setFetchedAt(Postings.DAY.plus(Duration.ofHours(firstSeen + i)));
            switch (random.nextInt(8)) {
                case 0, 1 -> builder.setStatus(ListingStatus.CLOSED).setClosedReason("GONE");
                case 2 -> builder.setStatus(ListingStatus.OPEN).setClosedReason(null);
                case 3 -> vary(builder);
                case 4 -> builder.setCompany(company(random.nextInt(6) == 0 ? "" : "company0"));
                default -> {}
            }
            history.add(new Change(builder.getKey(), builder.build()));
        }
        if (random.nextInt(10) == 0) {
            history.add(new Change(builder.getKey(), null));
        }
        histories.put(builder.getKey(), history);
    }

    private static Listing.Builder builder(String id, String company, String source, long firstSeen) {
        Instant seen = Postings.DAY.plus(Duration.ofHours(firstSeen));
        return Listing.newBuilder(Postings.listing(id, builder -> {
            Postings.onBoard(builder, source, company, id);
            builder.setCompany(company(company)).setFirstSeen(seen).setFetchedAt(seen);
        }));
    }

    private static Company company(String key) {
        return new Company(key, key, key.equals("company1"));
    }

    private Listing.Builder vary(Listing.Builder builder) {
        int title = random.nextInt(TITLES.size());
        String text = Postings.text(title / 2, 120);
        builder.setTitle(TITLES.get(title)).setCoreTitle(TITLES.get(title));
        builder.setSeniority(random.nextInt(5) == 0 ? Seniority.SENIOR : Seniority.UNKNOWN);
        builder.setPlaces(List.of());
        if (random.nextInt(6) > 0) {
            builder.setPlaces(List.of(CITIES.get(random.nextInt(CITIES.size()))));
        }
        builder.setPay(random.nextInt(4) == 0 ? List.of(Postings.euros(50_000, 60_000)) : List.of());
        builder.setRequisitionId(random.nextInt(10) == 0 ? "R-" + random.nextInt(9) : null);
        builder.setFirstParty(random.nextInt(3) > 0);
        builder.setText(
                switch (random.nextInt(7)) {
                    case 0 -> text + " " + Postings.text(9, 40);
                    case 1 -> Postings.edited(text, 25);
                    case 2 -> Postings.edited(text, 9);
                    case 3 -> Postings.start(text, 40);
                    case 4 -> Postings.text(random.nextInt(1000), 120);
                    default -> text;
                });
        return builder;
    }
}
