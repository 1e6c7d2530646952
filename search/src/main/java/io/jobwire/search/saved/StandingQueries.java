package io.jobwire.search.saved;

import io.jobwire.records.SavedSearch;
import io.jobwire.search.FilterParameters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.index.FilterQueries;
import io.jobwire.search.index.QueryTranslator;
import io.jobwire.search.index.Texts;
import io.jobwire.search.query.QueryParser;
import io.jobwire.search.query.SkillNames;
import java.util.Optional;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads saved searches. Immutable and safe for use by many threads. */
public final class StandingQueries {
    private static final Logger log = LoggerFactory.getLogger(StandingQueries.class);

    private final QueryParser parser;
    private final FilterQueries filters;
    private final QueryTranslator translator;

    /** @param skills names of skills, for queries and filters */
    public StandingQueries(SkillNames skills) {
        this.parser = new QueryParser(skills);
        this.filters = new FilterQueries(skills);
        this.translator = QueryTranslator.literal(new Texts());
    }

    /**
     * What a search looks for.
     *
     * @throws InvalidSearchException when query or filters cannot be read; a
     *     {@link io.jobwire.search.QuerySyntaxException} points at the place
     */
    public Query of(SavedSearch search) {
        return filters.narrow(
                translator.translate(parser.parse(search.getQuery())),
                FilterParameters.readJoined(search.getFilters()),
                Optional.empty());
    }

    /**
     * What a search looks for that was kept when it could be read. One that another version of the rules reads no more
     * finds nothing, and hinders nobody else's.
     */
    Query ofKept(SavedSearch search) {
        try {
            return of(search);
        } catch (InvalidSearchException e) {
            log.warn("Saved search {} finds nothing any more: {}", search.getSearch(), e.getMessage());
            return new MatchNoDocsQuery("cannot be read");
        }
    }

    /** Checks a search before it is saved. */
    public void check(SavedSearch search) {
        var _ = of(search);
    }
}
