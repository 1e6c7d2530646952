package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Need;
import io.jobwire.records.Skill;
import io.jobwire.search.Dimension;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Finds listings that are like one: the words of its role in the title, and its skills, rare ones counting more. Text is
 * left out: what employers say of themselves is alike in all of their listings.
 */
public final class SimilarQuery {
    private static final int MAX_SKILLS = 32;
    private static final float TITLE = 4;

    private SimilarQuery() {}

    /** The query; it never finds the listing itself. */
    public static Query of(CanonicalListing listing, Analyzer analyzer) {
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        Query title = new QueryBuilder(analyzer).createBooleanQuery(IndexFields.TITLE, listing.getCoreTitle());
        if (title != null) {
            like.add(new BoostQuery(title, TITLE), Occur.SHOULD);
        }
        List<Skill> skills = listing.getSkills().stream()
                .sorted(Comparator.comparing(Skill::getNeed))
                .limit(MAX_SKILLS)
                .toList();
        for (Skill skill : skills) {
            Query has = new TermQuery(new Term(IndexFields.filter(Dimension.SKILL), skill.getId()));
            like.add(new BoostQuery(has, weight(skill.getNeed())), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(like.build(), Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.CANONICAL, listing.getCanonical())), Occur.MUST_NOT)
                .build();
    }

    private static float weight(Need need) {
        return switch (need) {
            case MUST -> 2;
            case NICE -> 1;
            case MENTIONED -> 0.5f;
        };
    }
}
