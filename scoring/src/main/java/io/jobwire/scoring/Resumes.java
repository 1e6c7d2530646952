package io.jobwire.scoring;

import io.jobwire.records.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stores of profiles: without their texts, and the texts by themselves, because an explanation needs only the text and would else read
 * a whole profile for it. Those that fit many listings are asked for again and again, so the latest stay in memory. One for each
 * task; not thread-safe.
 */
final class Resumes {
    private static final int KEPT = 256;

    private final KeyValueStore<String, Profile> profiles;
    private final KeyValueStore<String, String> texts;
    private final Map<String, String> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    Resumes(KeyValueStore<String, Profile> profiles, KeyValueStore<String, String> texts) {
        this.profiles = profiles;
        this.texts = texts;
    }

    /** The text of a resume that the stores have. */
    String text(String resume) {
        return latest.computeIfAbsent(resume, this::read);
    }

    private String read(String resume) {
        String text = texts.get(resume);
        // Stores of earlier versions have the text in the profile.
        return text == null
                ? Objects.requireNonNull(profiles.get(resume), "no such resume").getText()
                : text;
    }

    void put(String resume, Profile profile) {
        profiles.put(resume, Profile.newBuilder(profile).setText("").build());
        texts.put(resume, profile.getText());
        latest.remove(resume);
    }

    void delete(String resume) {
        profiles.delete(resume);
        texts.delete(resume);
        latest.remove(resume);
    }

    /** All profiles, whole, in the order of the store. */
    void each(Consumer<KeyValue<String, Profile>> to) {
        try (KeyValueIterator<String, Profile> all = profiles.all();
                KeyValueIterator<String, String> allTexts = texts.all()) {
            while (all.hasNext()) {
                KeyValue<String, Profile> entry = all.next();
                while (allTexts.hasNext() && before(allTexts.peekNextKey(), entry.key)) {
                    var _ = allTexts.next();
                }
                if (allTexts.hasNext() && allTexts.peekNextKey().equals(entry.key)) {
                    // Nobody else has what was just read.
                    entry.value.put(Profile.getClassSchema().getField("text").pos(), allTexts.next().value);
                }
                to.accept(entry);
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
