package io.jobwire.launcher.system;

import io.jobwire.taxonomy.Occupations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name of a trade in running text by the labels of occupations, where nothing else shows how far a title goes: "seeking a highly
 * motivated, organised payroll specialist who". Immutable and safe for use by many threads.
 */
final class NamedTrade {
    /** Confidence of an occupation whose label stands in the words; less is a likeness only. */
    private static final double SURE = 0.8;
    /** Confidence of an occupation whose label is all of the words. */
    private static final double WHOLE = 0.95;

    /** Confidence of a likeness that is right more often than not. */
    private static final double LIKE = 0.55;

    private static final int LONGEST_TITLE = 4;
    private static final int LONGEST_LABEL = 5;
    private static final int FURTHER = 2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.][\\p{L}\\p{M}\\p{N}+#./&'’-]*");
    private static final Set<String> SHORT_FORMS = Set.of("sr.", "jr.", "asst.", "assoc.", "exec.", "mgr.", "st.");

    /** Words behind which a title begins anew. */
    private static final Set<String> BEFORE = Set.of(
            ("a an the is are was be needs need seeks seek seeking looking hire hires hiring wants want find join as our your we"
                            + " us you with who that which this next for to by at on from has have will can my their its currently"
                            + " now urgently immediately someone somebody")
                    .split(" "));

    /** Words that labels are compared without. */
    private static final Set<String> JOINING =
            Set.of("of", "and", "the", "for", "in", "a", "an", "to", "with", "at", "or");

    /** What is said of whoever is sought, and belongs to no title. */
    private static final Set<String> PRAISE = Set.of(
            ("highly very well extremely motivated self-motivated self talented experienced passionate ambitious enthusiastic"
                            + " compassionate organized organised skilled qualified dynamic dedicated energetic driven detail-oriented"
                            + " detail oriented results-oriented results-driven results result-oriented customer-focused focused hands-on"
                            + " strong great good excellent exceptional outstanding reliable dependable friendly positive proactive"
                            + " hardworking hard-working committed caring professional-minded strategic-minded innovative"
                            + " curious bright smart seasoned proven accomplished knowledgeable competent capable confident creative-minded"
                            + " versatile flexible additional another new full-time fulltime part-time permanent temporary"
                            + " contract remote immediate one two three several multiple rockstar top top-notch world-class best and")
                    .split(" "));

    /** Words that name a role only in the label of an occupation. */
    private static final Set<String> LIKE_ROLES = Set.of("partner", "buyer", "hand");

    /** Words that end like names of trades and are praise. */
    private static final Set<String> NO_TRADES = Set.of(
            ("leader player thinker learner starter self-starter communicator performer achiever go-getter listener hustler doer"
                            + " closer hunter builder solver problem-solver person fighter believer contributor collaborator"
                            + " newcomer multitasker multi-tasker planner giver owner")
                    .split(" "));

    private final Occupations occupations;

    NamedTrade(Occupations occupations) {
        this.occupations = occupations;
    }

    private record Word(String text, boolean comma) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The first trade named in one sentence, without what is said of it; empty when there is none.
     *
     * @param at where to begin
     * @param most words to look through
     */
    Optional<String> in(String text, int at, int most) {
        List<Word> words = sentence(text, at, most);
        int from = 0;
        for (int end = 1; end <= words.size(); end++) {
            Word last = words.get(end - 1);
            if (BEFORE.contains(last.lower())) {
                from = end;
            } else if (named(words, from, end)) {
                return Optional.of(title(words, from, further(words, from, end)));
            } else if (last.comma()) {
                from = end;
            }
        }
        return Optional.empty();
    }

    /** The trade with which a text begins, its words alone before it: "Line Cook Busy bistro needs"; empty when it begins otherwise. */
    Optional<String> opening(String text, int most) {
        List<Word> words = sentence(text, 0, most);
        for (int end = 1;
                end <= words.size() && !BEFORE.contains(words.get(end - 1).lower());
                end++) {
            if (named(words, 0, end) || titled(words, end)) {
                return Optional.of(title(words, 0, further(words, 0, end)));
            }
        }
        return Optional.empty();
    }

    /** Whether words say only what somebody is like. */
    static boolean praise(String words) {
        return sentence(words, 0, Integer.MAX_VALUE).stream().allMatch(word -> PRAISE.contains(word.lower()));
    }

    private static List<Word> sentence(String text, int at, int most) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(at, text.length());
        int end = at;
        while (words.size() < most && word.find()) {
            String between = text.substring(end, word.start());
            if (!words.isEmpty() && between.chars().anyMatch(c -> ".;:!?|()[]•\n".indexOf(c) >= 0)) {
                break;
            }
            String found = word.group();
            boolean full =
                    found.endsWith(".") && found.length() > 2 && !SHORT_FORMS.contains(found.toLowerCase(Locale.ROOT));
            int letters = found.length();
            while (full && letters > 1 && found.charAt(letters - 1) == '.') {
                letters--;
            }
            boolean comma = word.end() < text.length() && text.charAt(word.end()) == ',';
            words.add(new Word(found.substring(0, letters), comma));
            end = word.end();
            if (full) {
                break;
            }
        }
        return words;
    }

    /** Whether words end in a word for one person and in the label of an occupation. */
    private boolean named(List<Word> words, int from, int end) {
        String last = words.get(end - 1).lower();
        if (LIKE_ROLES.contains(last)) {
            return end - from > 1 && nearest(words, Math.max(from, end - LONGEST_LABEL), end, WHOLE);
        }
        return Occupations.role(last)
                && (nearest(words, Math.max(from, end - LONGEST_LABEL), end, SURE) || like(words, from, end));
    }

    /** Whether the first words are short enough for a title, end in a word for a role, and are capitals or small letters like what follows. */
    private boolean titled(List<Word> words, int end) {
        if (end > LONGEST_TITLE || !Occupations.role(words.get(end - 1).lower())) {
            return false;
        }
        return nearest(words, 0, end, LIKE) || (end > 1 && alike(words.subList(0, end)));
    }

    /** Whether what is left without praise is short enough for a title. */
    private boolean like(List<Word> words, int from, int end) {
        int start = behindPraise(words, from, end);
        return end - start > 1
                && end - start <= LONGEST_TITLE
                && !NO_TRADES.contains(words.get(end - 1).lower())
                && words.subList(start, end).stream().noneMatch(Word::comma);
    }

    private static boolean alike(List<Word> words) {
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.text().codePointAt(0)))
                .count();
        return capitals == 0 || capitals == words.size();
    }

    /** The end of a longer label that begins no later: "nurse practitioner" behind "nurse". */
    private int further(List<Word> words, int from, int end) {
        for (int more = Math.min(words.size(), end + FURTHER); more > end; more--) {
            for (int start = Math.max(from, more - LONGEST_LABEL); start < end; start++) {
                if (!JOINING.contains(words.get(more - 1).lower()) && nearest(words, start, more, WHOLE)) {
                    return more;
                }
            }
        }
        return end;
    }

    private boolean nearest(List<Word> words, int from, int end, double least) {
        return occupations
                .nearest(joined(words, from, end).toLowerCase(Locale.ROOT))
                .filter(match -> match.confidence() >= least)
                .isPresent();
    }

    private static String title(List<Word> words, int from, int end) {
        return joined(words, behindPraise(words, from, end), end);
    }

    private static int behindPraise(List<Word> words, int from, int end) {
        int start = from;
        while (start < end - 1 && PRAISE.contains(words.get(start).lower())) {
            start++;
        }
        return start;
    }

    private static String joined(List<Word> words, int from, int end) {
        return String.join(
                " ", words.subList(from, end).stream().map(Word::text).toList());
    }
}
