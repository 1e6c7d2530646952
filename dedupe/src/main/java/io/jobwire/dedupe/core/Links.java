package io.jobwire.dedupe.core;

import io.jobwire.records.LinkRelation;
import io.jobwire.records.ListingLink;

/** Makes the link of a listing. Pure. */
final class Links {
    private Links() {}

    /**
     * @param member the listing
     * @param cluster what it belongs to
     */
    static ListingLink of(Node member, Cluster cluster) {
        Profile leader = cluster.leader().profile();
        String role =
                CanonicalIds.of(leader.company(), cluster.leader().assignment().role());
        return new ListingLink(
                member.key(),
                cluster.id(),
                role,
                relation(member, cluster),
                member.assignment().evidence().orElse(null),
                member.assignment().possible());
    }

    private static LinkRelation relation(Node member, Cluster cluster) {
        if (!member.profile().open()) {
            return LinkRelation.CLOSED;
        }
        boolean first = cluster.firstLive().orElseThrow().key().equals(member.key());
        if (!first) {
            return LinkRelation.DUPLICATE;
        }
        return cluster.leader().leadsRole() ? LinkRelation.CANONICAL : LinkRelation.OPENING;
    }
}
