package io.jobwire.normalize.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PatternSearchTest {
    private static final long SEED = 20_261_121;
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Of every construct that readers use. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("visas?|\\bh-?1-?b\\b|work permit"),
            Pattern.compile("(?:\\d|one|two)(?:[ -]to[ -]\\d)? (?:years?|months?)\\b(?! ago)"),
            Pattern.compile("(?<![$€])(\\d{1,3})\\s?(?:k|K)?(?=[ .]|$)"),
            Pattern.compile("^- ?(?:full|part)[- ]?time|contract(?!s)|\\bre(?:mote){1,2}x*"),
            Pattern.compile("(?:^|[^\\p{L}])(?:bs\\b|b\\.?\\s?sc|[mM]\\.?a\\.)"),
            Pattern.compile("straße|équipe|kelvin|sign(?:ing)?[- ]on", CASELESS),
            Pattern.compile("\\b(?:junior|jr)\\b\\.?|[,(/–-]\\s?staff", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("\\s+[-–—|]+\\s+|,\\s+|(?<=\\w)\\s?[–—]\\s?(?=\\w)"),
            Pattern.compile(".*x|[a-z]{3}"),
            Pattern.compile("x?"));

    private static final String[] WORDS =
            ("visa visas h1b h-1-b H1B work permit one two 3 to - years month ago $ 120 k K . - full time Full part"
                            + " contract contracts remote remoteremotex bs BSc b.sc m.a. STRASSE straße STRAẞE équipe ÉQUIPE \u212aelvin"
                            + " ſigning-on signing on junior jr. , staff ( / – — | x xx é ä _ 9")
                    .split(" ");
    private static final String[] BLANKS = {" ", "", "\n", "\u00a0"};

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
            int kind = random.nextInt(13);
            if (kind < 6) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            } else if (kind < 10) {
                text.append(BLANKS[random.nextInt(BLANKS.length)]);
            } else if (kind < 12) {
                text.append(Pieces.LISTING.get(random.nextInt(Pieces.LISTING.size())));
            } else {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
        }
        return text.toString();
    }

    @Test
    void aSearchFindsTheMatchesThatTheMatcherFinds() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            compare(text(random));
        }
    }

    private static void compare(String text) {
        for (Pattern pattern : PATTERNS) {
            List<String> expected = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            boolean empty = matcher.matches() && text.isEmpty();
            matcher.reset();
            while (matcher.find()) {
                empty |= matcher.end() == matcher.start();
                expected.add(matcher.start() + "-" + matcher.end() + matcher.group());
            }
            PatternSearch search = PatternSearch.of(pattern);
            assertThat(search.in(text)).as("%s in \"%s\"", pattern, text).isEqualTo(!expected.isEmpty());
            if (!empty) {
                List<String> found = new ArrayList<>();
                PatternSearch.Matches matches = search.matches(text);
                while (matches.next()) {
                    Matcher here = matches.found();
                    found.add(here.start() + "-" + here.end() + here.group());
                }
                assertThat(found).as("%s in \"%s\"", pattern, text).isEqualTo(expected);
            }
        }
    }

    @Test
    void aPartOfATextSeesWhatStandsAroundIt() {
        PatternSearch search = PatternSearch.of("\\bgo\\b");
        assertThat(search.in("ego go", 1, 3)).isFalse();
        assertThat(search.in("ego go", 1, 6)).isTrue();
        assertThat(search.in("ego go", 4, 5)).isFalse();
    }

    @Test
    void beginningsAreReadThroughGroupsAndSets() {
        assertThat(texts("(?:an? )?job|\\bh-?1\\b")).containsExactlyInAnyOrder("a job", "an job", "job", "h1", "h-1");
        assertThat(texts("(?<!not )[Mm]illion(?= of)|\\d{2}%"))
                .contains("Millio", "millio", "0", "9")
                .hasSize(12);
        assertThat(texts("ab+c|a(?:bc)*d|x{0,3}y")).containsExactlyInAnyOrder("ab", "abc", "ad", "x", "y");
    }

    @Test
    void whatMayBeginWithAnythingHasNoBeginning() {
        for (String regex : List.of(".x", "[^a]x", "\\p{Lu}x", "x?", "(?:a|)", "\\w+", "[a-z]x", "(a|b*)")) {
            assertThat(texts(regex)).as(regex).contains("");
        }
    }

    private static List<String> texts(String regex) {
        return Beginnings.of(Pattern.compile(regex)).stream()
                .map(Beginnings.Beginning::text)
                .collect(Collectors.toList());
    }
}
