package io.jobwire.search;

import io.jobwire.runtime.StageContext;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;

/** Opens the engine that the settings of a process name. */
public final class SearchEngines {
    private SearchEngines() {}

    /** The engine of a process, with the skills of the taxonomy; the caller closes it. */
    public static SearchEngine open(StageContext context) {
        return LuceneSearchEngine.open(SearchConfig.from(context).folder(), new TaxonomySkillNames(Taxonomy.load()));
    }
}
