package io.jobwire.normalize.core.resume;

import io.jobwire.records.SpokenLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the languages that somebody speaks: under their heading, or in a line that begins with such a word. Stateless. */
public final class SpokenLanguages {
    private static final Map<String, String> CODES = WordTable.read("languages.tsv");
    private static final Pattern LINE = Pattern.compile(
            "^(?:[•*-]\\s*)?(?:languages?|sprachen|sprachkenntnisse|langues|idiomas|lingue|línguas|talen)\\s*[:–-]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    private static final Pattern CEFR = Pattern.compile("\\b[ABC][12]\\b\\+?");
    private static final Pattern LEVEL = Pattern.compile(
            "(?<!\\p{L})(?:native|mother tongue|first language|full professional|working knowledge|bilingual|fluent|proficient|professional|advanced|upper[-"
                    + " ]intermediate|intermediate|conversational|basic|elementary|beginner|limited"
                    + " working|muttersprach\\w*|verhandlungssicher|fließend|sehr gut\\w*|gute?\\b|grundkenntnisse|langue"
                    + " maternelle|courant|bilingue|intermédiaire|notions|nativo|nativa|lengua"
                    + " materna|fluido|avanzado|intermedio|básico|débutant|scolaire|avancé|lu,? écrit|madrelingua|lingua"
                    + " madre|fluente|correntemente|ottimo|buono|scolastico|avanzato|base|língua"
                    + " materna|avançado|intermediário|moedertaal|vloeiend|goed|basis)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private SpokenLanguages() {}

    /** The languages in order, each once. */
    public static List<SpokenLanguage> read(List<ResumeLine> lines) {
        Map<String, SpokenLanguage> found = new LinkedHashMap<>();
        for (ResumeLine line : lines) {
            boolean named = LINE.matcher(line.text()).find();
            if (!line.heading() && (named || line.section() == ResumeSection.LANGUAGES)) {
                line(line.text(), found);
            }
        }
        return List.copyOf(found.values());
    }

    private static void line(String line, Map<String, SpokenLanguage> found) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String code = CODES.get(WordTable.fold(word.group()));
            if (code != null) {
                found.putIfAbsent(code, new SpokenLanguage(code, level(behind(line, word.end()))));
            }
        }
    }

    /** What follows a language up to the next one. */
    private static String behind(String line, int from) {
        Matcher next = WORD.matcher(line);
        int at = from;
        while (next.find(at)) {
            if (CODES.containsKey(WordTable.fold(next.group()))) {
                return line.substring(from, next.start());
            }
            at = next.end();
        }
        return line.substring(from);
    }

    private static @Nullable String level(String words) {
        Matcher cefr = CEFR.matcher(words);
        if (cefr.find()) {
            return cefr.group();
        }
        Matcher level = LEVEL.matcher(words);
        return level.find() ? level.group().toLowerCase(Locale.ROOT) : null;
    }
}
