package io.jobwire.bench.matching;

import io.jobwire.bench.matching.Swaps.Pair;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of keywords that are put into a resume to lift its score for one job. Stateless. */
final class Stuffing {
    /** Skills of a page beside those that the listing asks for. */
    private static final int KEYWORDS = 150;

    private static final int TIMES = 20;

    private Stuffing() {}

    /** The resume before and after, by the name of the trick in the report. */
    static Map<String, Pair> of(String resume, CanonicalListing job) {
        List<String> asked = job.getSkills().stream().map(Skill::getName).toList();
        List<String> page = new ArrayList<>(asked);
        Taxonomy.load().skills().stream().limit(KEYWORDS).map(SkillEntry::name).forEach(page::add);
        String once = resume + "\n\nSkills\n" + String.join(", ", asked);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put(
                "all skills of the job and 150 others at the end",
                new Pair(resume, resume + "\n\nSkills\n" + String.join(", ", page)));
        pairs.put(
                "the same without a heading, one on each line",
                new Pair(resume, resume + "\n" + String.join("\n", page)));
        pairs.put("the same with blanks between", new Pair(resume, resume + "\n" + String.join(" ", page)));
        pairs.put(
                "the job's skills listed twenty times, against once",
                new Pair(
                        once,
                        resume + "\n\nSkills\n"
                                + String.join(
                                        ", ",
                                        Collections.nCopies(TIMES, asked).stream()
                                                .flatMap(List::stream)
                                                .toList())));
        return pairs;
    }

    /** Keywords that somebody would hide. */
    static String hidden(CanonicalListing job) {
        List<String> words =
                new ArrayList<>(job.getSkills().stream().map(Skill::getName).toList());
        words.add(job.getTitle());
        return String.join(" ", Collections.nCopies(3, String.join(" ", words)));
    }
}
