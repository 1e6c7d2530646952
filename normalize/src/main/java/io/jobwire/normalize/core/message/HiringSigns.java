package io.jobwire.normalize.core.message;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import java.util.List;

/** Tells postings from what people also write in such threads: questions, offers of work, talk about the thread. Stateless. */
final class HiringSigns {
    private static final int BEGINNING = 500;

    private static final PatternSearch SEEKER = PatternSearch.of(
            "^\\W*(?:seeking (?:an? )?(?:(?:new|full[- ]time|remote|contract|freelance|part[- ]time) )*(?:work|roles?|positions?|jobs?|employment|opportunit\\w+|internships?|gigs?)\\b|for hire\\b|available for|looking for (?:a |an )?(?:\\w+ ){0,3}(?:job|work|position|role|employment|internship|gig|opportunit)"
                    + "|i['\u2019]?a?m (?:a |an )?(?:\\w+ ){0,6}(?:looking|seeking|available|searching) (?:for )?(?:a |an |my |some )?(?:\\w+ ){0,3}(?:job|work|position|role|gig|opportunit|internship|new|next))"
                    + "|\\bwilling to relocate\\s*:|\\b(?:r[e\u00e9]sum[e\u00e9](?: ?/ ?cv)?|cv)\\s*:\\s*http");
    /** Talk about the thread. */
    private static final PatternSearch META = PatternSearch.of(
            "\\bwho(?:'s| is)? ?(?:is )?hiring (?:threads?|posts?|page|search|map|data)|\\bwhoishiring|\\bctrl-?f\\b|\\bmanually curating|\\bfor anyone (?:looking|interested in finding|searching)"
                    + "|\\bjobs? (?:board|search|map)\\b.{0,60}\\b(?:thread|hn|hacker news)|\\bdownvot|\\bparent (?:comment|post)|\\bwho wants to be hired|\\bsearchable\\b.{0,40}\\b(?:list|index|version|thread|post)");
    /** What may be talk about the thread, or of who hires. */
    private static final PatternSearch MAYBE_META = PatternSearch.of(
            "\\b(?:this|these|the|last month's|each|every|monthly|hn|previous) (?:\\w+ )?(?:threads?|posts?|comments?) (?:is|are|for|to|at|and|on|in|from|better|should|more|so|here|has|have|every|with)\\b"
                    + "|\\bi (?:just |have |also |recently |re-?)?(?:made|built|wrote|created|put together|scraped|parsed|hacked)\\b"
                    + "|\\bplease (?:include|specify|state|use|put|add|mention|post|note that|format|stop)\\b.{0,60}\\b(?:remote|location|post|thread|comment|listing|h1b|salary)");

    private static final PatternSearch HIRING = PatternSearch.of(
            "\\b(?:we|we['\u2019]re|team|company|startup|i['\u2019]m|i am|is|are|be|always|also|currently|now|still) (?:\\w+ ){0,3}(?:hiring|looking (?:for|to hire|to add|to grow|to expand)|seeking|searching for|recruiting)\\b|\\bjoin (?:us|our|the)\\b|\\bcome (?:work|join|help|build)\\b"
                    + "|\\b(?:open|job|current|these) (?:positions?|roles?|openings?)\\b|\\bjob (?:description|listing|posting|spec)s?\\b|\\bwe (?:need|want|seek|have (?:\\w+ ){0,3}(?:openings?|positions?|roles?))\\b|\\b(?:wanted|needed)\\b|\\bto apply\\b|\\bapply (?:at|here|online|now|to|by|via)\\b|^hiring\\b");
    private static final PatternSearch CONTACT = PatternSearch.of(
            "\\[email\\]|@|\\bhttps?:|\\bwww\\.|\\b(?:dot|\\[dot\\]) (?:com|io|co|net|org)\\b|\\bapply\\b|\\be-?mail\\b|\\b(?:message|ping|contact|pm) (?:me|us)\\b|\\bresum|\\bcv\\b|\\b[a-z0-9]+\\.(?:com|io|co|ai|org|net)\\b");

    private HiringSigns() {}

    /**
     * Whether a message is a posting.
     *
     * @param html its text in HTML
     * @param role whether it names a role or roles
     */
    static boolean has(List<List<Part>> head, List<MessageLine> lines, String html, boolean role) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.text()).append('\n'));
        String text = Phrases.lower(all.toString());
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        boolean hiring = HIRING.in(text);
        List<Part> parts = head.stream().flatMap(List::stream).toList();
        long known = head.isEmpty()
                ? 0
                : head.getFirst().stream().filter(Part::tells).count();
        if (SEEKER.in(beginning)
                || (META.in(beginning) && known < 2)
                || (MAYBE_META.in(beginning) && known < 2 && !(hiring && role))) {
            return false;
        }
        boolean headed = known >= 1 && head.getFirst().size() >= 2;
        boolean contact = html.contains("href=") || CONTACT.in(text);
        boolean placed = parts.stream().anyMatch(Part::tells) && (hiring || role || contact);
        return headed || placed || (hiring && contact) || (role && HIRING.in(beginning));
    }
}
