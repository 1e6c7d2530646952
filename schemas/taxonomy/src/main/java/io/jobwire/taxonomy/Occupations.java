package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ESCO occupation for a job title: an equal label first; else the longest label inside the title ("product manager" in
 * "product manager consumer"); else the label with the highest idf-weighted cosine among those that name the same kind of role.
 *
 * <p>The confidence is the share of answers of its kind that were right, at the level of ISCO unit groups, on titles of captured
 * boards that were judged by hand; where fewer than half were right there is no answer. Thread-safe; some 10 microseconds per
 * title.
 */
public final class Occupations {
    private static final double PREFERRED = 1;
    private static final double LABEL = 0.95;
    private static final double INSIDE = 0.9;
    private static final double INSIDE_ONE_WORD = 0.8;
    /** A cosine below this is right less than every second time. */
    private static final double LEAST = 0.62;

    /** Words that name a role only together with another word. */
    private static final Set<String> GENERIC = Set.of(
            ("engineer manager director specialist lead analyst associate consultant officer assistant coordinator"
                            + " supervisor executive representative operator technician developer designer scientist general agent"
                            + " partner advisor adviser trainer intern administrator head president worker buyer planner strategist"
                            + " member expert inspector clerk architect captain major colonel host model guide leader owner producer"
                            + " presenter researcher instructor educator operation sale marketing finance growth design support hr"
                            + " product legal security data talent staff chief founder principal master fellow crew hand rigger"
                            + " printer controller generalist success advocate student trader investor contractor broker counsel"
                            + " counselor investigator evangelist scholar champion moderator ambassador reviewer coach tutor")
                    .split(" "));

    /** Roles that any field has: nothing is like them. */
    private static final Set<String> OPEN_ROLES = Set.of("lead", "associate", "head", "member", "intern");

    private final List<Occupation> all;
    private final Map<String, Integer> exact;
    private final Map<String, Word> words;
    private final int[] occupationOf;
    private final float[] norms;
    private final boolean[] preferred;
    /** Number of the role that each label names, and the label's place among those of the same role. */
    private final int[] roleOf;

    private final int[] placeOf;
    /** Roles by their word. */
    private final Map<String, Role> roles = new HashMap<>();

    private final int longest;

    /** A word of labels: the labels that have it, and its weight. */
    private static final class Word {
        final int[] labels;
        final double idf;

        Word(int[] labels, double idf) {
            this.labels = labels;
            this.idf = idf;
        }
    }

    /** A role, such as "engineer", and how many labels name it. */
    private static final class Role {
        final int number;
        int labels;

        Role(int number) {
            this.number = number;
        }
    }

    private Occupations(OccupationLabels labels) {
        all = List.copyOf(labels.occupations());
        exact = Map.copyOf(labels.exact());
        occupationOf = labels.occupationOf();
        String[] heads = labels.heads();
        roleOf = new int[heads.length];
        placeOf = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            Role role = roles.computeIfAbsent(heads[i], head -> new Role(roles.size()));
            roleOf[i] = role.number;
            placeOf[i] = role.labels++;
        }
        norms = new float[occupationOf.length];
        preferred = new boolean[occupationOf.length];
        Map<String, Word> index = new HashMap<>();
        labels.postings().forEach((word, list) -> {
            double idf = Math.log(1 + (occupationOf.length + 0.5) / (list.size() + 0.5));
            index.put(word, new Word(list.stream().mapToInt(Integer::intValue).toArray(), idf));
            list.forEach(label -> norms[label] += (float) (idf * idf));
        });
        words = Map.copyOf(index);
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) Math.sqrt(norms[i]);
            preferred[i] = labels.preferred().contains(i);
        }
        longest = exact.keySet().stream()
                .mapToInt(label -> label.split(" ").length)
                .max()
                .orElse(1);
    }

    static Occupations read() {
        return new Occupations(OccupationLabels.read());
    }

    /** All occupations, by code. */
    public List<Occupation> all() {
        return all;
    }

    /** Whether a word in small letters names what one person is, such as "engineer", "analyst" or "baker". */
    public static boolean role(String word) {
        return OccupationLabels.role(word);
    }

    /** The nearest occupation to a title without seniority, place and company; empty when nothing is near enough to be likely. */
    public Optional<OccupationMatch> nearest(String coreTitle) {
        List<String> title = OccupationLabels.key(coreTitle);
        Integer label = exact.get(String.join(" ", title));
        if (label != null && (title.size() > 1 || !bare(title.getFirst()))) {
            return Optional.of(match(label, preferred[label] ? PREFERRED : LABEL));
        }
        Optional<OccupationMatch> inside = inside(title);
        return inside.isPresent() ? inside : similar(title);
    }

    /** Roles that alone say too little: "Engineer", "Associate". */
    private static boolean bare(String word) {
        return Set.of("associate", "lead", "member", "general", "head", "director", "engineer", "staff", "student")
                .contains(word);
    }

    /** The longest label inside the title that is a role and has none behind it. */
    private Optional<OccupationMatch> inside(List<String> title) {
        int size = title.size();
        for (int length = Math.min(size - 1, longest); length > 0; length--) {
            for (int from = size - length; from >= 0; from--) {
                Integer label = exact.get(String.join(" ", title.subList(from, from + length)));
                if (label != null && says(title.subList(from, from + length), title, from)) {
                    return Optional.of(match(label, length > 1 ? INSIDE : INSIDE_ONE_WORD));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether words of a title can be its role: they end in a word for one, and what follows them is none. */
    private boolean says(List<String> label, List<String> title, int from) {
        String last = label.getLast();
        if (!OccupationLabels.role(last)) {
            return false;
        }
        boolean roleAfter =
                title.subList(from + label.size(), title.size()).stream().anyMatch(OccupationLabels::role);
        if (roleAfter) {
            return false;
        }
        return label.size() > 1 || !GENERIC.contains(last);
    }

    private Optional<OccupationMatch> similar(List<String> title) {
        List<Word> known = new ArrayList<>();
        double norm = 0;
        for (String text : new HashSet<>(title)) {
            Word word = words.get(text);
            double unknown = Math.log(1 + 2.0 * occupationOf.length);
            norm += word == null ? 0.5 * unknown * unknown : word.idf * word.idf;
            if (word != null) {
                known.add(word);
            }
        }
        String head = head(title);
        if (known.isEmpty() || head == null || OPEN_ROLES.contains(head)) {
            return Optional.empty();
        }
        known.sort((a, b) -> a.labels.length - b.labels.length);
        Role role = roles.get(head);
        if (role == null) {
            return Optional.empty();
        }
        double[] scores = new double[role.labels];
        int best = -1;
        double bestCosine = 0;
        for (Word word : known) {
            for (int label : word.labels) {
                if (roleOf[label] != role.number) {
                    continue;
                }
                scores[placeOf[label]] += word.idf * word.idf;
                double cosine = scores[placeOf[label]] / (norms[label] * Math.sqrt(norm));
                if (cosine > bestCosine + 1e-9 || (cosine > bestCosine - 1e-9 && (best < 0 || label < best))) {
                    bestCosine = Math.max(cosine, bestCosine);
                    best = label;
                }
            }
        }
        return bestCosine < LEAST ? Optional.empty() : Optional.of(match(best, bestCosine - 0.1));
    }

    private static @Nullable String head(List<String> title) {
        for (int i = title.size() - 1; i >= 0; i--) {
            if (OccupationLabels.role(title.get(i))) {
                return title.get(i);
            }
        }
        return null;
    }

    private OccupationMatch match(int label, double confidence) {
        Occupation occupation = all.get(occupationOf[label]);
        return new OccupationMatch(occupation.code(), occupation.name(), confidence);
    }
}
