package io.jobwire.dedupe.core;

/**
 * All that is kept of a listing beside the listing itself. Immutable.
 *
 * @param profile what is compared and published
 * @param assignment where it belongs
 * @param link fingerprint of the link that was published last; 0: none
 * @param canonical fingerprint of the canonical listing that was published last under this leader's id; 0: none
 * @param opening of a leader: fingerprint of what its role says of it
 * @param holder of a role's leader: key of the leader whose canonical listing names the openings; empty: none
 */
public record Node(Profile profile, Assignment assignment, long link, long canonical, long opening, String holder) {

    static Node of(Profile profile, Assignment assignment) {
        return new Node(profile, assignment, 0, 0, 0, "");
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
        return new Node(newProfile, assignment, link, canonical, opening, holder);
    }

    Node with(Assignment newAssignment) {
        return new Node(profile, newAssignment, link, canonical, opening, holder);
    }

    Node withLink(long fingerprint) {
        return new Node(profile, assignment, fingerprint, canonical, opening, holder);
    }

    Node withCanonical(long fingerprint) {
        return new Node(profile, assignment, link, fingerprint, opening, holder);
    }

    Node withOpening(long fingerprint) {
        return new Node(profile, assignment, link, canonical, fingerprint, holder);
    }

    Node withHolder(String leader) {
        return new Node(profile, assignment, link, canonical, opening, leader);
    }
}
