package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels of occupations while they are collected, and what a label is compared by. */
final class OccupationLabels {
    private static final Set<String> EMPTY_WORDS =
            Set.of("of", "and", "the", "for", "in", "a", "an", "to", "with", "at", "&", "or");

    /** Labels that mean something else in every posting: artificial insemination is not what "AI" stands for. */
    private static final Set<String> MISLEADING = Set.of(
            "ai engineer",
            "ai specialist",
            "ai technician",
            "animal ai technician",
            "researcher",
            "rep",
            "partner",
            "research scientist");

    /** Endings and words of roles; others are what a role is about. */
    private static final Set<String> ROLES =
            Set.of(("analyst specialist manager director lead associate executive representative assistant agent clerk"
                            + " nurse chef cook technician scientist architect physician surgeon consultant accountant counsel"
                            + " attorney lawyer paralegal artist chemist biologist physicist economist strategist therapist dentist"
                            + " pharmacist receptionist journalist machinist cashier recruiter dietitian intern head chief officer"
                            + " guard pilot mechanic electrician guide host hostess coach expert veterinarian statistician"
                            + " technologist hygienist psychologist sociologist geologist model advocate apprentice student"
                            + " generalist principal president ceo cto cfo coo dba sdet sre sdr bdr rn cna crew member hand staff"
                            + " sommelier barista valet concierge editor judge librarian midwife aide waitress stewardess actress"
                            + " seamstress investigator copywriter evangelist scholar")
                    .split(" "));

    private final List<Occupation> occupations = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final List<Integer> occupationOf = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final Set<Integer> preferred = new HashSet<>();

    private OccupationLabels() {}

    static OccupationLabels read() {
        OccupationLabels labels = new OccupationLabels();
        for (String[] row : Tables.rows("occupations.tsv", 3)) {
            labels.occupation(row[0], row[1], Tables.list(row[2]));
        }
        for (String[] row : Tables.rows("occupation-titles.tsv", 2)) {
            labels.title(row[0], row[1]);
        }
        return labels;
    }

    List<Occupation> occupations() {
        return occupations;
    }

    /** The label of each whole key. */
    Map<String, Integer> exact() {
        return exact;
    }

    /** The labels that have a word. */
    Map<String, List<Integer>> postings() {
        return postings;
    }

    /** The occupation of each label. */
    int[] occupationOf() {
        return occupationOf.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The role that each label names, empty when none. */
    String[] heads() {
        return heads.toArray(String[]::new);
    }

    /** Labels that are the name of their occupation. */
    Set<Integer> preferred() {
        return preferred;
    }

    /** Whether a word names a role: "engineer", "recruiter", "analyst". */
    static boolean role(String word) {
        return ROLES.contains(word)
                || (word.length() > 4
                        && (word.endsWith("er") || word.endsWith("or") || word.endsWith("man") || word.endsWith("ist"))
                        && !NO_ROLES.contains(word));
    }

    private static final Set<String> NO_ROLES = Set.of(
            ("disorder semiconductor vector accelerator reactor elevator generator decor folder connector customer consumer computer power laser center career partner summer winter water paper number order"
                            + " other sensor motor vendor sector behavior labor floor indoor outdoor major minor senior junior"
                            + " interior exterior server cluster transfer charter frontier user offer twitter cyber fiber quarter"
                            + " human german woman carrier enter inner outer after under over container docker newsletter investor"
                            + " member monitor color factor author border master cancer december october november september weather"
                            + " leather former longer better buyer chapter trailer router printer blockchain error corridor")
                    .split(" "));

    private void occupation(String code, String name, List<String> alternatives) {
        byCode.put(code, occupations.size());
        occupations.add(new Occupation(code, name));
        int first = occupationOf.size();
        label(name, occupations.size() - 1);
        preferred.add(first);
        exact.put(String.join(" ", key(name)), first);
        for (String alternative : alternatives) {
            String key = String.join(" ", key(alternative));
            if (!MISLEADING.contains(key)) {
                label(alternative, occupations.size() - 1);
                exact.putIfAbsent(key, occupationOf.size() - 1);
            }
        }
    }

    /** A title that people use today, decided by hand: it wins over every alternative label. */
    private void title(String title, String code) {
        Integer occupation = byCode.get(code);
        if (occupation == null) {
            throw new IllegalStateException("occupation-titles.tsv names an unknown occupation: " + code);
        }
        label(title, occupation);
        exact.put(String.join(" ", key(title)), occupationOf.size() - 1);
    }

    private void label(String text, int occupation) {
        int label = occupationOf.size();
        List<String> key = key(text);
        occupationOf.add(occupation);
        heads.add(head(key));
        for (String word : new HashSet<>(key)) {
            postings.computeIfAbsent(word, w -> new ArrayList<>()).add(label);
        }
    }

    private static String head(List<String> key) {
        for (int i = key.size() - 1; i >= 0; i--) {
            if (role(key.get(i))) {
                return key.get(i);
            }
        }
        return "";
    }

    /** The words of a title or label in the form that is compared. */
    static List<String> key(String text) {
        List<String> key = new ArrayList<>();
        for (String word : Tokenizer.words(text)) {
            if (!EMPTY_WORDS.contains(word)) {
                key.add(singular(word));
            }
        }
        return key;
    }

    private static String singular(String word) {
        if (!word.endsWith("s")) {
            return word;
        }
        List<String> other = Inflection.numbers(word);
        return other.isEmpty() ? word : other.getFirst();
    }
}
