package io.jobwire.dedupe.core;

import io.jobwire.records.Evidence;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The judgement on a pair of listings; the same whichever of them comes first.
 *
 * @param similarity Jaccard similarity of the shingles, exact, 0 to 1
 * @param containment share of the smaller set of shingles that the larger one has, exact, 0 to 1
 * @param bands number of MinHash bands that agree, 0 to 21
 * @param verdicts verdict per field, by name
 */
public record Comparison(
        Relation relation, double similarity, double containment, int bands, SortedMap<String, String> verdicts) {
    private static final String EQUAL = "equal";

    /** Whether both have one requisition or lead to one page. */
    boolean identity() {
        return is("page") || is("requisition");
    }

    /** Whether both name the same places, or none. */
    boolean samePlace() {
        return is("place");
    }

    /** Whether the whole titles have the same words. */
    boolean sameTitle() {
        return is("wholeTitle");
    }

    private boolean is(String field) {
        return EQUAL.equals(verdicts.get(field));
    }

    /** The judgement when a person has told the two apart. */
    public Comparison apart() {
        SortedMap<String, String> told = new TreeMap<>(verdicts);
        told.put("person", "different");
        return new Comparison(Relation.DIFFERENT, similarity, containment, bands, told);
    }

    /** As evidence on one of the two. */
    public Evidence against(String other) {
        return new Evidence(other, similarity, containment, bands, verdicts, Algorithm.VERSION);
    }
}
