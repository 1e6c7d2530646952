package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.text.HeadingTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> JOINING = Set.of("and", "und", "et", "y");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[IVX]{1,4})[.)]\\s+(?=\\p{Lu})");
    /** "Production Experience", but not what designers work on. */
    private static final Pattern KIND_OF_EXPERIENCE = Pattern.compile(
            "(?!(?:User|Customer|Client|Guest|Digital|Employee|Candidate|Brand|Patient|Total|No|Member)\\s|(?i:user|customer|digital)\\s)"
                    + "(?:\\p{Lu}[\\p{L}/&-]*\\s(?:and\\s|&\\s|in\\s)?){1,3}(?:Experience|EXPERIENCE)\\s?:?");
    /** What a job may have of its own. */
    private static final Set<String> WITHIN = Set.of(
            "achievements",
            "key achievements",
            "major achievements",
            "selected achievements",
            "accomplishments",
            "key accomplishments",
            "highlights",
            "projects",
            "key projects",
            "technologies",
            "tools",
            "tech stack",
            "skills",
            "training",
            "software",
            "activities",
            "tools and technologies",
            "erfolge",
            "technologien",
            "projekte",
            "technologie",
            "realisations",
            "projets",
            "logros",
            "proyectos",
            "tecnologias");

    private Headings() {}

    /** What a line announces that is nothing but a heading. */
    static Optional<ResumeSection> of(String line) {
        if (line.length() > LONGEST || line.endsWith(".") || line.endsWith(",")) {
            return Optional.empty();
        }
        String words = NUMBERED.matcher(line).replaceFirst("");
        Optional<ResumeSection> known = TABLE.exact(words);
        if (known.isPresent()) {
            return known;
        }
        return KIND_OF_EXPERIENCE.matcher(words).matches() ? Optional.of(ResumeSection.EXPERIENCE) : composed(words);
    }

    /** Whether a heading may also stand in each job: "Achievements". */
    static boolean within(String heading) {
        return WITHIN.contains(folded(heading));
    }

    /** Letters alone: headings that repeat are compared by them. */
    static String folded(String heading) {
        return WordTable.fold(heading).replaceAll("[^\\p{L}]+", " ").strip();
    }

    /** Length of the heading with which a line begins that goes on behind a colon; 0: none. */
    static int inline(String line) {
        Matcher colon = BEFORE_COLON.matcher(line);
        return colon.find() && of(colon.group(1)).filter(Headings::opens).isPresent() ? colon.end() : 0;
    }

    private static boolean opens(ResumeSection section) {
        return section != ResumeSection.LANGUAGES;
    }

    /** The last word with a kind decides, "Educational Experience" is experience; every word must belong to headings. */
    private static Optional<ResumeSection> composed(String line) {
        if (Character.isLowerCase(line.codePointAt(0))) {
            return Optional.empty();
        }
        Matcher word = WORD.matcher(line);
        ResumeSection kind = null;
        boolean joined = line.contains("&") || line.contains(",");
        int words = 0;
        while (word.find()) {
            String role = WORDS.get(WordTable.fold(word.group()));
            if (role == null || ++words > MOST_WORDS) {
                return Optional.empty();
            }
            boolean head = !role.equals("MODIFIER");
            joined |= role.equals("MODIFIER") && JOINING.contains(WordTable.fold(word.group()));
            boolean ends = !joined && role.equals("EXPERIENCE");
            if (head
                    && (ends
                            || kind == null
                            || kind == ResumeSection.OTHER
                            || kind == ResumeSection.PROJECTS
                            || kind == ResumeSection.CERTIFICATES)) {
                kind = ResumeSection.valueOf(role);
            }
        }
        return line.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.ofNullable(kind);
    }
}
