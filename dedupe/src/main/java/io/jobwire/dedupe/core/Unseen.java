package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import java.time.Duration;
import java.util.List;

/**
 * Closes jobs of which nothing was heard for long: no member has had a record. Sources close what they no longer show, but a source that is no
 * longer asked does not. What comes again is open again. A company is looked through once in a while, not each listing at its time, so
 * that a listing costs no reminder of its own.
 */
final class Unseen {
    static final String REASON = "UNSEEN";
    /** How much later than asked a job may be closed. */
    private static final long PERIOD = Duration.ofDays(30).toMillis();

    private final DedupeState state;
    private final Groups groups;
    private final Publication publication;
    private final long keep;

    Unseen(DedupeState state, Groups groups, Publication publication, Duration keep) {
        this.state = state;
        this.groups = groups;
        this.publication = publication;
        this.keep = keep.toMillis();
    }

    /** A listing has come. */
    void note(Profile profile) {
        if (profile.open()) {
            long due = seen(profile) + keep;
            state.remind(Math.ceilDiv(due, PERIOD) * PERIOD, "");
        }
    }

    /** Closes those of the company that have not been seen for long. */
    void close(long now) {
        Changes changes = new Changes();
        for (String key : state.keys()) {
            state.node(key)
                    .filter(Node::leads)
                    .filter(groups::isLive)
                    .map(groups::all)
                    .filter(members -> members.stream().allMatch(member -> seen(member.profile()) + keep <= now))
                    .ifPresent(members -> close(members, changes));
        }
        publication.publish(changes);
    }

    private void close(List<Node> members, Changes changes) {
        members.stream().filter(member -> member.profile().open()).forEach(member -> {
            Profile open = member.profile();
            Listing closed = Listing.newBuilder(open.facts())
                    .setStatus(ListingStatus.CLOSED)
                    .setClosedReason(REASON)
                    .build();
            groups.put(member, member.with(Profile.of(closed, open.text())), changes);
        });
        changes.clusters.add(members.getFirst().key());
    }

    private static long seen(Profile profile) {
        return profile.facts().getFetchedAt().toEpochMilli();
    }
}
