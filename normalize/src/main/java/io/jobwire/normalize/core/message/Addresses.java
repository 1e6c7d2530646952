package io.jobwire.normalize.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in a message, and the employers that their hosts are named after. Stateless. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[(\\[<]?\\b(?:https?://|htts://|www\\.)[^\\s)\\]|>]+[)\\]>]?|[(\\[]?(?<=[\\s(\\[]|^)[\\w.+-]+@[\\w-]+\\.[a-z]{2,}[)\\]]?"
                    + "|[(\\[](?:[a-z0-9-]+\\.){1,3}(?:com|io|co|ai|org|net|dev|ly|me|us|uk|de|eu|tv|fm|app|edu|gov)(?:/\\S*)?[)\\]]"
                    + "|(?<=\\s)(?:[a-z0-9-]+\\.){1,3}(?:com|io|co|ai|org|net|dev)(?:/\\S*)?$");
    private static final Pattern NOTE = Pattern.compile("(?i)\\s*[(\\[](?:yc|y combinator|ycombinator)[^)\\]]*[)\\]]");
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[)\\]]");
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
    private static final Pattern EDGES = Pattern.compile(
            "^[\\s,;:/&|*\u2022.\u2013\u2014<>~=-]+|[\\s,;:/&|*\u2022\u2013\u2014<>~=!-]+$|(?<=\\p{L}{2})\\.$");
    private static final Pattern HREF = Pattern.compile("(?i)href=\"(https?:[^\"]{1,500})\"");
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:https?://|\\bwww\\.|@|\\bat )((?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,})((?:/[^\\s\"<>)]*)?)|\\b(?:at|@)\\s+([\\p{L}\\p{N}-]{2,})\\s+(?:dot|\\[dot\\])\\s+(?:com|io|co|net|org)\\b");

    /** Boards of many employers, which are named behind the host or before it. */
    private static final Set<String> BOARDS = Words.of("""
            greenhouse lever workable jobvite recruiterbox breezy bamboohr smartrecruiters icims theresumator applytojob ashbyhq jobscore
            workday myworkdayjobs recruitee personio resumetracker taleo catsone homerun teamtailor bullhorn workforcenow ultipro silkroad
            newton newtonsoftware gettalent zohorecruit hrmdirect applicantpro interviewstreet jazz""");
    /** Hosts that are of nobody here. */
    private static final Set<String> OTHERS = Words.of("""
            github linkedin twitter youtube medium google goo bit t techcrunch ycombinator stackoverflow angel facebook instagram wikipedia
            gmail grnh youtu vimeo dropbox forbes wsj nytimes wired crunchbase glassdoor indeed apple amazonaws tinyurl tumblr wordpress
            blogspot hackernews news craigslist typeform hotmail yahoo outlook protonmail careers jobs venturebeat gist imgur flickr slack
            meetup kickstarter businessinsider bloomberg theverge reuters fastcompany inc mashable quora reddit producthunt npmjs apache
            python com me ow is stackshare keyvalues hnhiring whoishiring evernote box surveymonkey calendly cnn bbc cnbc economist ted itunes
            play""");

    private static final Set<String> SUFFIXES = Set.of("co", "com", "org", "net", "ac", "gov", "edu");

    private Addresses() {}

    /** Words without addresses, notes of incubators, empty brackets and marks at the edges. */
    static String without(String words) {
        boolean notes = words.indexOf('(') >= 0 || words.indexOf('[') >= 0;
        return trimmed(unlinked(notes ? NOTE.matcher(words).replaceAll(" ") : words));
    }

    /** A line with blanks for its addresses. */
    static String unlinked(String line) {
        return line.indexOf('.') < 0 ? line : ADDRESS.matcher(line).replaceAll(" ");
    }

    /** Words without empty brackets and marks at the edges. */
    static String trimmed(String words) {
        String bare = BLANKS.matcher(EMPTY.matcher(words).replaceAll(" ")).replaceAll(" ");
        return EDGES.matcher(EDGES.matcher(bare).replaceAll("")).replaceAll("").strip();
    }

    /** The first address that is linked. */
    static Optional<String> firstLink(String html) {
        Matcher href = HREF.matcher(html.replace("&#x2F;", "/"));
        return href.find() ? Optional.of(href.group(1)) : Optional.empty();
    }

    /** Names that the hosts of all addresses suggest, in order: the part before the last dots, of a board the employer's part. */
    static List<String> names(String html) {
        List<String> names = new ArrayList<>();
        Matcher hosts = HOST.matcher(html.replace("&#x2F;", "/").replace("&#46;", "."));
        while (hosts.find()) {
            if (hosts.group(3) != null) {
                add(hosts.group(3), names);
                continue;
            }
            String[] labels = hosts.group(1).split("\\.", -1);
            int last = labels.length - 2;
            if (last > 0 && SUFFIXES.contains(labels[last].toLowerCase(Locale.ROOT))) {
                last--;
            }
            String label = labels[Math.max(0, last)];
            if (!BOARDS.contains(label.toLowerCase(Locale.ROOT))) {
                add(label, names);
                continue;
            }
            String[] path = hosts.group(2).split("[/?#]", -1);
            String before = last > 0 ? labels[last - 1].toLowerCase(Locale.ROOT) : "";
            if (!before.isEmpty()
                    && !Set.of("boards", "jobs", "www", "hire", "app", "api", "apply", "careers", "job-boards")
                            .contains(before)) {
                add(before, names);
            } else if (path.length > 1) {
                add(path[1], names);
            }
        }
        return names;
    }

    private static void add(String name, List<String> names) {
        if (name.length() > 1
                && name.length() <= 40
                && name.chars().anyMatch(Character::isLetter)
                && !OTHERS.contains(name.toLowerCase(Locale.ROOT))
                && !names.contains(name)) {
            names.add(name);
        }
    }
}
