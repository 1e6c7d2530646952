package io.jobwire.dedupe.core;

import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.Workplace;
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
        Shingles left = Shingles.of(a.getText());
        Shingles right = Shingles.of(b.getText());
        Profile first = Profile.of(a);
        return compare(first, Profile.of(b), profile -> profile == first ? left : right);
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
                || (sameLevel(a, b) && Titles.compare(a.title(), b.title()) != Titles.DIFFERENT);
    }

    static Comparison compare(Profile a, Profile b, Texts texts) {
        boolean company = !a.company().isEmpty() && a.company().equals(b.company());
        Titles title = Titles.compare(a.title(), b.title());
        boolean level = sameLevel(a, b);
        Places place = Places.compare(a, b);
        Pays pay = Pays.compare(a.facts().getPay(), b.facts().getPay());
        boolean page = samePage(a, b);
        boolean requisition = sameRequisition(a, b);
        TextMatch text = TextMatch.of(a, b, texts);

        SortedMap<String, String> verdicts = new TreeMap<>();
        verdicts.put("company", company ? "equal" : spelledOtherwise(a, b) ? "near" : "different");
        verdicts.put("title", title.word());
        verdicts.put("wholeTitle", a.fullTitle().equals(b.fullTitle()) ? "equal" : "different");
        verdicts.put("seniority", level ? "equal" : "different");
        verdicts.put("place", place.word());
        verdicts.put("pay", pay.word());
        verdicts.put("page", page ? "equal" : "different");
        verdicts.put("requisition", requisition ? "equal" : oneRequisition(a, b) ? "unknown" : "different");
        verdicts.put("site", sameSite(a, b) ? "equal" : "different");
        verdicts.put("text", text.word());

        Relation relation;
        if (!company) {
            relation = spelledOtherwise(a, b) && level && title == Titles.EQUAL
                    ? judgeSpellings(place, pay, text)
                    : Relation.DIFFERENT;
        } else if (!level || title == Titles.DIFFERENT) {
            relation = page || requisition ? Relation.POSSIBLE : Relation.DIFFERENT;
        } else {
            boolean identity = page || requisition;
            relation = judge(
                    a, b, title, identity, elsewhere(a, b, place, identity), merges(a, b, place, pay, text), text);
        }
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
            Profile a, Profile b, Titles title, boolean identity, boolean elsewhere, boolean merges, TextMatch text) {
        if (title == Titles.NEAR) {
            if (identity) {
                return elsewhere ? Relation.POSSIBLE : Relation.DUPLICATE;
            }
            return !elsewhere && text.similar() ? Relation.POSSIBLE : Relation.DIFFERENT;
        }
        if (elsewhere) {
            return identity || text.agrees() ? Relation.OPENING : Relation.DIFFERENT;
        }
        if (identity || merges) {
            return Relation.DUPLICATE;
        }
        return text.similar() || translated(a, b) ? Relation.POSSIBLE : Relation.DIFFERENT;
    }

    private static boolean merges(Profile a, Profile b, Places place, Pays pay, TextMatch text) {
        boolean wholeTitle = a.fullTitle().equals(b.fullTitle());
        boolean oneSite = sameSite(a, b);
        if (pay == Pays.DISJOINT || (oneSite && (!wholeTitle || otherTerms(a, b) || pay == Pays.FOREIGN))) {
            return false;
        }
        boolean samePlace = place == Places.EQUAL && (!a.spots().isEmpty() || (remote(a) && remote(b)));
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
            case CONTAINED, UNKNOWN -> identity ? sameBoard(a, b) : sameSite(a, b);
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
}
