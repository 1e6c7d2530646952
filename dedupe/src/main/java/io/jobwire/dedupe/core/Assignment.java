package io.jobwire.dedupe.core;

import io.jobwire.records.Evidence;
import io.jobwire.records.PossibleDuplicate;
import java.util.List;
import java.util.Optional;

/**
 * Where a listing belongs.
 *
 * @param leader key of the leader that it follows; its own key when it is a leader
 * @param role of a leader: key of the leader of its role, its own key when it is that; of a follower: empty, its
 *     leader's role is its role
 * @param evidence the comparison with the leader, or of a leader with the role's leader; empty when it stands alone
 * @param possible listings that may be the same, best first; each pair is told on its later listing only
 */
public record Assignment(String leader, String role, Optional<Evidence> evidence, List<PossibleDuplicate> possible) {

    public Assignment {
        possible = List.copyOf(possible);
    }

    boolean sameGroups(Assignment other) {
        return leader.equals(other.leader) && role.equals(other.role);
    }
}
