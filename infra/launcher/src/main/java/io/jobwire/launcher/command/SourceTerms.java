package io.jobwire.launcher.command;

import io.jobwire.ingest.source.SourceKind;
import io.jobwire.ingest.source.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The terms of a kind of source in words. */
final class SourceTerms {
    private SourceTerms() {}

    /** One line; empty when there are none. */
    static String of(SourceKind kind) {
        Terms terms = kind.terms();
        List<String> rules = new ArrayList<>();
        if (terms.leastInterval().isPositive()) {
            rules.add("at most one run in " + time(terms.leastInterval()));
        }
        if (!terms.onwardPublication()) {
            rules.add("postings are not handed on to other boards");
        }
        terms.attribution().ifPresent(rules::add);
        return String.join("; ", rules);
    }

    /** A time as people say it: its largest unit that says it exactly. */
    static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 86_400) {
            return seconds / 86_400 + " days";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
