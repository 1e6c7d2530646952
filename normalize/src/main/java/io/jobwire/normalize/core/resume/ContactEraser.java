package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.text.LanguageReader;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overwrites with blanks what tells who somebody is: name, addresses, numbers, links, and what it says of age, gender, nationality and
 * family. Offsets stay as they were. Stateless.
 */
public final class ContactEraser {
    private static final String AT = "(?:[@＠]|[(\\[{<]\\s?(?:at|@|ät|arroba|arobase|chiocciola)\\s?[)\\]}>])";
    private static final String DOT =
            "(?:\\.|\\s?[(\\[{<]\\s?(?:dot|punkt|point|punto|\\.)\\s?[)\\]}>]\\s?|\\s(?:dot|punkt|punto)\\s)";
    private static final String WORD_DOT = "\\s(?:dot|punkt|point|punto|DOT)\\s";
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\d._%+-]{1,64}(?:\\s?[(\\[{<]\\s?(?:dot|punkt|point|punto)\\s?[)\\]}>]\\s?[\\p{L}\\d._%+-]{1,64}){0,3}\\s{0,2}"
                    + AT
                    + "\\s{0,2}[\\p{L}\\d-]{1,60}(?:" + DOT + "[\\p{L}\\d-]{1,60}){0,3}" + DOT + "\\p{L}{2,24}"
                    + "|[\\p{L}\\d._%+-]{2,64}(?:" + WORD_DOT
                    + "[\\p{L}\\d_-]{1,64}){0,3}\\s(?:at|AT|arroba)\\s[\\p{L}\\d-]{2,60}(?:"
                    + WORD_DOT + "\\p{L}{2,24}){1,3}",
            Pattern.CASE_INSENSITIVE);
    /** What stands for the signs of an address. */
    private static final Pattern SPELLED = Pattern.compile(
            "[(\\[{<]\\s?(?:at|@|ät|arroba|arobase|chiocciola)\\s?[)\\]}>]|\\s(?:dot|punkt|point|punto)\\s|[(\\[{<]\\s?(?:dot|punkt|point|punto)",
            Pattern.CASE_INSENSITIVE);
    /** Longer than an address on either side of its sign. */
    private static final int ROUND = 400;

    private static final Pattern LINK = Pattern.compile(
            "https?://\\S{1,500}|www\\.\\S{1,500}|\\b(?:[a-z-]+\\.)?(?:linkedin|github|gitlab|bitbucket|xing|twitter|x|facebook|instagram|medium|stackoverflow|behance|dribbble|kaggle|orcid|t|researchgate|indeed|angel|leetcode|hackerrank|youtube|vimeo|about|codepen|mastodon|bsky|huggingface)\\.(?:com|org|me|net|co|io|app|social)/\\S{1,300}|\\b[a-z0-9-]{1,40}\\.(?:github|gitlab)\\.io\\b\\S{0,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\w.@])@\\w{3,30}|\\b(?:skype|twitter|telegram|instagram|wechat|whatsapp|line|github|linkedin|gitlab|orcid|xing|discord|signal|facebook|mastodon|stack ?overflow)(?:\\s(?:id|profile|handle))?\\s?:\\s?@?(?:live:)?[\\w./-]{3,60}|(?<![\\w/])in/[\\w-]{3,60}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\w@.])(?!(?:asp|ado|vb|ml|paint)\\.net|(?:socket|draw|fly)\\.io|(?:force|salesforce|monday|make|booking|amazon)\\.com|(?:web|pub)\\.dev)(?:[a-z0-9-]{1,40}\\.){1,3}(?:com|net|org|io|dev|me|de|fr|es|co|ai|app|info|eu|ch|at|uk|tech|page|it|nl|pt|pl|br|in|us|ca|se)\\b(?:/\\S{0,200})?",
            Pattern.CASE_INSENSITIVE);
    /** What tells the gender where somebody else speaks: "she led", and the words before a name. */
    private static final Pattern PRONOUN = Pattern.compile(
            "(?<![\\p{L}'’])(?:[Ss]he|[Hh]e|[Hh]im|[Hh]er|[Hh]is|[Hh]ers|[Hh]imself|[Hh]erself)(?![\\p{L}'’-])");

    private static final String HONORIFIC =
            "(?:(?:mr|mrs|ms|miss|herrn?|frau|mme|mlle|monsieur|madame|m|señora?|sra?|srta|don|doña|signora?)\\.?\\s{1,3})";
    /** What a resume is called, which says nothing of anybody. */
    private static final Pattern TITLE = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:curriculum\\s{1,3}vit(?:ae|æ)|lebenslauf|hoja\\s{1,3}de\\s{1,3}vida)(?:\\s(?:of|for|von|de))?(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Somebody with a form of address in running text: "Ms. Jane Doe", but not "Ms Excel". */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\d.])(?:Mr|Mrs|Miss|Ms(?!\\.?\\s(?:Excel|Word|Office|Access|Power|Project|Outlook|Visio|SQL|Dos|DOS|Windows|Paint|Teams|Share|Dynamics|Azure|Visual|Exchange|CRM|Server|Test|Build|Net|Vb|VB))|Mme|Mlle|Monsieur|Madame|Herrn?|Frau|Señora?|Sra?|Srta|Signora?)\\.?\\s\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s(?:(?:van|von|de|del|da|di|al|el|bin)\\s)?\\p{Lu}[\\p{Ll}\\p{M}'’-]+)?");

    private static final int SHORTEST_NAME = 3;

    private ContactEraser() {}

    /** The text, as long as before, with blanks in place of who it is about; nothing at its top is known to be a trade. */
    static String erase(String text, List<ResumeLine> lines) {
        return erase(text, lines, _ -> false);
    }

    /**
     * The text, as long as before, with blanks in place of who it is about.
     *
     * @param role knows names of trades, which are nobody's name
     */
    public static String erase(String text, List<ResumeLine> lines, Predicate<String> role) {
        StringBuilder blanked = new StringBuilder(text);
        List<ResumeLine> told = withoutFacts(text, lines, blanked);
        List<PersonalRegion> regions = PersonalRegion.of(text, told);
        names(blanked, text, NameFinder.names(told, role));
        erase(blanked, TITLE.matcher(text));
        erase(blanked, NAMED.matcher(text));
        mail(blanked, text);
        erase(blanked, LINK.matcher(text));
        for (PersonalRegion region : regions) {
            PostalAddresses.find(region, (from, to) -> blank(blanked, from, to));
            erase(blanked, DOMAIN.matcher(text).region(region.from(), region.to()));
            erase(blanked, HANDLE.matcher(text).region(region.from(), region.to()));
        }
        erase(blanked, PhoneNumbers.usual(text));
        Matcher number = PhoneNumbers.digits(text);
        while (number.find()) {
            if (PhoneNumbers.is(text, number, PersonalRegion.holds(regions, number.start()))) {
                blank(blanked, number.start(), number.end());
            }
        }
        if (LanguageReader.read(text).equals("en")) {
            erase(blanked, PRONOUN.matcher(text));
        }
        return blanked.toString();
    }

    /**
     * Blanks lines of personal facts, and says which lines are left: what is looked for at the top of a resume must not be pushed down by
     * them. Lines that come to the top by that are looked at again.
     */
    private static List<ResumeLine> withoutFacts(String text, List<ResumeLine> lines, StringBuilder blanked) {
        List<ResumeLine> left = lines;
        for (int round = 0; round < 2; round++) {
            PersonalFacts.find(left, PersonalRegion.of(text, left), (from, to) -> blank(blanked, from, to));
            List<ResumeLine> told =
                    left.stream().filter(line -> says(blanked, line)).toList();
            if (told.size() == left.size()) {
                return told;
            }
            left = told;
        }
        return left;
    }

    /** Whether something is left of a line; what stands between things that were blanked goes with them. */
    private static boolean says(StringBuilder blanked, ResumeLine line) {
        boolean touched = false;
        for (int i = line.start(); i < line.end(); i++) {
            if (Character.isLetterOrDigit(blanked.charAt(i))) {
                return true;
            }
            touched |= blanked.charAt(i) != line.text().charAt(i - line.start());
        }
        if (touched) {
            blank(blanked, line.start(), line.end());
        }
        return !touched;
    }

    /** Addresses are looked for around their sign alone, unless something may be written in its place. */
    private static void mail(StringBuilder blanked, String text) {
        if (SPELLED.matcher(text).find()) {
            erase(blanked, MAIL.matcher(text));
            return;
        }
        Matcher found = MAIL.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '@' || text.charAt(at) == '＠') {
                found.region(Math.max(from, at - ROUND), Math.min(text.length(), at + ROUND));
                if (found.find()) {
                    blank(blanked, found.start(), found.end());
                    from = found.end();
                    at = Math.max(at, from - 1);
                }
            }
        }
    }

    private static void erase(StringBuilder blanked, Matcher found) {
        while (found.find()) {
            blank(blanked, found.start(), found.end());
        }
    }

    private static void blank(StringBuilder blanked, int from, int to) {
        for (int i = from; i < to; i++) {
            if (blanked.charAt(i) != '\n') {
                blanked.setCharAt(i, ' ');
            }
        }
    }

    /**
     * The whole name in any case, and each of its words where it begins with a capital, unless it is a word of job titles; words of
     * two letters only behind "Ms".
     */
    private static void names(StringBuilder blanked, String text, Set<String> names) {
        for (String name : names) {
            String words = String.join(
                    "\\s+",
                    List.of(name.split("\\s+")).stream().map(Pattern::quote).toList());
            erase(
                    blanked,
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{M}])" + HONORIFIC + "?" + words + "(?![\\p{L}\\p{M}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text));
            for (String word : name.split("[^\\p{L}\\p{M}'’-]+")) {
                boolean brief = word.length() == SHORTEST_NAME - 1;
                if (word.length() >= SHORTEST_NAME - 1
                        && Character.isUpperCase(word.codePointAt(0))
                        && !RoleWords.in(word)) {
                    String upper = word.toUpperCase(java.util.Locale.ROOT);
                    erase(
                            blanked,
                            Pattern.compile("(?<![\\p{L}\\p{M}])(?i:" + HONORIFIC + ")" + (brief ? "" : "?") + "(?:"
                                            + Pattern.quote(word) + "|" + Pattern.quote(upper)
                                            + ")(?:['’]s)?(?![\\p{L}\\p{M}])")
                                    .matcher(text));
                }
            }
        }
    }
}
