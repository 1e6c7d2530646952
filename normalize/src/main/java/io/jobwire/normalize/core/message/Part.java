package io.jobwire.normalize.core.message;

import java.util.List;

/**
 * A part of a head.
 *
 * @param text its words without addresses
 * @param places words for places in it
 * @param workplaces words for remote, hybrid or on site in it
 * @param employments words for forms of employment in it
 */
record Part(PartKind kind, String text, List<String> places, List<String> workplaces, List<String> employments) {
    Part {
        places = List.copyOf(places);
        workplaces = List.copyOf(workplaces);
        employments = List.copyOf(employments);
    }

    Part as(PartKind other, String words) {
        return new Part(other, words, places, workplaces, employments);
    }

    boolean is(PartKind other) {
        return kind == other;
    }

    /** Whether something in it is known. */
    boolean tells() {
        return isKnown() || !places.isEmpty() || !workplaces.isEmpty();
    }

    /** Whether it is what a head is made of. */
    boolean isKnown() {
        return switch (kind) {
            case ROLE, PLACE, TERMS, PAY -> true;
            case NOTE, NAME, SENTENCE -> false;
        };
    }
}
