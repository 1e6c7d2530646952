package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of schools: capitalised words around a word for a kind of school, on one line, in English, German, French, Spanish,
 * Italian, Portuguese, Dutch and Polish. "School Nurse" and "University Lecturer" are roles and no schools. Stateless.
 */
final class SchoolNames {
    private static final Set<String> KINDS = WordTable.read("school-kinds.txt").keySet();
    private static final Set<String> JOINING = Set.of(
            ("of for de del della delle degli di da do dos das du des der die den la le les el los et and und y e i fur zu zur"
                            + " at van voor d'")
                    .split(" "));
    private static final Set<String> LISTING = Set.of("and", "&", "und", "et", "y", "e");
    /** With one of these alone before it a kind names no school yet. */
    private static final Set<String> KINDS_OF_KIND = Set.of(
            ("high middle primary secondary elementary business law medical nursing graduate summer public private sunday"
                            + " night grammar state boarding junior senior technical")
                    .split(" "));
    /** What stands before a name and is none of it. */
    private static final Set<String> LEADING =
            Set.of("the from at in my an a by with to on and as bei der die das am chez au aux en".split(" "));
    /** What several of which a school may teach: "of Science, Technology and Medicine". */
    private static final Set<String> SUBJECTS = Set.of(
            "science sciences arts engineering technology economics management commerce medicine business agriculture law education"
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d.'’&-]*|&");
    private static final String ANY = "College";
    /** "School of design and environment". */
    private static final Set<String> OF = Set.of("of", "for", "and");

    private static final int MOST_BEFORE = 8;
    private static final int MOST_AFTER = 7;
    private static final int MOST_DIRECTLY = 3;
    private static final int SHORTEST = 5;
    private static final int ABBREVIATION = 4;

    private final String line;
    private final List<int[]> words = new ArrayList<>();

    private SchoolNames(String line) {
        this.line = line;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
    }

    /** All names of a line, in their order, by first and last place in it. */
    static void find(ResumeLine line, PersonalFacts.Eraser to) {
        if (!mayHold(line.text())) {
            return;
        }
        SchoolNames names = new SchoolNames(line.text());
        for (int i = 0; i < names.words.size(); i++) {
            if (names.kind(i)) {
                int first = names.before(i);
                int last = names.after(i);
                boolean alone = first == i || (first == i - 1 && KINDS_OF_KIND.contains(names.folded(first)));
                boolean named = !alone || last > i;
                boolean role = last == i && alone && names.roleFollows(i);
                if ((named || line.section() == ResumeSection.EDUCATION) && !role) {
                    to.erase(names.words.get(first)[0], names.words.get(last)[1]);
                }
                i = last;
            }
        }
    }

    /** The line without them, as long as before. */
    static String without(ResumeLine line) {
        StringBuilder rest = new StringBuilder(line.text());
        find(line, (from, to) -> {
            for (int i = from; i < to; i++) {
                rest.setCharAt(i, ' ');
            }
        });
        return rest.toString();
    }

    /** The line with one word in place of each name; the same when it has none. */
    static ResumeLine brief(ResumeLine line) {
        StringBuilder brief = new StringBuilder();
        int[] at = {0};
        find(line, (from, to) -> {
            brief.append(line.text(), at[0], from).append(ANY);
            at[0] = to;
        });
        return at[0] == 0
                ? line
                : line.with(brief.append(line.text().substring(at[0])).toString());
    }

    /** A quick look: some letters that every kind has. */
    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) && (i == 0 || !Character.isLetter(text.charAt(i - 1)))) {
                int end = i + 1;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end - i >= SHORTEST && kind(text.substring(i, end))) {
                    return true;
                }
                i = end - 1;
            }
        }
        return false;
    }

    private boolean kind(int i) {
        String word = word(i);
        return Character.isUpperCase(word.codePointAt(0)) && word.length() >= SHORTEST && kind(word);
    }

    private static boolean kind(String word) {
        String folded = plain(word) ? word.toLowerCase(Locale.ROOT) : WordTable.fold(word);
        int end = folded.length();
        while (end > 0 && !Character.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        String name = folded.substring(0, end);
        return KINDS.contains(name)
                || name.startsWith("universit")
                || name.startsWith("universid")
                || name.startsWith("uniwersytet")
                || name.startsWith("univerz")
                || name.endsWith("hochschule")
                || name.endsWith("universitat")
                || name.endsWith("hogeschool")
                || (name.endsWith("gymnasium") && name.length() > SHORTEST);
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '~' || word.charAt(i) == '\'' || word.charAt(i) == '.') {
                return false;
            }
        }
        return true;
    }

    private int before(int kind) {
        int first = kind;
        for (int i = kind - 1; i >= 0 && kind - i <= MOST_BEFORE && beside(i, i + 1); i--) {
            String word = word(i);
            String folded = folded(i);
            boolean sentenceEnds = word.endsWith(".") && word.length() > ABBREVIATION;
            if (sentenceEnds || LEADING.contains(folded)) {
                break;
            }
            if (capital(word)) {
                if (RoleWords.core(word) || degree(word)) {
                    break;
                }
                first = i;
            } else if (!JOINING.contains(folded) && !word.equals("&")) {
                break;
            }
        }
        return first;
    }

    private int after(int kind) {
        int last = kind;
        boolean joined = false;
        boolean subject = false;
        int directly = 0;
        for (int i = kind + 1; i < words.size() && i - kind <= MOST_AFTER; i++) {
            String word = word(i);
            boolean list = !beside(i - 1, i);
            if (list && !(subject && listGoesOn(i))) {
                break;
            }
            if (capital(word)) {
                boolean afterJoin = last < i - 1 || list;
                if (RoleWords.core(word) || degree(word)) {
                    return directly > 0 && !joined ? kind : last;
                }
                if (!afterJoin && !joined && ++directly > MOST_DIRECTLY) {
                    break;
                }
                joined |= afterJoin;
                subject = joined && SUBJECTS.contains(folded(i));
                last = i;
            } else if (last == i - 2
                    && OF.contains(folded(i - 1))
                    && word.length() > 2
                    && !JOINING.contains(folded(i))) {
                joined = true;
                last = i;
            } else if (!JOINING.contains(folded(i)) && !word.equals("&")) {
                break;
            }
        }
        return last;
    }

    /** "Technology and Medicine" behind a comma. */
    private boolean listGoesOn(int i) {
        boolean comma = line.substring(words.get(i - 1)[1], words.get(i)[0]).equals(", ");
        return comma && i + 1 < words.size() && capital(word(i)) && LISTING.contains(folded(i + 1)) && beside(i, i + 1);
    }

    private boolean roleFollows(int i) {
        return i + 1 < words.size() && beside(i, i + 1) && RoleWords.core(word(i + 1));
    }

    /** Whether nothing but one or two blanks stands between two words. */
    private boolean beside(int i, int next) {
        int from = words.get(i)[1];
        int to = words.get(next)[0];
        return to - from <= 2 && line.substring(from, to).isBlank();
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean degree(String word) {
        return DegreeNames.in(word).isPresent();
    }

    private String word(int i) {
        return line.substring(words.get(i)[0], words.get(i)[1]);
    }

    private String folded(int i) {
        return WordTable.fold(word(i));
    }
}
