package io.jobwire.normalize.core.field;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of months in the languages that postings are most often written in, whole and short, as the platform's CLDR data has
 * them. A name that two of these languages give to different months names none. Stateless.
 */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu", "ru");
    private static final Set<TextStyle> STYLES =
            Set.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> NAMES = names();

    private MonthNames() {}

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.length() >= 3 && name.codePoints().allMatch(Character::isLetter)) {
                        names.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : 0);
                    }
                }
            }
        }
        names.put("sept", Month.SEPTEMBER.getValue());
        return Map.copyOf(names);
    }

    private static String key(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    /** The month of a name in any case, 1 to 12; 0 for none. */
    static int of(String name) {
        return NAMES.getOrDefault(key(name), 0);
    }
}
