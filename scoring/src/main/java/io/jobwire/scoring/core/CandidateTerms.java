package io.jobwire.scoring.core;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the index of candidates holds of somebody, and what it is asked for: names of words, words of titles and skills, with boosts.
 *
 * @param boosts term to boost; most telling first
 */
public record CandidateTerms(Map<String, Float> boosts) {
    static final CandidateTerms NONE = new CandidateTerms(Map.of());
    /** Most clauses of a query: more find hardly better candidates and cost time. */
    private static final int CLAUSES = 24;

    private static final float SKILL = 3;
    private static final float TITLE = 4;

    /** Nothing. */
    public static CandidateTerms none() {
        return NONE;
    }

    /** All that an index should hold of a listing. */
    public static CandidateTerms of(PreparedListing listing) {
        Map<String, Float> boosts = new LinkedHashMap<>();
        for (int word : listing.titleWords) {
            boosts.put("t" + word, TITLE);
        }
        for (char skill : listing.requirementSkills) {
            boosts.put("s" + (int) skill, SKILL);
        }
        for (char skill : listing.extraSkills) {
            boosts.put("s" + (int) skill, SKILL / 2);
        }
        words(listing.words, boosts);
        return new CandidateTerms(boosts);
    }

    /** All that an index should hold of a profile. */
    public static CandidateTerms of(PreparedProfile profile) {
        Map<String, Float> boosts = new LinkedHashMap<>();
        for (Title title : profile.titles) {
            for (int word : title.words()) {
                boosts.put("t" + word, TITLE);
            }
        }
        for (int i = 0; i < profile.credit.size(); i++) {
            boosts.put("s" + profile.credit.skill(i), SKILL * profile.credit.worth(i) / 100);
        }
        words(profile.words, boosts);
        return new CandidateTerms(boosts);
    }

    private static void words(Sparse words, Map<String, Float> boosts) {
        int most = 1;
        for (int i = 0; i < words.size(); i++) {
            most = Math.max(most, words.weight(i));
        }
        for (int i = 0; i < words.size(); i++) {
            boosts.put("w" + words.id(i), 2f * words.weight(i) / most);
        }
    }

    /** The most telling of them: what to ask for. */
    public CandidateTerms query() {
        Map<String, Float> best = new LinkedHashMap<>();
        boosts.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CLAUSES)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return new CandidateTerms(best);
    }
}
