package io.jobwire.scoring;

import io.jobwire.records.Profile;
import io.jobwire.scoring.core.ProfileNumbers;
import io.jobwire.scoring.core.Roster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stores of profiles, in three parts, because hardly anybody needs more than one: the numbers, for a start; the texts, for explanations;
 * the rest, for when the numbers of another version are no good. Those that fit many listings are asked for again and again, so the
 * latest texts stay in memory. One for each task; not thread-safe.
 */
final class Resumes {
    private static final int KEPT = 256;

    private final KeyValueStore<String, StoredProfile> profiles;
    private final KeyValueStore<String, String> texts;
    private final KeyValueStore<String, byte[]> numbers;
    private final ProfileNumbers bytes;
    private final Map<String, String> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    /** @param bytes writes the numbers */
    Resumes(
            KeyValueStore<String, StoredProfile> profiles,
            KeyValueStore<String, String> texts,
            KeyValueStore<String, byte[]> numbers,
            ProfileNumbers bytes) {
        this.profiles = profiles;
        this.texts = texts;
        this.numbers = numbers;
        this.bytes = bytes;
    }

    /** The text of a resume that the stores have. */
    String text(String resume) {
        return latest.computeIfAbsent(resume, this::read);
    }

    private String read(String resume) {
        String text = texts.get(resume);
        // Stores of earlier versions have the text in the profile.
        return text == null ? stored(resume).getText() : text;
    }

    private Profile stored(String resume) {
        return Objects.requireNonNull(profiles.get(resume), "no such resume")
                .profile()
                .get();
    }

    /** A profile that the stores have, with its text. */
    Profile whole(String resume) {
        return Profile.newBuilder(stored(resume)).setText(read(resume)).build();
    }

    void put(Roster.Fit fit, Profile profile) {
        Profile rest = Profile.newBuilder(profile).setText("").build();
        profiles.put(fit.id(), new StoredProfile(() -> rest));
        texts.put(fit.id(), profile.getText());
        latest.remove(fit.id());
        keep(fit);
    }

    /** Keeps the numbers alone. */
    void keep(Roster.Fit fit) {
        numbers.put(fit.id(), bytes.write(fit));
    }

    void delete(String resume) {
        profiles.delete(resume);
        texts.delete(resume);
        numbers.delete(resume);
        latest.remove(resume);
    }

    /** Every resume with the bytes of its numbers, empty where earlier versions kept none, in the order of the store. */
    void each(BiConsumer<String, Optional<byte[]>> to) {
        try (KeyValueIterator<String, StoredProfile> all = profiles.all();
                KeyValueIterator<String, byte[]> allNumbers = numbers.all()) {
            while (all.hasNext()) {
                String resume = all.next().key;
                while (allNumbers.hasNext() && before(allNumbers.peekNextKey(), resume)) {
                    var _ = allNumbers.next();
                }
                boolean known = allNumbers.hasNext() && allNumbers.peekNextKey().equals(resume);
                to.accept(resume, known ? Optional.of(allNumbers.next().value) : Optional.empty());
            }
        }
    }

    /** Whether a key comes before another in a store. */
    private static boolean before(String one, String other) {
        return !one.equals(other)
                && Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))
                        < 0;
    }
}
