package io.jobwire.dedupe.core;

import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.Workplace;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges a pair of listings by text and facts. Text is necessary, never sufficient: of same-company postings with nearly
 * the same text most are other jobs, of another level, discipline or city.
 *
 * <ul>
 *   <li>Of two companies: two jobs, unless their names begin alike, and on two sites title and level are the same, no place
 *       differs, pay is not disjoint, and the similarity of long texts is at least 0.90. Then it is one company in two spellings.
 *   <li>With other core titles, or of other levels: two jobs. (A shared requisition or page makes
 *       that a possible duplicate, because one of the sources must be wrong.)
 *   <li>The same requisition or page, and titles that agree: one job; in another place an opening of it.
 *   <li>Otherwise texts must agree: similarity of at least 0.70 or containment of at least 0.90, an agency's 0.90; between two
 *       sites that name the same place 0.50, or 0.45 when the whole titles agree; short texts containment of 0.90 and a known, equal place. Then it is one job
 *       if the pay is not disjoint; in another place an opening.
 *   <li>What fails one of these by a little (a near title, disjoint pay), or is in another language, is a possible duplicate.
 * </ul>
 *
 * <p>A site (a board, or all pages of one host) tells its postings apart on purpose. Two of its postings are in the same place only when
 * they name the same places, and one job only when the whole titles have the same words ("Engineer" and "Engineer, remote"
 * have not), the form of employment is not another, and they pay in the same currency. Between two sites one often
 * leaves something out or writes it otherwise: a missing place, a country around a city, or some of several places agree too.
 * A posting that came when the other was gone stands not beside it: it may be the same job put up again, so that texts and places are judged as those of two sites; whole
 * titles still have to agree. A message in a thread has no title of its own, a reader found it: two of them, one written when the other was gone, are
 * one also when their texts agree and each has what the other's title says, or one title only leaves out words of the other; and when both
 * name the same role or mostly the same roles, in whatever order and spelling, the more of them may differ the more the texts agree.
 * Two of its postings that name shifts and none in common are possible duplicates at most.
 * Two postings of one site in two languages with one title and place are a translation.
 * Two that agree in all of this are one job for whoever looks for it, though the employer counts two.
 *
 * <p>Pure and symmetric; safe for use by many threads.
 */
public final class Verifier {
    private static final String UNDETERMINED = "und";

    private Verifier() {}

    /** Judges two listings. */
    public static Comparison compare(Listing a, Listing b) {
        Profile left = Profile.of(a);
        Profile right = Profile.of(b);
        return compare(left, right, new ShingleCache(profile -> Body.of(profile == left ? a : b)));
    }

    /** Whether the facts alone leave open that a pair is more than {@link Relation#DIFFERENT}. */
    static boolean mayRelate(Profile a, Profile b) {
        if (a.company().isEmpty() || !a.company().equals(b.company())) {
            return spelledOtherwise(a, b)
                    && a.text().bandsIn(b.text()) >= Algorithm.SPELLING_BANDS
                    && sameLevel(a, b)
                    && Titles.compare(a.title(), b.title()) == Titles.EQUAL;
        }
        return samePage(a, b)
                || sameRequisition(a, b)
                || (putUpAgain(a, b) && messages(a, b) && a.text().bandsIn(b.text()) > 0)
                || (sameLevel(a, b) && Titles.compare(a.title(), b.title()) != Titles.DIFFERENT);
    }

    /** Judges two listings; nothing when they are {@link Relation#DIFFERENT}, which most candidates are and which takes no words. */
    static Optional<Comparison> relate(Profile a, Profile b, Texts texts) {
        Facts facts = Facts.of(a, b);
        if (differ(a, b, facts)) {
            return Optional.empty();
        }
        TextMatch text = TextMatch.of(a, b, texts);
        Relation relation = judge(a, b, facts, text, texts);
        return relation == Relation.DIFFERENT ? Optional.empty() : Optional.of(comparison(a, b, facts, text, relation));
    }

    static Comparison compare(Profile a, Profile b, Texts texts) {
        Facts facts = Facts.of(a, b);
        TextMatch text = TextMatch.of(a, b, texts);
        return comparison(a, b, facts, text, judge(a, b, facts, text, texts));
    }

    /** Whether no text could make more of two listings than {@link Relation#DIFFERENT}. */
    private static boolean differ(Profile a, Profile b, Facts facts) {
        boolean near = facts.company() && facts.level() && facts.title() == Titles.NEAR;
        return near && !messages(a, b) && !facts.identity() && elsewhere(a, b, facts.place(), false);
    }

    private static Relation judge(Profile a, Profile b, Facts facts, TextMatch text, Texts texts) {
        if (!facts.company()) {
            return spelledOtherwise(a, b) && facts.level() && facts.title() == Titles.EQUAL
                    ? judgeSpellings(facts.place(), facts.pay(), text)
                    : Relation.DIFFERENT;
        }
        if ((facts.title() != Titles.EQUAL || !facts.level()) && isOnePost(a, b, facts, text, texts)) {
            return Relation.DUPLICATE;
        }
        if (!facts.level() || facts.title() == Titles.DIFFERENT) {
            return facts.identity() ? Relation.POSSIBLE : Relation.DIFFERENT;
        }
        boolean elsewhere = elsewhere(a, b, facts.place(), facts.identity());
        boolean merges = merges(a, b, facts.place(), facts.pay(), text) && !otherShift(a, b, texts);
        return judge(a, b, facts, elsewhere, merges, text);
    }

    /** Whether one employer shows both at a time for other shifts. */
    private static boolean otherShift(Profile a, Profile b, Texts texts) {
        return sideBySide(a, b) && texts.otherShifts(a, b);
    }

    private static Comparison comparison(Profile a, Profile b, Facts facts, TextMatch text, Relation relation) {
        SortedMap<String, String> verdicts = new TreeMap<>();
        verdicts.put("company", facts.company() ? "equal" : spelledOtherwise(a, b) ? "near" : "different");
        verdicts.put("title", facts.title().word());
        verdicts.put("wholeTitle", a.fullTitle().equals(b.fullTitle()) ? "equal" : "different");
        verdicts.put("seniority", facts.level() ? "equal" : "different");
        verdicts.put("place", facts.place().word());
        verdicts.put("pay", facts.pay().word());
        verdicts.put("page", facts.page() ? "equal" : "different");
        verdicts.put("requisition", facts.requisition() ? "equal" : oneRequisition(a, b) ? "unknown" : "different");
        verdicts.put("site", sameSite(a, b) ? sideBySide(a, b) ? "equal" : "equal, one after the other" : "different");
        verdicts.put("text", text.word());
        return new Comparison(
                relation, text.similarity(), text.containment(), a.text().bandsIn(b.text()), verdicts);
    }

    /** Two listings of names that begin alike: names say little, so that the texts must say much. */
    private static Relation judgeSpellings(Places place, Pays pay, TextMatch text) {
        boolean onePlace = switch (place) {
            case EQUAL, CONTAINED, UNKNOWN -> true;
            case OVERLAP, DIFFERENT -> false;
        };
        return onePlace && pay != Pays.DISJOINT && text.isNearlyTheSame() ? Relation.DUPLICATE : Relation.DIFFERENT;
    }

    private static boolean spelledOtherwise(Profile a, Profile b) {
        return Employers.maybeOne(a.company(), b.company()) && !sameSite(a, b);
    }

    private static Relation judge(
            Profile a, Profile b, Facts facts, boolean elsewhere, boolean merges, TextMatch text) {
        if (facts.title() == Titles.NEAR) {
            if (facts.identity()) {
                return elsewhere ? Relation.POSSIBLE : Relation.DUPLICATE;
            }
            return !elsewhere && text.similar() ? Relation.POSSIBLE : Relation.DIFFERENT;
        }
        if (elsewhere) {
            return facts.identity() || text.agrees() ? Relation.OPENING : Relation.DIFFERENT;
        }
        if (facts.identity() || merges) {
            return Relation.DUPLICATE;
        }
        return text.similar() || translated(a, b) ? Relation.POSSIBLE : Relation.DIFFERENT;
    }

    private static boolean merges(Profile a, Profile b, Places place, Pays pay, TextMatch text) {
        boolean wholeTitle = a.fullTitle().equals(b.fullTitle());
        boolean oneSite = sideBySide(a, b);
        if (pay == Pays.DISJOINT
                || (oneSite && (otherTerms(a, b) || pay == Pays.FOREIGN))
                || (sameSite(a, b) && !wholeTitle && !(putUpAgain(a, b) && messages(a, b)))) {
            return false;
        }
        boolean samePlace = place == Places.EQUAL
                && (!a.spots().isEmpty() || (remote(a) && remote(b)) || (sameSite(a, b) && !oneSite));
        // A message without a place leaves it out, or it was not found.
        samePlace |= putUpAgain(a, b) && messages(a, b) && (place == Places.UNKNOWN || place == Places.CONTAINED);
        return text.merges(samePlace, !oneSite, wholeTitle)
                || (oneSite && samePlace && translated(a, b) && text.comparable());
    }

    private static boolean remote(Profile a) {
        return a.workplace() == Workplace.REMOTE;
    }

    /**
     * Whether a pair is the same role in two places. Who publishes both tells them apart on purpose, so that a missing place
     * or a wider one is another place; of two publishers one often leaves something out. Two boards that lead to one page
     * speak of one place, however they write it.
     */
    private static boolean elsewhere(Profile a, Profile b, Places place, boolean identity) {
        return switch (place) {
            case EQUAL -> false;
            case CONTAINED, UNKNOWN -> identity ? sameBoard(a, b) : sideBySide(a, b);
            case OVERLAP, DIFFERENT -> !samePage(a, b) || sameBoard(a, b);
        };
    }

    private static boolean sameBoard(Profile a, Profile b) {
        return !a.board().isEmpty() && a.board().equals(b.board());
    }

    /** Whether one publisher shows both: one board, or pages of one host. */
    private static boolean sameSite(Profile a, Profile b) {
        return sameBoard(a, b) || (!a.host().isEmpty() && a.host().equals(b.host()));
    }

    /** Whether one publisher showed both at a time. */
    private static boolean sideBySide(Profile a, Profile b) {
        return sameSite(a, b) && !a.follows(b) && !b.follows(a);
    }

    private static boolean putUpAgain(Profile a, Profile b) {
        return sameSite(a, b) && !sideBySide(a, b);
    }

    private static boolean messages(Profile a, Profile b) {
        return a.isMessage() && b.isMessage();
    }

    /** Whether two messages, one put up when the other was gone, are one whose titles name different parts of the same text. */
    private static boolean isOnePost(Profile a, Profile b, Facts facts, TextMatch text, Texts texts) {
        return putUpAgain(a, b)
                && messages(a, b)
                && !text.brief()
                && facts.pay() != Pays.DISJOINT
                && !elsewhere(a, b, facts.place(), false)
                && (haveRolesInCommon(a, b, text)
                        || (text.agrees() && facts.title() != Titles.EQUAL && nameOneText(a, b, facts, texts)));
    }

    private static boolean nameOneText(Profile a, Profile b, Facts facts, Texts texts) {
        return shortened(a, b, facts)
                || (texts.mentions(a, b.fullTitle())
                        && texts.mentions(b, a.fullTitle())
                        && texts.mentions(a, a.fullTitle())
                        && texts.mentions(b, b.fullTitle()));
    }

    /** Whether two messages name the same role or mostly the same roles: the more alike the texts, the more may differ. What names none says nothing. */
    private static boolean haveRolesInCommon(Profile a, Profile b, TextMatch text) {
        int least = Math.min(a.roles().size(), b.roles().size());
        int most = Math.max(a.roles().size(), b.roles().size());
        if (least == 0 || text.agency() || text.similarity() < Algorithm.SAME_ROLES_SIMILARITY) {
            return false;
        }
        boolean alike = text.similarity() >= Algorithm.MOST_ROLES_SIMILARITY;
        if (RoleList.isUnnamed(a.roles()) || RoleList.isUnnamed(b.roles())) {
            return alike;
        }
        if (most == 1) {
            return a.roles().equals(b.roles());
        }
        if (text.similarity() >= Algorithm.ANY_ROLES_SIMILARITY) {
            return true;
        }
        int shared = RoleList.shared(a.roles(), b.roles());
        return shared >= Algorithm.SAME_ROLES * (least + most - shared)
                || (alike && shared >= Algorithm.MOST_ROLES * least);
    }

    /** Whether one title leaves out some of the other's words: a role or two less, or a word of praise. */
    private static boolean shortened(Profile a, Profile b, Facts facts) {
        return facts.title() == Titles.NEAR && facts.level() && Titles.oneInOther(a.title(), b.title());
    }

    private static boolean otherTerms(Profile a, Profile b) {
        Employment left = a.facts().getEmployment();
        Employment right = b.facts().getEmployment();
        return left != right && left != Employment.UNKNOWN && right != Employment.UNKNOWN;
    }

    private static boolean translated(Profile a, Profile b) {
        String left = a.facts().getLanguage();
        String right = b.facts().getLanguage();
        return !left.equals(right) && !left.equals(UNDETERMINED) && !right.equals(UNDETERMINED);
    }

    private static boolean sameLevel(Profile a, Profile b) {
        return a.facts().getSeniority() == b.facts().getSeniority()
                && a.levels().equals(b.levels());
    }

    private static boolean samePage(Profile a, Profile b) {
        return !a.page().isEmpty() && a.page().equals(b.page());
    }

    private static boolean sameRequisition(Profile a, Profile b) {
        return !a.requisition().isEmpty() && a.requisition().equals(b.requisition());
    }

    private static boolean oneRequisition(Profile a, Profile b) {
        return a.requisition().isEmpty() || b.requisition().isEmpty();
    }

    /** What two listings have in common beside their texts. */
    private record Facts(
            boolean company, Titles title, boolean level, Places place, Pays pay, boolean page, boolean requisition) {
        static Facts of(Profile a, Profile b) {
            return new Facts(
                    !a.company().isEmpty() && a.company().equals(b.company()),
                    Titles.compare(a.title(), b.title()),
                    sameLevel(a, b),
                    Places.compare(a, b),
                    Pays.compare(a.facts().getPay(), b.facts().getPay()),
                    samePage(a, b),
                    sameRequisition(a, b));
        }

        boolean identity() {
            return page || requisition;
        }
    }
}
