package io.jobwire.dedupe.core;

import java.util.List;

/**
 * All that is kept of a listing beside the listing itself. Immutable.
 *
 * @param profile what is compared and published
 * @param assignment where it belongs
 * @param link fingerprint of the link that was published last; 0: none
 * @param canonical fingerprint of the canonical listing that was published last under this leader's id; 0: none
 * @param opening of a leader: fingerprint of what its role says of it
 * @param holder of a role's leader: key of the leader whose canonical listing names the openings; empty: none
 * @param apart keys of listings that a person told apart from this one, sorted
 */
public record Node(
        Profile profile,
        Assignment assignment,
        long link,
        long canonical,
        long opening,
        String holder,
        List<String> apart) {

    public Node {
        apart = List.copyOf(apart);
    }

    static Node of(Profile profile, Assignment assignment) {
        return new Node(profile, assignment, 0, 0, 0, "", List.of());
    }

    public String key() {
        return profile.key();
    }

    public Ref ref() {
        return profile.ref();
    }

    boolean leads() {
        return assignment.leader().equals(key());
    }

    boolean leadsRole() {
        return assignment.role().equals(key());
    }

    Node with(Profile newProfile) {
        return new Node(newProfile, assignment, link, canonical, opening, holder, apart);
    }

    Node with(Assignment newAssignment) {
        return new Node(profile, newAssignment, link, canonical, opening, holder, apart);
    }

    Node withLink(long fingerprint) {
        return new Node(profile, assignment, fingerprint, canonical, opening, holder, apart);
    }

    Node withCanonical(long fingerprint) {
        return new Node(profile, assignment, link, fingerprint, opening, holder, apart);
    }

    Node withOpening(long fingerprint) {
        return new Node(profile, assignment, link, canonical, fingerprint, holder, apart);
    }

    Node withHolder(String leader) {
        return new Node(profile, assignment, link, canonical, opening, leader, apart);
    }

    Node withApart(List<String> others) {
        return new Node(profile, assignment, link, canonical, opening, holder, others);
    }
}
