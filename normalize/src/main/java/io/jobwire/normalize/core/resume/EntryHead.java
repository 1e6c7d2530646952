package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.PlaceReading;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title and employer while the lines of an entry's head are read, those nearest to its time first. A part with a word of job
 * titles is the title, one with a word of companies the employer, places and durations are neither. Not thread-safe.
 */
final class EntryHead {
    private static final Pattern SEPARATORS = Pattern.compile(
            "\\s*[|•·;\\t\\uE000-\\uF8FF]\\s*|\\s+[–—-]{1,2}\\s*|\\s*[–—-]{1,2}\\s+|\\s{3,}|,\\s+|:\\s+|\\s+(?:at|@|bei|chez|presso|en la empresa)\\s+|\\s*\\(|\\)\\s*|\\s*//\\s*");
    static final Pattern DURATION = Pattern.compile(
            "\\(?\\s*(?:\\d{1,2}\\+?\\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|mes)\\.?,?\\s*(?:and\\s)?){1,2}\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,|•·:;()\\[\\]\"“”*–—_-]+|[\\s,|•·:;(\\[\"“”*–—_-]+$");
    private static final Pattern NO_NAME = Pattern.compile(
            "[A-Z]{2}|\\d{4,6}|[\\d\\s./-]+|(?:full|part)[- ]?time|contract|permanent|temporary|freelance|remote|hybrid|on-?site|vollzeit|teilzeit|present|current|to date|responsibilities|duties|description|achievements|key achievements|company|client|project|dates?|period|duration|from|to|since|usa|uk|curriculum vitae|resume|page \\d.*|name|tba|n/?a|city|st|state|pp\\..*|vol\\..*|no\\. ?\\d+|summers?|winter break|\\d{1,2} (?:weeks|days|hours).*|team size.*|project title.*|environment|role|designation|employer|organi[sz]ation|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\.?|(?:part|full)[- ]time .*|(?:20|19)xx",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(company|company name|employer|organi[sz]ation|client|firma|arbeitgeber|unternehmen|entreprise|employeur|empresa)|(title|job title|role|position|designation|post|positie|stelle|poste|puesto|cargo)|(location|place|duration|period|dates?|ort|lieu|lugar|project|project name|environment|team size|technologies|tools))\\s*[:–-]\\s*(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPORTED = Pattern.compile("(|.*?\\S) ?-(?:  .* -)?");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:at|for|with|via|in|bei|chez|en)\\s+(?:the\\s)?|(?i:(?:have )?work(?:ed|ing) as (?:an? )?))(?=\\p{Lu})");
    private static final Pattern HOW = Pattern.compile(
            "\\s*\\((?:part|full|casual|contract|temporary|freelance|vollzeit|teilzeit)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR_WHOM = Pattern.compile("(\\p{Lu}.{2,50}?)\\s+for\\s+(?:the\\s)?(\\p{Lu}.*)");
    /** "Acme Pvt Ltd Senior Engineer": a legal form ends the name of the employer. */
    private static final Pattern EMPLOYER_THEN_TITLE = Pattern.compile(
            "(\\p{Lu}.{1,60}?\\s(?i:inc|pvt\\.?,? ltd|pty\\.? ltd|ltd|limited|llc|llp|plc|corporation|gmbh)\\b\\.?)\\s+(\\p{Lu}.{2,60})");

    private static final Pattern FIRST_WORD_SMALL =
            Pattern.compile("^[\\P{L}&&\\D]*\\p{Ll}{2,}(?!\\p{Lu})(?![.]\\p{L}).*");
    private static final Pattern LABEL_WITHIN = Pattern.compile(
            "\\(\\s?(?:designation|title|role|position)\\s?:\\s?([^():]{2,60})\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:inc|ltd|limited|llc|llp|plc|corp|corporation|company|co|gmbh|ag|kg|se|ug|e\\.v|s\\.?a\\.?s?|s\\.?r\\.?l|s\\.?l|b\\.?v|n\\.?v|oy|ab|pvt|pty|group|holding|holdings|bank|university|universität|université|universidad|college|school|hospital|clinic|institute|institut|laboratory|laboratories|labs?|technologies|solutions|systems|services|industries|partners|associates|enterprises|agency|consulting|media|software|studio|studios|foundation|association|ministry|department of|council|academy|store|hotel|restaurant|airlines|motors|pharma|insurance)\\b\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}\\.?");
    private static final Pattern LEGAL = Pattern.compile(
            "(?:inc|ltd|limited|llc|llp|plc|corp|co|gmbh|ag|pvt ltd|pty ltd|s\\.?a|s\\.?l|b\\.?v)\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 10;

    private final Taxonomy taxonomy;
    private final List<String> plain = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String employer;
    private boolean sure;

    EntryHead(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    boolean complete() {
        return title != null && (sure || !plain.isEmpty());
    }

    boolean empty() {
        return title == null && plain.isEmpty() && employer == null;
    }

    boolean titled() {
        return title != null;
    }

    /** Reads a line of the head, or what a time leaves of one. */
    void take(String words) {
        Matcher label = LABEL.matcher(EDGES.matcher(words).replaceAll("").strip());
        if (label.matches()) {
            labelled(label);
            return;
        }
        Matcher within = LABEL_WITHIN.matcher(words);
        if (within.find()) {
            title = within.group(1).strip();
            take(within.replaceFirst(" \t "));
            return;
        }
        for (String piece : SEPARATORS.split(words)) {
            String part =
                    LEADING.matcher(EDGES.matcher(piece).replaceAll("").strip()).replaceFirst("");
            Matcher whom = FOR_WHOM.matcher(part);
            Matcher joined = EMPLOYER_THEN_TITLE.matcher(part);
            if (title == null && joined.matches() && RoleWords.in(joined.group(2))) {
                part(joined.group(1));
                part(joined.group(2));
            } else if (title == null
                    && whom.matches()
                    && RoleWords.in(whom.group(1))
                    && !RoleWords.weak(whom.group(1))) {
                part(whom.group(1));
                part(whom.group(2));
            } else {
                part(part);
            }
        }
    }

    /**
     * Reads the two lines above the time in resumes that a job site wrote: the title, and "Employer -  Place -", where either part
     * may be missing. Takes nothing, and says so, when the second line does not end so.
     */
    boolean takeExported(ResumeLine above, ResumeLine below) {
        Matcher exported = EXPORTED.matcher(below.text());
        boolean fits = exported.matches()
                && !above.heading()
                && !above.bullet()
                && above.text().length() <= 90
                && above.text().split("\\s+").length <= MOST_WORDS;
        if (fits) {
            title = above.text();
            String at = EDGES.matcher(exported.group(1)).replaceAll("").strip();
            if (!at.isEmpty()) {
                employer = at;
            }
            sure = true;
        }
        return fits;
    }

    private void labelled(Matcher label) {
        String value = EDGES.matcher(label.group(4)).replaceAll("").strip();
        if (label.group(1) != null && (employer == null || !sure)) {
            employer = withoutPlace(value);
            sure = true;
        } else if (label.group(2) != null) {
            title = HOW.matcher(value).replaceFirst("");
        }
    }

    /** "Acme Inc., Boston, MA" is Acme Inc. */
    private String withoutPlace(String value) {
        String left = value;
        int comma = left.lastIndexOf(", ");
        while (comma > 0) {
            String last = left.substring(comma + 2).strip();
            if (!STATE.matcher(last).matches() && !isPlace(last, false)) {
                return left;
            }
            left = left.substring(0, comma);
            comma = left.lastIndexOf(", ");
        }
        return left;
    }

    private void part(String part) {
        boolean nothing = part.length() < 2
                || NO_NAME.matcher(part).matches()
                || DURATION.matcher(part).matches()
                || part.split("\\s+").length > MOST_WORDS;
        if (nothing) {
            return;
        }
        if (LEGAL.matcher(part).matches()) {
            if (!plain.isEmpty()) {
                employer = plain.getLast();
                sure = true;
            }
            return;
        }
        boolean company = COMPANY.matcher(part).find();
        if (title == null && RoleWords.in(part) && !(company && RoleWords.weak(part))) {
            title = part;
        } else if (!isPlace(part, company) && !Headings.within(part) && (company || !technology(part))) {
            if (company && !sure) {
                employer = part;
                sure = true;
            } else if (!FIRST_WORD_SMALL.matcher(part).matches() && (company || !secondTitle(part))) {
                plain.add(part);
            }
        }
    }

    /** The entry; a part that is neither a title by its words nor a company is taken for what is missing. */
    Held held(@Nullable MonthSpan span, int start, int end) {
        List<String> left = new ArrayList<>(plain);
        String at = employer;
        if (at == null && !left.isEmpty()) {
            at = left.removeFirst();
        }
        left.remove(at);
        left.removeIf(part -> COMPANY.matcher(part).find());
        String held = title != null ? title : left.isEmpty() ? "" : left.getFirst();
        return new Held(held, at == null ? "" : at, span, start, end);
    }

    private boolean secondTitle(String part) {
        return title != null && RoleWords.in(part) && !RoleWords.weak(part);
    }

    /** Several words that are nothing but names of technologies; one alone may be its maker's. */
    private boolean technology(String part) {
        if (part.indexOf(' ') < 0 && part.indexOf('/') < 0) {
            return false;
        }
        int covered = 0;
        for (Mention mention : taxonomy.tagger().tag(part)) {
            boolean technical = taxonomy.skill(mention.skillId())
                    .map(SkillEntry::kind)
                    .filter(kind -> kind.technical())
                    .isPresent();
            covered += technical ? mention.end() - mention.start() : 0;
        }
        return covered >= part.length() - 2;
    }

    private boolean isPlace(String part, boolean company) {
        if (part.length() > 40 || company) {
            return false;
        }
        PlaceReading reading = taxonomy.places().read(part);
        int covered = reading.places().stream()
                .mapToInt(place -> place.end() - place.start())
                .sum();
        boolean says = reading.remote() || reading.hybrid() || reading.onsite();
        return covered >= part.length() - 1
                || (says && part.split("\\s+").length <= 2)
                || part.toLowerCase(Locale.ROOT).endsWith(" area");
    }
}
