package io.jobwire.normalize.core.resume;

import io.jobwire.records.SpokenLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the languages that somebody speaks: under their heading, or in a line that begins with such a word. Stateless. */
public final class SpokenLanguages {
    private static final Map<String, String> CODES = WordTable.read("languages.tsv");
    private static final Pattern LINE = Pattern.compile(
            "^(?:[•*-]\\s*)?(?:languages?|sprachen|sprachkenntnisse|langues|idiomas|lingue|línguas|talen|języki|sprog|språk|diller|языки|bahasa|nyelvek|语言|語言|語学|언어)\\s*[:–-]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

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
                Optional<LanguageLevels.Level> level = LanguageLevels.in(behind(line, word.end()));
                found.putIfAbsent(
                        code,
                        new SpokenLanguage(
                                code,
                                level.map(LanguageLevels.Level::words).orElse(null),
                                level.map(LanguageLevels.Level::cefr).orElse(null)));
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
}
