package io.jobwire.launcher.system;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title of a job in a description that does not mark it. */
final class JobTitle {
    private static final int LOOK_AT_LINES = 30;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 12;

    private static final Pattern LABELLED = Pattern.compile(
            "(?i)^[#*\\s]*(?:job\\s*title|title|position(?:\\s*title)?|role|vacancy|stelle|poste|puesto)[*\\s]*:[*\\s]*(\\S.*)$");
    private static final Pattern SOUGHT = Pattern.compile(
            "(?i)\\b(?:looking\\s+for|seeking|searching\\s+for|hiring|in\\s+need\\s+of|recruiting(?:\\s+for)?)\\s+(?:an?|our\\s+next|the)\\s+"
                    + "((?:[\\p{L}\\p{N}+#./&-]+\\s+){0,6}?[\\p{L}\\p{N}+#./&-]+?)"
                    + "(?=\\s+(?:to|who|with|for|that|in|at|on|based|and\\s+|interested|willing)\\b|[,.;:!(]|$)");
    private static final Pattern OPENING_WORDS = Pattern.compile(
            "(?i)^(?:about|job\\s+description|description|overview|summary|who\\s+we|the\\s+company|company|"
                    + "responsibilities|requirements|qualifications|duties|we\\s+are|our\\s|location)\\b.*");
    private static final Pattern UNTELLING_NAME = Pattern.compile(
            "(?i)(?:jobs?|jd|descriptions?|postings?|adverts?|ads?|text|file|vacanc(?:y|ies)|\\d|[\\s_.-])*");

    private JobTitle() {}

    /**
     * The title: what a line labels as such, else a short first line, else what the text says is sought, else the name of
     * the file, else "Job".
     *
     * @param file name of the file, with its ending
     */
    static String of(String text, String file) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LOOK_AT_LINES)
                .toList();
        return labelled(lines)
                .or(() -> heading(lines))
                .or(() -> sought(text))
                .or(() -> named(file))
                .orElse("Job");
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
        Matcher found = SOUGHT.matcher(text.substring(0, Math.min(text.length(), 4_000)));
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    private static Optional<String> named(String file) {
        String name = file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return UNTELLING_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name.replaceAll("[_-]+", " ").strip());
    }
}
