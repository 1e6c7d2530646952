package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many profiles turned round, so that one pass over the skills, titles and words of a listing bounds what it is worth to all of them at
 * once. The rubric then judges in the order of the bounds, and stops where nobody can come among the best any more: exact, so it never
 * changes a result. Not thread-safe.
 *
 * <p>A profile that is replaced leaves its slot empty; when half of the slots are, all is built anew.
 */
public final class Roster {
    /** Empty slots that are not worth building anew for. */
    private static final int SLACK = 64;
    /** Bounds are sorted by whole tenths of a point. */
    private static final int TENTH = Weights.POINT / 10;

    private static final int TENTHS = 1001;
    /** Fields that are compared together: enough for several processors to share. */
    private static final int AT_ONCE = 1024;

    private static final int NOBODY = -1;

    /**
     * A profile that a listing fits, or may.
     *
     * @param numbers what is judged
     * @param fingerprint of the version that it was read from
     */
    public record Fit(String id, PreparedProfile numbers, long fingerprint) {}

    private record Seat(RosterBlock block, int slot) {}

    private final Reference reference;
    private final Map<String, Seat> seats = new HashMap<>();
    private final List<RosterBlock> blocks = new ArrayList<>();
    private final Map<String, Integer> occupationNumbers = new HashMap<>();
    private String[] occupations = new String[16];
    /** One for each processor that counts. */
    private final List<Sums> sums = new ArrayList<>();

    private final Forecast forecast = new Forecast();
    private final int[] counts = new int[TENTHS];
    private final int[] totals = new int[TENTHS];
    private int[][] bounds = new int[0][];
    /** For each tenth the first place whose turn comes there, and for each place the next one. */
    private final int[] waiting = new int[TENTHS];

    private int[] next = new int[0];
    private int judged;

    Roster(Reference reference) {
        this.reference = reference;
    }

    /** Adds a profile, or replaces the one with the same id. */
    public void put(String id, PreparedProfile profile, long fingerprint) {
        remove(id);
        if (profile.readable) {
            add(new Fit(id, profile, fingerprint));
        }
    }

    /** Adds many at once, by all processors; of those with the same id the last. */
    public void putAll(Collection<Fit> fits) {
        Map<String, Fit> byId = new LinkedHashMap<>();
        fits.forEach(fit -> byId.put(fit.id(), fit));
        byId.keySet().forEach(this::remove);
        List<Fit> readable =
                byId.values().stream().filter(fit -> fit.numbers().readable).toList();
        int whole = readable.size() / RosterBlock.SLOTS;
        List<List<Fit>> parts = IntStream.range(0, whole)
                .mapToObj(i -> readable.subList(i * RosterBlock.SLOTS, (i + 1) * RosterBlock.SLOTS))
                .toList();
        List<int[]> numbers = parts.stream()
                .map(part ->
                        part.stream().mapToInt(fit -> occupation(fit.numbers())).toArray())
                .toList();
        List<RosterBlock> made = IntStream.range(0, whole)
                .parallel()
                .mapToObj(i -> new RosterBlock(reference, parts.get(i), numbers.get(i)))
                .toList();
        // The last one may still grow.
        blocks.addAll(0, made);
        made.forEach(block -> {
            for (int slot = 0; slot < block.size(); slot++) {
                seats.put(block.seat(slot).id(), new Seat(block, slot));
            }
        });
        readable.subList(whole * RosterBlock.SLOTS, readable.size()).forEach(this::add);
    }

    private void add(Fit fit) {
        if (blocks.isEmpty() || blocks.getLast().full()) {
            blocks.add(new RosterBlock(reference));
        }
        RosterBlock last = blocks.getLast();
        seats.put(fit.id(), new Seat(last, last.add(fit, occupation(fit.numbers()))));
    }

    private int occupation(PreparedProfile profile) {
        return occupationNumbers.computeIfAbsent(profile.traits.occupation(), this::occupation);
    }

    private int occupation(String code) {
        int number = occupationNumbers.size();
        if (number == occupations.length) {
            occupations = Arrays.copyOf(occupations, 2 * number);
        }
        occupations[number] = code;
        return number;
    }

    /** Removes a profile; nothing when there is none with that id. */
    public void remove(String id) {
        Seat seat = seats.remove(id);
        if (seat != null) {
            seat.block().leave(seat.slot());
            int slots = blocks.stream().mapToInt(RosterBlock::size).sum();
            if (slots > 2 * seats.size() + SLACK) {
                rebuild();
            }
        }
    }

    private void rebuild() {
        List<Fit> live = new ArrayList<>(seats.size());
        for (RosterBlock block : blocks) {
            for (int slot = 0; slot < block.size(); slot++) {
                if (block.live[slot]) {
                    live.add(block.seat(slot));
                }
            }
        }
        blocks.clear();
        seats.clear();
        putAll(live);
    }

    /** How many there are that can be judged. */
    public int size() {
        return seats.size();
    }

    /** How many the rubric judged when the best were asked for last. */
    public int judged() {
        return judged;
    }

    /**
     * All who reach a score for a listing and whose every wish is met, in the order of their ids; when they are more than some number, the
     * best of them, of equal ones the lower ids.
     *
     * @param floor score from 0 to 100
     * @param most how many
     * @param scan in which the listing is laid out
     */
    public List<Fit> best(int floor, int most, PreparedListing listing, Scan scan) {
        judged = 0;
        if (!listing.open()) {
            return List.of();
        }
        int least = Math.max(0, Scan.least(floor));
        bound(listing);
        int[] likeliest = inOrderOfBounds(least);
        Arrays.fill(totals, 0);
        Arrays.fill(waiting, NOBODY);
        List<Judged> found = new ArrayList<>();
        int sure = 0;
        int near = likeliest.length;
        int end = likeliest.length;
        // Whoever comes later can have no more than the bound says, so those found above it stay among the best.
        for (int tenth = TENTHS - 1; tenth >= least / TENTH && sure < most; tenth--) {
            end -= counts[tenth];
            if (end < near) {
                int from = Math.min(end, Math.max(0, near - AT_ONCE));
                near(listing, scan, likeliest, from, near);
                await(likeliest, from, near, least);
                near = from;
            }
            for (int place = waiting[tenth]; place != NOBODY; place = next[place]) {
                Fit fit = fit(place);
                judged++;
                if (scan.reaches(floor, listing, fit.numbers())) {
                    found.add(new Judged(scan.judged(), fit));
                    totals[scan.total() / TENTH]++;
                }
            }
            sure += totals[tenth];
        }
        found.sort(Comparator.comparing(one -> one.fit().id()));
        Shortlist<Fit> shortlist = new Shortlist<>(most);
        found.forEach(one -> shortlist.add(one.order(), one.fit()));
        return shortlist.inOrder();
    }

    private record Judged(long order, Fit fit) {}

    private Fit fit(int place) {
        return blocks.get(place / RosterBlock.SLOTS).seat(place % RosterBlock.SLOTS);
    }

    /** Compares the fields of some of the likeliest, by all processors when they are many. */
    private void near(PreparedListing listing, Scan scan, int[] likeliest, int from, int to) {
        IntStream range = IntStream.range(from, to);
        (to - from < AT_ONCE / 2 ? range : range.parallel()).forEach(i -> {
            int place = likeliest[i];
            int[] of = bounds[place / RosterBlock.SLOTS];
            int slot = place % RosterBlock.SLOTS;
            of[slot] = Forecast.near(listing, fit(place).numbers(), scan, of[slot]);
        });
    }

    /** Lets them wait for their tenth to come. */
    private void await(int[] likeliest, int from, int to, int least) {
        if (next.length < blocks.size() * RosterBlock.SLOTS) {
            next = new int[blocks.size() * RosterBlock.SLOTS];
        }
        for (int i = from; i < to; i++) {
            int place = likeliest[i];
            int bound = bounds[place / RosterBlock.SLOTS][place % RosterBlock.SLOTS];
            if (bound >= least) {
                next[place] = waiting[bound / TENTH];
                waiting[bound / TENTH] = place;
            }
        }
    }

    /** Places of all whose bound reaches a total, by tenths of a point, which are counted; lowest first. */
    private int[] inOrderOfBounds(int least) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < blocks.size(); i++) {
            for (int slot = 0, size = blocks.get(i).size(); slot < size; slot++) {
                if (bounds[i][slot] >= least) {
                    counts[bounds[i][slot] / TENTH]++;
                }
            }
        }
        int[] ends = new int[TENTHS];
        int all = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            ends[tenth] = all;
            all += counts[tenth];
        }
        int[] places = new int[all];
        for (int i = 0; i < blocks.size(); i++) {
            for (int slot = 0, size = blocks.get(i).size(); slot < size; slot++) {
                int bound = bounds[i][slot];
                if (bound >= least) {
                    places[ends[bound / TENTH]++] = i * RosterBlock.SLOTS + slot;
                }
            }
        }
        return places;
    }

    /** Bounds everybody but for the field, by all processors when there are some blocks for each: each block is for itself. */
    private void bound(PreparedListing listing) {
        while (bounds.length < blocks.size()) {
            bounds = Arrays.copyOf(bounds, bounds.length + 1);
            bounds[bounds.length - 1] = new int[RosterBlock.SLOTS];
        }
        forecast.lay(listing, occupations, occupationNumbers.size());
        int parts = Math.clamp(blocks.size() / 2, 1, Runtime.getRuntime().availableProcessors());
        while (sums.size() < parts) {
            sums.add(new Sums());
        }
        IntStream range = IntStream.range(0, parts);
        (parts == 1 ? range : range.parallel()).forEach(part -> {
            for (int i = part; i < blocks.size(); i += parts) {
                blocks.get(i).count(listing, sums.get(part));
                forecast.of(listing, blocks.get(i), sums.get(part), bounds[i]);
            }
        });
    }
}
