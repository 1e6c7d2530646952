package io.jobwire.search.lucene;

import io.jobwire.search.Dimension;
import io.jobwire.search.Money;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;

/** Names of the fields of the index. A change of them, or of what they hold, is a new {@link #LAYOUT}. */
final class IndexFields {
    /** Version of the layout: an index of another one is filled anew. */
    static final String LAYOUT = "1";

    static final String CANONICAL = "canonical";
    static final String MEMBER = "member";
    static final String RECORD = "record";
    static final String TITLE = "title";
    static final String COMPANY = "company";
    static final String PLACE = "place";
    static final String SKILL = "skill";
    static final String TEXT = "text";
    static final String POSTED = "posted";

    private IndexFields() {}

    /** Exact values that a dimension filters by. */
    static String filter(Dimension dimension) {
        return "filter." + dimension.parameter();
    }

    /** Values that a dimension is counted by. */
    static String facet(Dimension dimension) {
        return "facet." + dimension.parameter();
    }

    /** Highest pay a year in a currency, minor units; only known currencies, so that fields stay few. */
    static String pay(String currency) {
        if (!Money.isCurrency(currency)) {
            throw new IllegalArgumentException("Not a currency: " + currency);
        }
        return "pay." + currency;
    }

    /** The field that an order other than relevance sorts by. */
    static String sort(SearchRequest request) {
        return request.sort() == SortOrder.PAY ? pay(request.currency().orElseThrow()) : POSTED;
    }
}
