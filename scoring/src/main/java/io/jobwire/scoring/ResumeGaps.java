package io.jobwire.scoring;

import io.jobwire.records.SkillGaps;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one resume lacks: for each skill the listings that it alone would open. Not thread-safe. */
final class ResumeGaps {
    final String resume;
    /** Skill id to canonical ids. */
    final Map<String, SortedSet<String>> opened = new TreeMap<>();

    String user;
    /** What was told last; null for nothing. */
    @Nullable
    SkillGaps told;

    ResumeGaps(String resume, String user) {
        this.resume = resume;
        this.user = user;
    }

    void add(String canonical, List<String> skills) {
        for (String skill : skills) {
            opened.computeIfAbsent(skill, _ -> new TreeSet<>()).add(canonical);
        }
    }

    void remove(String canonical, List<String> skills) {
        for (String skill : skills) {
            SortedSet<String> listings = opened.get(skill);
            if (listings != null && listings.remove(canonical) && listings.isEmpty()) {
                opened.remove(skill);
            }
        }
    }
}
