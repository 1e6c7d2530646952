package io.jobwire.notify.core;

import io.jobwire.records.Component;
import io.jobwire.records.Recommendation;
import java.util.Comparator;
import java.util.List;

/** The reasons for a recommendation in the order in which they weigh in the rubric; equal ones in its own order. */
final class Reasons {
    private static final int AT_MOST = 5;

    private Reasons() {}

    static List<String> of(Recommendation recommendation) {
        return recommendation.getComponents().stream()
                .filter(component ->
                        component.getPoints() > 0 && !component.getNote().isBlank())
                .sorted(Comparator.comparingDouble(Component::getMax).reversed())
                .limit(AT_MOST)
                .map(Component::getNote)
                .toList();
    }
}
