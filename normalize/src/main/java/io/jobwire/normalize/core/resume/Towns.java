package io.jobwire.normalize.core.resume;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the state of a town, "Towson, MD 21204", from a degree of the same letters. Stateless. */
final class Towns {
    /** Short forms of degrees that are also codes of states of America: Maryland, Massachusetts, Maine, Mississippi. */
    private static final Set<String> STATES = Set.of("MD", "MA", "ME", "MS");
    /** What stands before a comma as a town does: one to three words with capitals behind a beginning, a comma or a gap. */
    private static final Pattern TOWN =
            Pattern.compile("(?:^|[,;|(•·–—-]\\s*|\\s{2,})(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}),\\s?$");
    /** How subjects and schools end, and towns hardly. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:ology|omics|istics|atics|ysics|itics|etics|onics|eering|unting|eting|eaching|ursing|anning|riting|raining|elling|eling"
                    + "|uting|tion|gement|ciences?|iterature|istry|sophy|graphy|nomy|herapy|\\barts?|tudies|nglish|french|spanish|german"
                    + "|\\blaw|usiness|music|history|theat(?:re|er)|dance|film|design|finance|\\bmaths?|ommerce|edicine|urgery|health"
                    + "|social work|care|journalism|hons|honou?rs|tech|university|college|school|institute)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("\\s*,\\s*\\p{Lu}{2}(?=\\s*(?:$|[,;|()–—-]|\\d))");

    private Towns() {}

    /** Whether two letters are the state of the town before them. */
    static boolean state(String line, int start, int end) {
        if (!STATES.contains(line.substring(start, end))) {
            return false;
        }
        Matcher town = TOWN.matcher(line).region(0, start);
        return town.find()
                && !SUBJECT.matcher(town.group(1)).find()
                && DegreeNames.in(town.group(1)).isEmpty();
    }

    /** Whether words that end at a place are followed by a code, as towns are, and do not look like a subject. */
    static boolean town(String words, String line, int end) {
        return !SUBJECT.matcher(words).find()
                && CODE.matcher(line).region(end, line.length()).lookingAt();
    }
}
