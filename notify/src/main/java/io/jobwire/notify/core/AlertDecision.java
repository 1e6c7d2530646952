package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a recommendation is worth an alert. Immutable and safe for use by many threads.
 *
 * @param threshold least score for users who said nothing, 0 to 100
 * @param channels where users who said nothing are told
 */
public record AlertDecision(int threshold, List<Channel> channels) {

    public AlertDecision {
        channels = List.copyOf(channels);
    }

    /**
     * The alert for a recommendation; empty when the score is under the user's threshold, the user paused, or there is
     * no channel.
     *
     * @param preferences what the user said, if anything
     * @param at time of the recommendation
     */
    public Optional<Alert> decide(Recommendation recommendation, Optional<Preferences> preferences, Instant at) {
        int least = preferences.map(Preferences::getThreshold).orElse(threshold);
        boolean paused = preferences.map(Preferences::getPaused).orElse(false);
        List<Channel> where = preferences
                .map(Preferences::getChannels)
                .filter(own -> !own.isEmpty())
                .orElse(channels);
        if (paused || recommendation.getScore() < least || where.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Alert.newBuilder()
                .setAlert(AlertId.of(recommendation.getUser(), recommendation.getCanonical()))
                .setUser(recommendation.getUser())
                .setResume(recommendation.getResume())
                .setCanonical(recommendation.getCanonical())
                .setRole(recommendation.getRole())
                .setScore(recommendation.getScore())
                .setTitle(recommendation.getTitle())
                .setCompany(recommendation.getCompany())
                .setUrl(recommendation.getUrl())
                .setPlaces(recommendation.getPlaces())
                .setReasons(Reasons.of(recommendation))
                .setMissing(recommendation.getMissing().stream()
                        .map(SkillMatch::getName)
                        .toList())
                .setChannels(where)
                .setDecidedAt(at)
                .build());
    }
}
