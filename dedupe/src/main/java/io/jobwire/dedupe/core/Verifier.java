package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges a pair of listings by text and facts. Text is necessary, never sufficient: of same-company postings with nearly
 * the same text most are other jobs, of another level, discipline or city.
 *
 * <ul>
 *   <li>Of two companies, or with other core titles, or of other levels: two jobs. (A shared requisition or page makes
 *       that a possible duplicate, because one of the sources must be wrong.)
 *   <li>The same requisition or page, and titles that agree: one job; in another place an opening of it.
 *   <li>Otherwise texts must agree: similarity of at least 0.70 or containment of at least 0.90, an agency's
 *       0.90; between two boards that name the same place 0.50; short texts containment of 0.90 and a known, equal place. Then it is one job if the pay is
 *       not disjoint; in another place an opening.
 *   <li>Similar texts that fail one of these by a little (a near title, disjoint pay) are possible duplicates.
 * </ul>
 *
 * <p>A board tells its places apart on purpose, so two postings of one board are in the same place only when they name
 * the same places; across boards a missing place, a country around a city, or some of several places agree too. Two postings
 * of one board that agree in all of this are one job for whoever looks for it, though the employer counts two.
 *
 * <p>Pure and symmetric; safe for use by many threads.
 */
public final class Verifier {
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
            return false;
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
        verdicts.put("company", company ? "equal" : "different");
        verdicts.put("title", title.word());
        verdicts.put("seniority", level ? "equal" : "different");
        verdicts.put("place", place.word());
        verdicts.put("pay", pay.word());
        verdicts.put("page", page ? "equal" : "different");
        verdicts.put("requisition", requisition ? "equal" : oneRequisition(a, b) ? "unknown" : "different");
        verdicts.put("text", text.word());

        Relation relation;
        if (!company) {
            relation = Relation.DIFFERENT;
        } else if (!level || title == Titles.DIFFERENT) {
            relation = page || requisition ? Relation.POSSIBLE : Relation.DIFFERENT;
        } else {
            relation = judge(title, page || requisition, elsewhere(a, b, place), merges(a, b, place, pay, text), text);
        }
        return new Comparison(
                relation, text.similarity(), text.containment(), a.text().bandsIn(b.text()), verdicts);
    }

    private static Relation judge(Titles title, boolean identity, boolean elsewhere, boolean merges, TextMatch text) {
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
        return text.similar() ? Relation.POSSIBLE : Relation.DIFFERENT;
    }

    private static boolean merges(Profile a, Profile b, Places place, Pays pay, TextMatch text) {
        boolean samePlace = place == Places.EQUAL && !a.spots().isEmpty();
        return pay != Pays.DISJOINT && text.merges(samePlace, !a.board().equals(b.board()));
    }

    private static boolean elsewhere(Profile a, Profile b, Places place) {
        return switch (place) {
            case EQUAL -> false;
            case CONTAINED, UNKNOWN -> a.board().equals(b.board());
            case OVERLAP, DIFFERENT -> true;
        };
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
