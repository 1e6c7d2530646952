package io.jobwire.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for. Immutable.
 *
 * @param query words, "phrases", AND, OR, NOT, title: company: skill:, parentheses; empty: everything
 * @param filters what a listing must be
 * @param sort order of the hits
 * @param currency ISO 4217 currency of {@link SortOrder#PAY}, which needs one
 * @param size most hits on a page, 1 to 100
 * @param after cursor of the page before; empty: the first page
 * @param facets dimensions to count
 * @param facetSize most values of a facet, 1 to 100
 * @param highlight whether hits carry the words that match
 */
public record SearchRequest(
        String query,
        Filters filters,
        SortOrder sort,
        Optional<String> currency,
        int size,
        Optional<String> after,
        Set<Dimension> facets,
        int facetSize,
        boolean highlight) {

    /** Most hits on a page, and most values of a facet. */
    public static final int MAX_SIZE = 100;

    private static final int DEFAULT_SIZE = 20;
    private static final int DEFAULT_FACET_SIZE = 10;

    public SearchRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidSearchException("A page has 1 to " + MAX_SIZE + " hits, not " + size);
        }
        if (facetSize < 1 || facetSize > MAX_SIZE) {
            throw new InvalidSearchException("A facet has 1 to " + MAX_SIZE + " values, not " + facetSize);
        }
        if (sort == SortOrder.PAY && currency.isEmpty()) {
            throw new InvalidSearchException("Sorting by pay needs a currency, such as EUR: none is converted");
        }
        currency = currency.map(Money::currency);
        facets = facets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facets));
    }

    /** First page of a query by relevance, without facets and highlights. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query,
                Filters.none(),
                SortOrder.RELEVANCE,
                Optional.empty(),
                DEFAULT_SIZE,
                Optional.empty(),
                Set.of(),
                DEFAULT_FACET_SIZE,
                false);
    }

    /** The same with other filters. */
    public SearchRequest filtered(Filters other) {
        return new SearchRequest(query, other, sort, currency, size, after, facets, facetSize, highlight);
    }

    /** The same in another order; {@link SortOrder#PAY} by {@link #byPay}. */
    public SearchRequest sorted(SortOrder other) {
        return new SearchRequest(query, filters, other, currency, size, after, facets, facetSize, highlight);
    }

    /** The same, highest pay first. */
    public SearchRequest byPay(String inCurrency) {
        return new SearchRequest(
                query, filters, SortOrder.PAY, Optional.of(inCurrency), size, after, facets, facetSize, highlight);
    }

    /** The same with another size of pages. */
    public SearchRequest sized(int other) {
        return new SearchRequest(query, filters, sort, currency, other, after, facets, facetSize, highlight);
    }

    /** The page after the one that gave this cursor. */
    public SearchRequest after(String cursor) {
        return new SearchRequest(
                query, filters, sort, currency, size, Optional.of(cursor), facets, facetSize, highlight);
    }

    /** The same, counting these dimensions. */
    public SearchRequest counting(Set<Dimension> wanted) {
        return new SearchRequest(query, filters, sort, currency, size, after, wanted, facetSize, highlight);
    }

    /** The same with the words that match. */
    public SearchRequest highlighted() {
        return new SearchRequest(query, filters, sort, currency, size, after, facets, facetSize, true);
    }

    /** What must stay the same from page to page, as a number that is the same in every process. */
    public int fingerprint() {
        return (query + '\n' + filters + '\n' + sort + '\n' + currency).hashCode();
    }
}
