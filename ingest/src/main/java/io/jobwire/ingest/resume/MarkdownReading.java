package io.jobwire.ingest.resume;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the marks of Markdown out of a text that is written in it, so that headings and names stand by themselves. Stateless. */
final class MarkdownReading {
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(\\S[^\\n]*?)[ \\t#]*$");
    private static final Pattern UNDERLINE = Pattern.compile("(?m)^(?:={3,}|-{3,}|\\*{3,}|_{3,}|(?:\\* ){3,})[ \\t]*$");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,300}?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*_\\\\])([*_])(?=[^\\s*_])([^*_\\n]{1,300}?)(?<=[^\\s\\\\])\\1(?![\\w*_])");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]\\n]{1,300})\\]\\(([^)\\s]{1,500})(?:\\s\"[^\"\\n]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("`{1,3}([^`\\n]{1,200})`{1,3}");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?m)^\\|?(?:\\s*:?-{3,}:?\\s*\\|)+\\s*(?::?-{3,}:?)?\\s*$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|-])");
    private static final List<Pattern> MARKS = List.of(STRONG, LINK);

    private MarkdownReading() {}

    /** Whether a plain text is Markdown: it has headings with marks, or two other kinds of marks. */
    static boolean is(String text) {
        return HEADING.matcher(text).find()
                || MARKS.stream().allMatch(mark -> mark.matcher(text).find());
    }

    static String plain(String text) {
        String plain = HEADING.matcher(text).replaceAll("\n$1");
        plain = TABLE_RULE.matcher(plain).replaceAll("");
        plain = UNDERLINE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1 $2");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = CODE.matcher(plain).replaceAll("$1");
        return ESCAPE.matcher(plain).replaceAll("$1");
    }
}
