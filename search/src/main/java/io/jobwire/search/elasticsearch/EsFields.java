package io.jobwire.search.elasticsearch;

import io.jobwire.search.Dimension;

/** Names of fields that only this engine has; compatibility. They are those of {@code index.json}. */
final class EsFields {
    /** True for listings, absent in everything else that is in the index. */
    static final String LIVE = "live";
    /** When a listing was deleted. */
    static final String GONE = "gone";

    static final String CHECKPOINT = "checkpoint";
    static final String LISTING = "listing";
    static final String PAY = "pay";
    static final String FILTER = "filter";
    static final String VALUE = "value";
    static final String FACET = "facet";

    private EsFields() {}

    /** Values of a dimension without what is shown of them, each once a listing. */
    static String value(Dimension dimension) {
        return VALUE + "." + dimension.parameter();
    }
}
