package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.Profile;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a resume of the running system by what people know of it: its id, or the user whose only one it is. */
final class NamedResume {
    private static final int SHOWN = 10;

    private NamedResume() {}

    /** Finds it, or fails with one line that names those that there are. */
    static Profile find(TopicReader topics, String named) {
        Optional<Profile> byId = topics.find(Topics.RESUMES_PROFILES, named);
        if (byId.isPresent()) {
            return byId.get();
        }
        Map<String, Profile> all = topics.latest(Topics.RESUMES_PROFILES);
        List<Profile> ofUser = all.values().stream()
                .filter(profile -> profile.getUser().equals(named))
                .toList();
        if (ofUser.size() == 1) {
            return ofUser.getFirst();
        }
        if (ofUser.size() > 1) {
            throw UserException.failed(named + " has " + ofUser.size() + " resumes. Name one: " + names(ofUser));
        }
        throw UserException.failed("There is no resume " + named + ", and no user of that name with one. "
                + (all.isEmpty() ? "There are no resumes yet." : "There are: " + names(List.copyOf(all.values()))));
    }

    private static String names(List<Profile> profiles) {
        String some = profiles.stream()
                .limit(SHOWN)
                .map(profile -> PlainText.line(profile.getResume() + " of " + profile.getUser()))
                .collect(Collectors.joining(", "));
        return profiles.size() > SHOWN ? some + " and " + (profiles.size() - SHOWN) + " more." : some + ".";
    }
}
