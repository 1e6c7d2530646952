package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a resume that is about the person and not about work: the top, and what stands under headings of contact and
 * personal details. Only there a street, a domain or "single" is one.
 *
 * @param from first character
 * @param to one past the last
 * @param text the part itself
 */
record PersonalRegion(int from, int to, String text) {
    private static final Pattern HEADING = Pattern.compile(
            "\\b(?:contacts?|personal|kontakt(?:daten)?|persönliche|persönliches|angaben zur person|zur person|coordonnées|personnelles|état civil|personales|contacto|personali|contatti|pessoais|contato)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int TOP_LINES = 16;
    private static final int HEADER_LINES = 25;

    /** The regions in order. */
    static List<PersonalRegion> of(String text, List<ResumeLine> lines) {
        List<PersonalRegion> regions = new ArrayList<>();
        boolean personal = false;
        int from = -1;
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            if (line.heading()) {
                personal = heads(line);
            }
            boolean in = personal || (i < TOP_LINES && top(line)) || header(line, i);
            from = in && from < 0 ? line.start() : from;
            boolean ends = from >= 0 && (!in || i == lines.size() - 1);
            if (ends) {
                int to = in ? line.end() : lines.get(i - 1).end();
                regions.add(new PersonalRegion(from, to, text.substring(from, to)));
                from = -1;
            }
        }
        return regions;
    }

    /** Whether a line is a heading of contact or personal details. */
    static boolean heads(ResumeLine line) {
        return line.heading()
                && line.section() == ResumeSection.OTHER
                && HEADING.matcher(line.text()).find();
    }

    private static boolean header(ResumeLine line, int index) {
        return index < HEADER_LINES && line.section() == ResumeSection.HEADER;
    }

    private static boolean top(ResumeLine line) {
        return line.section() == ResumeSection.SUMMARY || line.section() == ResumeSection.OTHER;
    }

    static boolean holds(List<PersonalRegion> regions, int at) {
        return regions.stream().anyMatch(region -> region.from <= at && at < region.to);
    }
}
