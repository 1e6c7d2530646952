package io.jobwire.scoring.core;

import java.util.List;

/**
 * All that judging reads of a listing, as numbers: about two kilobytes, without its text. Immutable; made by
 * {@link Rubric#prepare(io.jobwire.records.CanonicalListing)}.
 */
public final class PreparedListing {
    /**
     * One skill that the listing names.
     *
     * @param at its place among the skills of the listing
     */
    record Asked(int at, int skill, int weight, int line, boolean must) {}

    final String canonical;
    final boolean open;
    /** What counts as requirements, then what counts as extras. */
    final List<Asked> requirements;

    final List<Asked> extras;
    final char[] requirementSkills;
    final byte[] requirementWeights;
    final char[] extraSkills;
    final byte[] extraWeights;
    /** Sums of the weights. */
    final int requirementWeight;

    final int extraWeight;
    /** Bit of the line that each requirement stands on, zero when it sets no cap. */
    final long[] requirementLines;

    final long insistedLines;
    private final int readable;
    /** Whether too few requirements could be read for a high score. */
    final boolean vague;

    final int[] titleWords;
    final int titleWeight;
    final Sparse title;
    final Sparse field;
    final Sparse words;
    final int[] wordsAt;
    /** Where the text speaks of years and of a degree; below zero when it is not asked for or not found. */
    final int yearsAt;

    final int degreeAt;
    final Traits traits;
    final Offer offer;

    PreparedListing(
            String canonical,
            boolean open,
            List<Asked> requirements,
            List<Asked> extras,
            int readable,
            Title title,
            Sparse field,
            Sparse words,
            int[] wordsAt,
            int yearsAt,
            int degreeAt,
            Traits traits,
            Offer offer) {
        this.canonical = canonical;
        this.open = open;
        this.requirements = List.copyOf(requirements);
        this.extras = List.copyOf(extras);
        this.requirementSkills = skills(requirements);
        this.requirementWeights = weights(requirements);
        this.extraSkills = skills(extras);
        this.extraWeights = weights(extras);
        this.requirementWeight = sum(requirementWeights);
        this.extraWeight = sum(extraWeights);
        this.requirementLines = new long[requirements.size()];
        long insisted = 0;
        for (int i = 0; i < requirementLines.length; i++) {
            Asked asked = requirements.get(i);
            if (asked.must() && asked.line() < Long.SIZE) {
                requirementLines[i] = 1L << asked.line();
                insisted |= requirementLines[i];
            }
        }
        this.insistedLines = insisted;
        this.readable = readable;
        this.vague = readable < Weights.FEW;
        this.titleWords = title.words();
        this.titleWeight = title.weight();
        this.title = title.vector();
        this.field = field;
        this.words = words;
        this.wordsAt = wordsAt;
        this.yearsAt = yearsAt;
        this.degreeAt = degreeAt;
        this.traits = traits;
        this.offer = offer;
    }

    /** Canonical id. */
    public String canonical() {
        return canonical;
    }

    /** Whether it can be applied for; a closed listing is recommended to nobody. */
    public boolean open() {
        return open;
    }

    /** How many requirements could be read, years and a degree among them, and what is only welcome; manners are none. */
    int readable() {
        return readable;
    }

    private static char[] skills(List<Asked> asked) {
        char[] skills = new char[asked.size()];
        for (int i = 0; i < skills.length; i++) {
            skills[i] = (char) asked.get(i).skill();
        }
        return skills;
    }

    private static int sum(byte[] weights) {
        int sum = 0;
        for (byte weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static byte[] weights(List<Asked> asked) {
        byte[] weights = new byte[asked.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) asked.get(i).weight();
        }
        return weights;
    }
}
