package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the security clearance that a posting asks for, be it held or to be obtained. One that is only welcome is not asked
 * for. Stateless.
 */
public final class ClearanceReader {
    private record Level(Pattern words, String name) {}

    /** The strongest first. Names are those of the authorities of the United States, Britain, Australia, Canada, Germany and NATO. */
    private static final List<Level> LEVELS = List.of(
            level("\\bts ?/ ?sci\\b|top secret ?/ ?sci\\b|\\bsci\\b", "TS/SCI"),
            level("\\bts\\b|top[- ]secret", "TOP SECRET"),
            level("\\bdv\\b|developed vetting", "DV"),
            level("\\bq\\b(?= (?:level )?clearance)|\\bdoe q\\b", "Q"),
            level("nato[- ]secret", "NATO SECRET"),
            level("(?<!\\p{L})ü ?3\\b", "U3"),
            level("\\bnv ?2\\b|negative vetting(?: level)? 2", "NV2"),
            level("\\bsecret\\b", "SECRET"),
            level("\\bsc\\b|security check", "SC"),
            level("(?<!\\p{L})ü ?2\\b", "U2"),
            level("\\bnv ?1\\b|negative vetting(?: level)? 1", "NV1"),
            level("\\bctc\\b|counter[- ]terrorist check", "CTC"),
            level("public trust", "PUBLIC TRUST"),
            level("reliability (?:status|clearance)", "RELIABILITY"),
            level("\\bbpss\\b", "BPSS"),
            level("(?<!\\p{L})ü ?1\\b", "U1"));

    static final Phrases ANCHORS = Phrases.words(
            "clearance",
            "ts/sci",
            "ts / sci",
            "sicherheitsüberprüfung",
            "habilitation",
            "vetting",
            "public trust",
            "bpss");

    private static final Pattern CLEARED = Pattern.compile(
            "(?:security|government|dod|doe|secret|sci|\\bsc|\\bdv|\\bts|trust|\\bctc|nv ?[12]|reliability|\\bq|u\\.?s\\.?|national|active) ?(?:level )?(?:security )?clearances?"
                    + "|clearance[- ](?:eligib|required|level)|obtain (?:\\w+ ){0,3}clearance|\\bts ?/ ?sci\\b|sicherheitsüberprüfung|habilitation (?:secret|défense)|developed vetting"
                    + "|negative vetting|public trust|\\bbpss\\b|security cleared");

    private static final Pattern WELCOME = Pattern.compile(
            "prefer|a plus\\b|beneficial|not required|not necessary|nice|desir|bonus|if needed|ideal|advantage|von vorteil|un plus|deseable|no clearance|without");

    private ClearanceReader() {}

    /** The name of the strongest clearance asked for, {@code ANY} for one without name; empty when none is. */
    public static Optional<String> read(TextLines lines) {
        int best = LEVELS.size() + 1;
        for (TextLines.Line line : lines.all()) {
            boolean reads = line.kind() != SectionKind.NICE
                    && line.kind() != SectionKind.ABOUT
                    && line.kind() != SectionKind.BENEFITS;
            if (reads && line.speaksOf(Subject.CLEARANCE)) {
                for (String clause : line.lower().split("[();]|\\.\\s|—")) {
                    best = Math.min(best, rank(clause));
                }
            }
        }
        if (best > LEVELS.size()) {
            return Optional.empty();
        }
        return Optional.of(best == LEVELS.size() ? "ANY" : LEVELS.get(best).name());
    }

    /** Place of the clause's level in the list, the list's size for a clearance without name, one more for none. */
    private static int rank(String clause) {
        Matcher cleared = CLEARED.matcher(clause);
        if (!cleared.find() || WELCOME.matcher(clause).find()) {
            return LEVELS.size() + 1;
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).words().matcher(clause).find()) {
                return i;
            }
        }
        return LEVELS.size();
    }

    private static Level level(String words, String name) {
        return new Level(Pattern.compile(words), name);
    }
}
