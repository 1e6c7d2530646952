package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * The skills of a listing turned round: for each skill that somebody may have, the ones asked for that it answers, and what it is worth
 * there. Requirements come first, then extras. Immutable.
 */
final class Answers {
    private final char[] had;
    /** For each of those, where its answers begin; one more at the end. */
    private final int[] from;
    /** Place among the skills asked for, and the worth in hundredths in the lower eight bits. */
    private final int[] answers;

    private Answers(char[] had, int[] from, int[] answers) {
        this.had = had;
        this.from = from;
        this.answers = answers;
    }

    static Answers of(PreparedListing listing, SkillGraph graph) {
        int asked = listing.requirementSkills.length + listing.extraSkills.length;
        long[] all = new long[64];
        int size = 0;
        for (int i = 0; i < asked; i++) {
            int skill = skill(listing, i);
            char[] by = graph.answering(skill);
            byte[] worth = graph.worthOfAnswering(skill);
            for (int j = 0; j < by.length; j++) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, 2 * size);
                }
                all[size++] = (long) by[j] << 32 | (long) i << 8 | worth[j];
            }
        }
        Arrays.sort(all, 0, size);
        char[] had = new char[size];
        int[] from = new int[size + 1];
        int[] answers = new int[size];
        int different = 0;
        for (int i = 0; i < size; i++) {
            char by = (char) (all[i] >>> 32);
            if (different == 0 || had[different - 1] != by) {
                had[different] = by;
                from[different++] = i;
            }
            answers[i] = (int) all[i];
        }
        from[different] = size;
        return new Answers(Arrays.copyOf(had, different), Arrays.copyOf(from, different + 1), answers);
    }

    private static int skill(PreparedListing listing, int place) {
        int requirements = listing.requirementSkills.length;
        return place < requirements ? listing.requirementSkills[place] : listing.extraSkills[place - requirements];
    }

    /** Place of a skill that answers something, or below zero. */
    int find(int skill) {
        return skill < 0 ? -1 : Arrays.binarySearch(had, (char) skill);
    }

    /** Where the answers of a place begin. */
    int from(int place) {
        return from[place];
    }

    /** Which of the skills asked for an answer is for. */
    int asked(int answer) {
        return answers[answer] >>> 8;
    }

    /** Worth of an answer, in hundredths. */
    int worth(int answer) {
        return answers[answer] & 0xFF;
    }
}
