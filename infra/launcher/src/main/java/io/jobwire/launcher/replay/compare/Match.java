package io.jobwire.launcher.replay.compare;

import io.jobwire.records.Recommendation;

/**
 * What is kept of a recommendation to compare it.
 *
 * @param user who it is for
 * @param role canonical id of the first listing of the role
 * @param score 0 to 100
 */
public record Match(String user, String role, int score) {

    /** Takes it. */
    public static Match of(Recommendation recommendation) {
        return new Match(recommendation.getUser(), recommendation.getRole(), recommendation.getScore());
    }

    /** Whom it tells of what: a generation more or less does not change that. */
    Told told() {
        return new Told(user, role);
    }

    /** Somebody and a role. */
    record Told(String user, String role) {}
}
