package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many profiles turned round, so that one pass over the skills and concepts of a listing counts it against all of them at once, and says who
 * is worth judging. {@link Scan#reaches} decides about those. Not thread-safe.
 *
 * <p>A profile that is replaced leaves its slot empty; when half of the slots are, all is built anew.
 */
public final class Roster {
    /** Empty slots that are not worth building anew for. */
    private static final int SLACK = 64;

    private record Seat(RosterBlock block, int slot) {}

    private final Reference reference;
    private final Map<String, Seat> seats = new HashMap<>();
    private final List<RosterBlock> blocks = new ArrayList<>();
    private final int[] histogram = new int[RosterBlock.POINTS];

    Roster(Reference reference) {
        this.reference = reference;
    }

    /** Adds a profile, or replaces the one with the same id. */
    public void put(String id, PreparedProfile profile) {
        remove(id);
        if (blocks.isEmpty() || blocks.getLast().full()) {
            blocks.add(new RosterBlock(reference));
        }
        RosterBlock last = blocks.getLast();
        seats.put(id, new Seat(last, last.add(id, profile)));
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
        old.forEach(block -> block.each(this::put));
    }

    /**
     * The ids of all profiles that may reach a score for a listing, in their order: leaves out only those that cannot, so it never changes
     * a result.
     *
     * @param floor score from 0 to 100
     */
    public List<String> mayReach(int floor, PreparedListing listing) {
        List<String> found = new ArrayList<>();
        if (listing.open()) {
            int least = Scan.least(floor);
            for (RosterBlock block : blocks) {
                block.count(listing);
                block.mayReach(least, listing, found);
            }
            found.sort(null);
        }
        return found;
    }

    /**
     * The ids of the profiles that come nearest to a listing by what is cheap to count (skills, field, titles, years and degrees), in their
     * order: as many as asked for, and those that are equal to the last of them, so that who is chosen does not depend on the way there.
     *
     * @param most how many
     */
    public List<String> nearest(int most, PreparedListing listing) {
        List<String> found = new ArrayList<>();
        if (!listing.open()) {
            return found;
        }
        Arrays.fill(histogram, 0);
        for (RosterBlock block : blocks) {
            block.count(listing);
            block.estimate(listing, histogram);
        }
        int least = histogram.length - 1;
        for (int so = histogram[least]; so < most && least > 0; so += histogram[least]) {
            least--;
        }
        for (RosterBlock block : blocks) {
            block.from(least, found);
        }
        found.sort(null);
        return found;
    }
}
