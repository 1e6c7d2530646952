package io.jobwire.normalize.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters that few languages write, as further evidence in short texts. Immutable. */
final class LanguageLetters {
    private static final double WEIGHT = 0.5;
    private static final int MOST_OF_ONE = 3;

    /** Letters, then the languages that write them. */
    private static final String[][] TABLE = {
        {"ß", "de"},
        {"ä", "de sv fi et sk"},
        {"ö", "de sv fi hu tr et"},
        {"ü", "de tr hu et es"},
        {"å", "sv da no"},
        {"æø", "da no"},
        {"ñ¿¡", "es"},
        {"ãõ", "pt"},
        {"ç", "fr pt tr ca"},
        {"áíóú", "es pt cs sk hu"},
        {"èê", "fr it ca pt"},
        {"é", "fr es pt it cs sk hu"},
        {"à", "fr it pt ca"},
        {"ùò", "it"},
        {"ôœëû", "fr"},
        {"łąęśźż", "pl"},
        {"ćń", "pl hr"},
        {"řěů", "cs"},
        {"ščž", "cs sk hr sl lt lv"},
        {"ý", "cs sk"},
        {"ğış", "tr"},
        {"őű", "hu"},
        {"țșă", "ro"},
        {"âî", "ro"},
        {"āēīūģķļņ", "lv"},
        {"ėįų", "lt"},
        {"ыэё", "ru"},
        {"іїєґ", "uk"},
        {"ъ", "bg ru"},
        {"ђјљњћџ", "sr"}
    };

    private final Map<Character, int[]> languages = new HashMap<>();

    /** @param codes languages in the order of their scores */
    LanguageLetters(List<String> codes) {
        for (String[] row : TABLE) {
            List<Integer> places = new ArrayList<>();
            for (String code : row[1].split(" ")) {
                if (codes.contains(code)) {
                    places.add(codes.indexOf(code));
                }
            }
            int[] of = places.stream().mapToInt(Integer::intValue).toArray();
            row[0].chars().forEach(letter -> languages.put((char) letter, of));
        }
    }

    /** Adds what the letters of a text in lower case speak for; each counts a few times only. */
    void count(char[] text, double[] scores) {
        Map<Character, Integer> seen = new HashMap<>();
        for (char c : text) {
            int[] of = c < 0x80 ? null : languages.get(c);
            if (of != null && seen.merge(c, 1, Integer::sum) <= MOST_OF_ONE) {
                for (int language : of) {
                    scores[language] += WEIGHT / of.length;
                }
            }
        }
    }
}
