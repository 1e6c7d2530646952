package io.jobwire.taxonomy;

/**
 * The occupation whose label is nearest to a title.
 *
 * @param code ISCO-08 group and ESCO index, such as {@code 2512.4}
 * @param name preferred label
 * @param confidence 0 to 1; 1 when a preferred label is the title, 0.95 when an alternative label is
 */
public record OccupationMatch(String code, String name, double confidence) {
    /** ISCO-08 unit group, four digits. */
    public String iscoGroup() {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
