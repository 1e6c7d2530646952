package io.jobwire.normalize.core.message;

import java.util.regex.Pattern;

/** Words for roles. Stateless. */
final class Roles {
    /** What a role is called by; it ends the name of most. */
    static final String NOUN =
            "engineers?|developers?|programmers?|coders?|designers?|managers?|mgrs?|scientists?|analysts?|architects?|researchers?"
                    + "|directors?|administrators?|admins?|sysadmins?|consultants?|specialists?|technicians?|recruiters?|writers?|copywriters?|marketers?|marketeers?"
                    + "|hackers?|coordinators?|representatives?|reps?|associates?|advocates?|evangelists?|editors?|leads?|leaders?|devs?|engs?|sres?|swes?|sdets?"
                    + "|dbas?|ctos?|cfos?|coos?|cmos?|co-?founders?|interns?|apprentices?|instructors?|teachers?|tutors?|advisors?|advisers?|officers?|operators?"
                    + "|executives?|accountants?|strategists?|planners?|buyers?|producers?|artists?|animators?|illustrators?|testers?|statisticians?|economists?"
                    + "|mathematicians?|physicists?|biologists?|chemists?|quants?|traders?|assistants?|generalists?|trainers?|experts?|nurses?|attorneys?"
                    + "|lawyers?|paralegals?|controllers?|bookkeepers?|ninjas?|rockstars?|gurus?|rubyists?|pythonistas?|technologists?|professors?|postdocs?"
                    + "|fellows?|professionals?|owners?|partners?|presidents?|chiefs?|supervisors?|agents?|salespeople|salespersons?|sales ?reps?";

    /** What stands for a role in a head, without one of those. */
    private static final String FIELD =
            "engineering|devops|full[- ]?stack|back[- ]?end|front[- ]?end|head of [a-z]+|vp(?: of)? [a-z]+|founding [a-z]+"
                    + "|data science|machine learning|internships?|qa|ux|ui|product management|business development|customer (?:support|success)|sales|marketing"
                    + "|tech(?:nical)? support|account management|security research|ios|android|ruby|rails|python|php|java(?:script)?|node(?:\\.?js)?|react|clojure|scala|golang";

    static final Pattern NAMED = Pattern.compile("(?i)\\b(?:" + NOUN + ")\\b");
    static final Pattern IN_HEAD = Pattern.compile("(?i)\\b(?:" + NOUN + "|" + FIELD + ")\\b");

    /** A name that ends as names of roles do. */
    static final Pattern ENDS = Pattern.compile("(?i).*\\b(?:(?:" + NOUN
            + ")(?: (?:i{1,3}|iv|[1-4]))?|devops|internships?|(?:full[- ]?stack|back[- ]?end|front[- ]?end) (?:eng|dev)"
            + "|(?:director|head|vp|vice president|chief|manager|lead) of [\\p{L}& ]{2,40}|vp,? [\\p{L}& ]{2,30})");

    /** "Several positions": roles without a name. */
    static final Pattern UNNAMED = Pattern.compile(
            "(?i)^(?:(?:we are |now )?hiring )?(?:(?:lots of|a few|multiple|various|several|many|all|different|other|open|more|tech(?:nical)?|(?:non-)?engineering"
                    + "|software|product|design|development|sales|marketing|operations|data|and|&|,|/) ?)+(?:roles?|positions?|openings?|jobs|opportunities|hires)\\b.*$");

    private Roles() {}
}
