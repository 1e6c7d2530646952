package io.jobwire.launcher.system;

import io.jobwire.taxonomy.Occupations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title of a job in a description that does not mark it. */
final class JobTitle {
    private static final int LOOK_AT_LINES = 30;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 12;
    private static final int LOOK_AT = 4_000;
    /** Words in which a trade must be named where a title stands. */
    private static final int TITLE_WORDS = 8;
    /** More words than these behind a label hold more than a title. */
    private static final int LABELLED_WORDS = 5;
    /** The same where what is said of somebody may come before it. */
    private static final int SOUGHT_WORDS = 14;

    private static final Pattern LABELLED = Pattern.compile(
            "(?i)^[#*\\s]*(?:job\\s*title|title|position(?:\\s*title)?|role|vacancy|stelle|poste|puesto)[*\\s]*:[*\\s]*(\\S.*)$");
    /** A label within a text that has lost its lines, and what stands between it and the next. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:job\\s*title|position\\s*title|title|position|role|vacancy|stelle|poste|puesto)\\s*:\\s*"
                    + "(\\p{L}[^:.;|]{1,80}?)(?=\\s+[\\p{L}/]+\\s*:|[.;|]\\s|$)");
    /** What comes before the trade of whoever is sought. */
    private static final Pattern SEEKING = Pattern.compile(
            "(?i)\\b(?:looking\\s+(?:for|to\\s+(?:hire|add|recruit))|seek(?:s|ing)?|searching\\s+for|in\\s+search\\s+of|hir(?:e|es|ing)|needs?"
                    + "|in\\s+need\\s+of|recruit(?:ing|s)?(?:\\s+for)?|openings?\\s+for|vacanc(?:y|ies)\\s+for|opportunity\\s+for|wants?"
                    + "|(?:position|role|job|post)\\s+(?:of|as|for)|join(?:\\s+[\\p{L}'’]+){1,5}?\\s+as|work(?:ing)?\\s+as|appoint)"
                    + "\\s+(?:an?\\s+|our\\s+(?:next|first|new)\\s+|your\\s+next\\s+|the\\s+)?(?=\\p{L})");
    /** "The site manager will", "As a teller, you". */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(?:^|(?<=[.!?:]\\s{1,3})|(?<=\\n))(?:the|this|our|as\\s+(?:an?|the|our))\\s+(?=\\p{L})");

    private static final Pattern SOUGHT = Pattern.compile(
            "(?i)\\b(?:looking\\s+for|seeking|searching\\s+for|hiring|in\\s+need\\s+of|recruiting(?:\\s+for)?)\\s+(?:an?|our\\s+next|the)\\s+"
                    + "((?:[\\p{L}\\p{N}+#./&-]+\\s+){0,6}?[\\p{L}\\p{N}+#./&-]+?)"
                    + "(?=\\s+(?:to|who|with|for|that|in|at|on|based|interested|willing)\\b|[.;:!(]|$)");
    /** "Wir suchen einen Elektroniker (m/w/d)", "un comptable H/F". */
    private static final Pattern OF_ANY_GENDER = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}\\p{N}+#./&-]*\\s+|(?:für|de|of|und|and|for|in|im)\\s+(?=\\p{L})){0,5}\\p{L}[\\p{L}\\p{N}+#:*/-]+)\\s*"
                    + "(?:\\(\\s*(?:[mwfdxh]|gn|all genders)(?:\\s*[/|,]\\s*[mwfdxhi*]){0,3}\\s*\\)|\\b[HF]/[HF]\\b)");

    private static final Pattern OPENING_WORDS = Pattern.compile(
            "(?i)^(?:about|job\\s+description|description|overview|summary|who\\s+we|the\\s+company|company|"
                    + "responsibilities|requirements|qualifications|duties|we\\s+are|our\\s|location)\\b.*");
    private static final Pattern UNTELLING_NAME = Pattern.compile(
            "(?i)(?:jobs?|jd|descriptions?|postings?|adverts?|ads?|text|file|vacanc(?:y|ies)|\\d|[\\s_.-])*");

    private JobTitle() {}

    /**
     * The title: what a line labels as such, else a short first line, else the trade with which the text begins or which it says is
     * sought, by the labels of occupations, else what else it says is sought, else the name of the file, else "Job".
     *
     * @param file name of the file, with its ending
     */
    static String of(String text, String file, Occupations occupations) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LOOK_AT_LINES)
                .toList();
        String start = text.strip();
        String begin = start.substring(0, Math.min(start.length(), LOOK_AT));
        NamedTrade trades = new NamedTrade(occupations);
        return labelled(lines)
                .or(() -> heading(lines))
                .or(() -> between(begin, trades))
                .or(() -> ofAnyGender(begin))
                .or(() -> trades.opening(begin, TITLE_WORDS))
                .or(() -> first(SEEKING, begin, trades, SOUGHT_WORDS))
                .or(() -> first(SUBJECT, begin, trades, TITLE_WORDS))
                .or(() -> sought(begin))
                .or(() -> named(file))
                .orElse("Job");
    }

    private static Optional<String> first(Pattern before, String text, NamedTrade trades, int words) {
        return before.matcher(text)
                .results()
                .flatMap(found -> trades.in(text, found.end(), words).stream())
                .findFirst();
    }

    private static Optional<String> between(String text, NamedTrade trades) {
        return LABEL.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst()
                .flatMap(words -> Optional.of(words)
                        .filter(title -> title.split("\\s+").length <= LABELLED_WORDS)
                        .or(() -> trades.in(words, 0, TITLE_WORDS)));
    }

    private static Optional<String> ofAnyGender(String text) {
        Matcher found = OF_ANY_GENDER.matcher(text);
        return found.find()
                ? Optional.of(found.group(1).strip()).filter(title -> title.length() <= LONGEST)
                : Optional.empty();
    }

    private static Optional<String> labelled(List<String> lines) {
        return lines.stream()
                .map(LABELLED::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .filter(title -> title.length() <= LONGEST)
                .findFirst();
    }

    private static Optional<String> heading(List<String> lines) {
        return lines.stream()
                .limit(1)
                .map(line -> line.replaceAll("^[#*\\s]+|[*\\s:]+$", ""))
                .filter(line -> line.length() <= LONGEST && line.split("\\s+").length <= MOST_WORDS)
                .filter(line -> !line.isEmpty()
                        && !line.endsWith(".")
                        && !OPENING_WORDS.matcher(line).matches())
                .findFirst();
    }

    private static Optional<String> sought(String text) {
        Matcher found = SOUGHT.matcher(text);
        return found.find()
                ? Optional.of(found.group(1).strip()).filter(title -> !NamedTrade.praise(title))
                : Optional.empty();
    }

    private static Optional<String> named(String file) {
        String name = file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return UNTELLING_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name.replaceAll("[_-]+", " ").strip());
    }
}
