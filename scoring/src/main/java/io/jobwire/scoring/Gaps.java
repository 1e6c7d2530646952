package io.jobwire.scoring;

import io.jobwire.records.SkillGaps;
import io.jobwire.scoring.core.Rubric;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which skills would open which listings to whom. The store holds, for each recommended pair below the threshold, the skills of which
 * each alone would lift it; what is told of a resume is counted from those, so it depends on what there is now and not on the way there.
 *
 * <p>All listings of a resume are in its partition, so what a task counts is all there is. One for each task; not thread-safe.
 */
final class Gaps {
    /** Between two ids of a key, and between two skills of a value; in no id. */
    private static final char BETWEEN = '\0';
    /** Resumes whose counts stay in memory. */
    private static final int KEPT = 8192;

    private final KeyValueStore<String, String> store;
    private final Rubric rubric;
    private final int opens;
    private final StringSerializer prefixes = new StringSerializer();
    private final Set<String> touched = new LinkedHashSet<>();
    private final SequencedMap<String, ResumeGaps> latest = new LinkedHashMap<>(KEPT, 0.75f, true);

    Gaps(KeyValueStore<String, String> store, Rubric rubric, int opens) {
        this.store = store;
        this.rubric = rubric;
        this.opens = opens;
    }

    /**
     * To be called before anything of a resume changes: what was told of it is remembered.
     *
     * @param user whose it is, as it was told
     */
    void touch(String resume, String user) {
        ResumeGaps known = latest.get(resume);
        if (known == null) {
            known = new ResumeGaps(resume, user);
            read(known);
            known.told = told(known);
            latest.put(resume, known);
        }
        touched.add(resume);
    }

    /** Says whose a touched resume is from now on. */
    void belongs(String resume, String user) {
        of(resume).user = user;
    }

    /** Says which skills would lift a pair of a touched resume; none: it is over the threshold, or no one skill is enough. */
    void put(String resume, String canonical, List<String> skills) {
        remove(resume, canonical);
        if (!skills.isEmpty()) {
            store.put(key(resume, canonical), String.join(String.valueOf(BETWEEN), skills));
            of(resume).add(canonical, skills);
        }
    }

    /** Says that a pair of a touched resume is recommended no more. */
    void remove(String resume, String canonical) {
        String skills = store.delete(key(resume, canonical));
        if (skills != null) {
            of(resume).remove(canonical, split(skills));
        }
    }

    /** Tells the gaps of every touched resume of which something else was told before; null when there are none any more. */
    void tell(BiConsumer<String, @Nullable SkillGaps> to) {
        for (String resume : touched) {
            ResumeGaps known = of(resume);
            SkillGaps now = told(known);
            if (!Objects.equals(now, known.told)) {
                known.told = now;
                to.accept(resume, now);
            }
        }
        touched.clear();
        while (latest.size() > KEPT) {
            latest.pollFirstEntry();
        }
    }

    private ResumeGaps of(String resume) {
        return Objects.requireNonNull(latest.get(resume), "touched");
    }

    private @Nullable SkillGaps told(ResumeGaps known) {
        return known.opened.isEmpty() ? null : rubric.gaps(known.resume, known.user, known.opened, opens);
    }

    private void read(ResumeGaps into) {
        String prefix = into.resume + BETWEEN;
        try (KeyValueIterator<String, String> entries = store.prefixScan(prefix, prefixes)) {
            while (entries.hasNext()) {
                KeyValue<String, String> entry = entries.next();
                into.add(entry.key.substring(prefix.length()), split(entry.value));
            }
        }
    }

    private static String key(String resume, String canonical) {
        return resume + BETWEEN + canonical;
    }

    private static List<String> split(String skills) {
        return List.of(skills.split(String.valueOf(BETWEEN)));
    }
}
