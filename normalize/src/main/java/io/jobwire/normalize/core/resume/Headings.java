package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.text.HeadingTable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows headings: those of the table, those whose words are all words of headings ("Relevant Professional Experience"), and
 * known ones in capitals with their text behind a colon. Stateless.
 */
final class Headings {
    private static final HeadingTable<ResumeSection> TABLE =
            HeadingTable.read(Headings.class, "headings.tsv", ResumeSection.class);
    private static final Map<String, String> WORDS = WordTable.read("heading-words.tsv");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;
    private static final Pattern BEFORE_COLON =
            Pattern.compile("^\\P{L}{0,3}(\\p{Lu}[\\p{Lu} &/-]{3,40}?)\\s?:\\s*(?=\\S)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Headings() {}

    /** What a line announces that is nothing but a heading. */
    static Optional<ResumeSection> of(String line) {
        if (line.length() > LONGEST || line.endsWith(".") || line.endsWith(",")) {
            return Optional.empty();
        }
        Optional<ResumeSection> known = TABLE.exact(line);
        return known.isPresent() ? known : composed(line);
    }

    /** Length of the heading with which a line begins that goes on behind a colon; 0: none. */
    static int inline(String line) {
        Matcher colon = BEFORE_COLON.matcher(line);
        return colon.find() && of(colon.group(1)).filter(Headings::opens).isPresent() ? colon.end() : 0;
    }

    private static boolean opens(ResumeSection section) {
        return section != ResumeSection.LANGUAGES;
    }

    /** The last word with a kind decides; every other word must at least belong to headings. */
    private static Optional<ResumeSection> composed(String line) {
        if (Character.isLowerCase(line.codePointAt(0))) {
            return Optional.empty();
        }
        Matcher word = WORD.matcher(line);
        ResumeSection kind = null;
        int words = 0;
        while (word.find()) {
            String role = WORDS.get(WordTable.fold(word.group()));
            if (role == null || ++words > MOST_WORDS) {
                return Optional.empty();
            }
            boolean head = !role.equals("MODIFIER");
            if (head
                    && (kind == null
                            || kind == ResumeSection.OTHER
                            || kind == ResumeSection.PROJECTS
                            || kind == ResumeSection.CERTIFICATES)) {
                kind = ResumeSection.valueOf(role);
            }
        }
        return line.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.ofNullable(kind);
    }
}
