package io.jobwire.search.index;

import io.jobwire.search.Dimension;
import io.jobwire.search.Money;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;

/** Names of the fields of the index. A change of them, or of what they hold, is a new {@link #LAYOUT}. */
public final class IndexFields {
    /** Version of the layout: an index of another one is filled anew. */
    public static final String LAYOUT = "2";

    public static final String CANONICAL = "canonical";
    public static final String MEMBER = "member";
    public static final String RECORD = "record";
    public static final String TITLE = "title";
    public static final String COMPANY = "company";
    public static final String PLACE = "place";
    public static final String SKILL = "skill";
    public static final String TEXT = "text";
    /** All words of the others, those of one field far from those of the next; only where saved searches are matched. */
    public static final String ANY = "any";

    public static final String POSTED = "posted";
    /** How old a listing was when it was fetched, milliseconds; only where saved searches are matched. */
    public static final String AGE = "age";

    public static final String POINT = "point";
    public static final String SUGGEST = "suggest";

    private IndexFields() {}

    /** What this build writes: an index with another one is filled anew. */
    public static String layout() {
        return LAYOUT + "-" + ListingBytes.schemaFingerprint();
    }

    /** Exact values that a dimension filters by. */
    public static String filter(Dimension dimension) {
        return "filter." + dimension.parameter();
    }

    /** Values that a dimension is counted by. */
    public static String facet(Dimension dimension) {
        return "facet." + dimension.parameter();
    }

    /** Highest pay a year in a currency, minor units; only known currencies, so that fields stay few. */
    public static String pay(String currency) {
        if (!Money.isCurrency(currency)) {
            throw new IllegalArgumentException("Not a currency: " + currency);
        }
        return "pay." + currency;
    }

    /** The field that an order other than relevance sorts by. */
    public static String sort(SearchRequest request) {
        return request.sort() == SortOrder.PAY ? pay(request.currency().orElseThrow()) : POSTED;
    }
}
