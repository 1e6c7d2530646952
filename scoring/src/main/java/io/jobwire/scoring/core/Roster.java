package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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

    private void add(Fit fit) {
        if (blocks.isEmpty() || blocks.getLast().full()) {
            blocks.add(new RosterBlock(reference));
        }
        RosterBlock last = blocks.getLast();
        int occupation = occupationNumbers.computeIfAbsent(fit.numbers().traits.occupation(), this::occupation);
        seats.put(fit.id(), new Seat(last, last.add(fit, occupation)));
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
        List<RosterBlock> old = List.copyOf(blocks);
        blocks.clear();
        seats.clear();
        for (RosterBlock block : old) {
            for (int slot = 0; slot < block.size(); slot++) {
                if (block.live[slot]) {
                    add(block.seat(slot));
                }
            }
        }
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
        int[] likeliest = inOrderOfBounds(Math.max(0, Scan.least(floor)), listing, scan);
        Arrays.fill(totals, 0);
        List<Judged> found = new ArrayList<>();
        int end = likeliest.length;
        int sure = 0;
        // Whoever comes later can have no more than the bound says, so those found above it stay among the best.
        for (int tenth = TENTHS - 1; tenth >= 0 && end > 0 && sure < most; tenth--) {
            for (int from = end - counts[tenth]; end > from; end--) {
                int place = likeliest[end - 1];
                Fit fit = blocks.get(place / RosterBlock.SLOTS).seat(place % RosterBlock.SLOTS);
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

    /** Places of all whose bound reaches a total, by tenths of a point, which are counted; lowest first. */
    private int[] inOrderOfBounds(int least, PreparedListing listing, Scan scan) {
        bound(least, listing, scan);
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

    /** Bounds everybody, by all processors when there are some blocks for each: each block is for itself. */
    private void bound(int least, PreparedListing listing, Scan scan) {
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
                forecast.of(listing, blocks.get(i), sums.get(part), scan, least, bounds[i]);
            }
        });
    }
}
