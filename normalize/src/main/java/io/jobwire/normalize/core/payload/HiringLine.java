package io.jobwire.normalize.core.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What the first line of a hiring post says by custom: {@code Company | Role | Place | REMOTE | Full-time | $100k}, in any
 * order behind the company. A part counts as what its words show; a part that shows nothing is a place if it is short and
 * begins with a capital. Where no part is a role, one that a later line or sentence names is taken ("we are hiring a senior
 * backend engineer"); else the role is absent. Immutable.
 *
 * @param company first part that is no role, without its address
 * @param role parts that are roles
 * @param places parts that are places, with the words for remote work that stand with them
 * @param workplace words for remote, hybrid or on site, where exactly one of them is named
 * @param employment words for the form of employment
 * @param pay words for the pay
 * @param link first address of the post
 */
record HiringLine(
        Optional<String> company,
        Optional<String> role,
        List<String> places,
        Optional<String> workplace,
        Optional<String> employment,
        Optional<String> pay,
        Optional<String> link) {
    private static final int LONGEST_HEAD = 400;
    private static final int LONGEST_ROLE = 160;
    private static final int MOST_TEXT = 20_000;

    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<p>|</p>|<br\\s*/?>|\n");
    private static final Pattern PIPE = Pattern.compile("\\s*[|\u2502\u00a6]+\\s*");
    private static final Pattern DASH = Pattern.compile("\\s+(?:-|--|\u2013|\u2014|\u2022|\u00b7|//|:)\\s+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\(?\\b(?:https?://|www\\.)[^\\s)\\]|]+\\)?|\\(?\\b[a-z0-9-]+\\.(?:com|io|co|ai|org|net|dev)(?:/\\S*)?\\)?$");
    private static final Pattern HREF = Pattern.compile("(?i)href=\"(https?:[^\"]{1,500})\"");
    private static final Pattern NOTE = Pattern.compile("(?i)\\s*\\((?:yc|y combinator|ycombinator)[^)]*\\)");

    private static final String ROLES =
            "engineers?|engineering|developers?|programmers?|designers?|managers?|scientists?|analysts?|architects?|researchers?"
                    + "|directors?|administrators?|sysadmins?|consultants?|specialists?|technicians?|recruiters?|writers?"
                    + "|marketers?|hackers?|coordinators?|representatives?|associates?|advocates?|evangelists?|editors?|leads?|devs?|eng"
                    + "|sres?|swes?|sdets?|dbas?|ctos?|cfos?|coos?|co-?founders?|interns?|internships?|devops|full[- ]?stack|back[- ]?end"
                    + "|front[- ]?end|head of [a-z]+|vp(?: of)? [a-z]+|founding [a-z]+|data science|machine learning|qa|ux";
    private static final Pattern ROLE = Pattern.compile("(?iu)\\b(?:" + ROLES + ")\\b");
    private static final Pattern SEVERAL =
            Pattern.compile("(?iu)^(?:multiple|various|several|many|all) (?:\\w+ )?(?:roles|positions|openings)\\b.*$");
    private static final Pattern SOUGHT = Pattern.compile(
            "(?iu)\\b(?:hiring|looking for|seeking|searching for|need|recruiting|want)\\s+(?:for\\s+)?(?:an?\\s+|some\\s+|our\\s+|the\\s+)?"
                    + "(?:(?:first|next|great|talented|experienced|exceptional|awesome|strong|good|smart|skilled)\\s+){0,2}"
                    + "((?:[\\p{L}\\p{N}+#./&-]+\\s+){0,4}?(?:engineers?|developers?|programmers?|designers?|managers?"
                    + "|scientists?|analysts?|architects?|researchers?|sysadmins?|administrators?|interns?|hackers?|devs?))\\b");

    private static final Pattern INTERN = Pattern.compile("(?iu)[\\p{L}]{3,} (?:intern|internship)s?\\b");
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L} .'-]{1,40}, \\p{Lu}{2}");
    private static final Pattern NO_REMOTE = Pattern.compile("(?iu)\\b(?:no|not) remote\\b");

    private static final Pattern REMOTE = Pattern.compile(
            "(?iu)\\b(?:remote(?:ly)?|on-?\\s?site|hybrid|wfh|work from home|in[- ]office|in[- ]person|telecommut\\w*)\\b");
    private static final Pattern EMPLOYMENT = Pattern.compile(
            "(?iu)\\b(?:full[- ]?time|part[- ]?time|contract(?:ors?)?|permanent|freelance|internships?|interns?|f/?t|fte|perm)\\b");
    private static final Pattern PAY = Pattern.compile(
            "(?iu)[$\u20ac\u00a3]\\s?\\d|\\b\\d{2,3}\\s?k\\b|\\b(?:USD|EUR|GBP)\\b|\\bequity\\b|\\bcompetitive\\b");
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)\\b(?:visa|h1b|h-1b|relocation|sponsorship|apply|careers?|email|contact|stealth|series [a-f]|seed|salary|hiring)\\b|@|\\[at\\]");

    /** Whether words name a role. */
    static boolean isRole(String words) {
        return ROLE.matcher(words).find();
    }

    static HiringLine of(String html) {
        String cut = html.length() <= MOST_TEXT ? html : html.substring(0, MOST_TEXT);
        List<String> lines = PARAGRAPH
                .splitAsStream(cut)
                .map(line -> Jsoup.parseBodyFragment(line).text().strip())
                .filter(line -> !line.isEmpty())
                .toList();
        Matcher href = HREF.matcher(cut.replace("&#x2F;", "/"));
        Optional<String> link = href.find() ? Optional.of(href.group(1)) : Optional.empty();
        if (lines.isEmpty()) {
            return new Parts().line(link, lines);
        }
        String head = lines.getFirst();
        List<String> parts = split(head.length() <= LONGEST_HEAD ? head : head.substring(0, LONGEST_HEAD));
        Parts read = new Parts();
        if (parts.size() >= 2) {
            parts.forEach(read::add);
        }
        return read.line(link, lines);
    }

    private static List<String> split(String head) {
        List<String> parts = PIPE.splitAsStream(head).toList();
        if (parts.size() < 2) {
            parts = DASH.splitAsStream(head).toList();
            // Dashes also part sentences: a head has short parts only.
            if (parts.stream().anyMatch(part -> part.length() > 80)) {
                parts = List.of();
            }
        }
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** Collects the parts of a head. For one thread. */
    private static final class Parts {
        private Optional<String> company = Optional.empty();
        private final List<String> roles = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<String> workplaces = new ArrayList<>();
        private final List<String> employments = new ArrayList<>();
        private Optional<String> pay = Optional.empty();

        void add(String written) {
            String part = ADDRESS.matcher(NOTE.matcher(written).replaceAll(""))
                    .replaceAll("")
                    .replaceAll("\\(\\s*\\)|\\[\\s*\\]", "")
                    .strip();
            if (part.isEmpty()) {
                return;
            }
            boolean first = company.isEmpty() && roles.isEmpty();
            if (first && TOWN.matcher(part).matches()) {
                places.add(part);
                return;
            }
            // "Intern, full time" is a form of employment; "Data science intern" is a role.
            boolean role =
                    ROLE.matcher(EMPLOYMENT.matcher(part).replaceAll(" ")).find()
                            || INTERN.matcher(part).find()
                            || SEVERAL.matcher(part).matches();
            Matcher remote = REMOTE.matcher(NO_REMOTE.matcher(part).replaceAll("onsite"));
            boolean somewhere = remote.find();
            Matcher employment = EMPLOYMENT.matcher(part);
            boolean form = employment.find();
            if (form) {
                employments.add(employment.group());
            }
            if (somewhere) {
                workplaces.add(remote.group().toLowerCase(Locale.ROOT));
                while (remote.find()) {
                    workplaces.add(remote.group().toLowerCase(Locale.ROOT));
                }
            }
            if (role && part.length() <= LONGEST_ROLE) {
                roles.add(part);
            } else if (PAY.matcher(part).find() && part.length() <= 80 && !first) {
                pay = pay.or(() -> Optional.of(part));
            } else if (first && !somewhere && !form) {
                company = Optional.of(part).filter(name -> name.length() <= 80);
            } else if (company.isEmpty() && !somewhere && !form) {
                company = Optional.of(part).filter(name -> name.length() <= 80);
            } else if (somewhere || looksLikePlace(part)) {
                String where = EMPLOYMENT.matcher(part).replaceAll("").replaceAll("^[\\s,;/&-]+|[\\s,;/&-]+$", "");
                if (!where.isBlank()) {
                    places.add(where);
                }
            }
        }

        private static boolean looksLikePlace(String part) {
            boolean capital = Character.isUpperCase(part.codePointAt(0));
            boolean other =
                    OTHER.matcher(part).find() || EMPLOYMENT.matcher(part).find();
            return capital && !other && part.length() <= 60 && part.split("\\s+").length <= 8;
        }

        HiringLine line(Optional<String> link, List<String> lines) {
            Optional<String> role = roles.isEmpty() ? sought(lines) : Optional.of(String.join(", ", roles));
            return new HiringLine(
                    company,
                    role,
                    List.copyOf(places),
                    Optional.of(workplaces)
                            .filter(named ->
                                    named.stream().map(Parts::kind).distinct().count() == 1)
                            .map(List::getFirst),
                    employments.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", employments)),
                    pay,
                    link);
        }

        private static String kind(String words) {
            return words.startsWith("hybrid")
                    ? "hybrid"
                    : words.startsWith("on") || words.startsWith("in") ? "onsite" : "remote";
        }

        /** A role that a line of its own or a sentence names. */
        private static Optional<String> sought(List<String> lines) {
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                String bare = line.replaceFirst("^[\\s*\u2022\u00b7\u2013>-]+|^\\d{1,2}[.)]\\s+", "");
                String name = bare.split("\\s+(?:-|\u2013|\u2014|\\()|[:|]\\s?", 2)[0].strip();
                boolean listed = !bare.equals(line) || bare.length() <= 70;
                if (listed
                        && !name.isEmpty()
                        && name.length() <= 70
                        && !name.endsWith(".")
                        && ROLE.matcher(name).find()
                        && name.split("\\s+").length <= 8) {
                    return Optional.of(name);
                }
            }
            for (String line : lines) {
                Matcher sought = SOUGHT.matcher(line);
                if (sought.find()) {
                    return Optional.of(sought.group(1).strip());
                }
            }
            return Optional.empty();
        }
    }
}
