package io.jobwire.search;

import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import io.jobwire.runtime.StageContext;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.ElasticsearchSearchEngine;
import io.jobwire.search.elasticsearch.IndexNames;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.SkillNames;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the engine that the settings of a process name. */
public final class SearchEngines {
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?");

    private SearchEngines() {}

    /** The engine of a process, with the skills of the taxonomy; the caller closes it. */
    public static SearchEngine open(StageContext context) {
        SkillNames skills = new TaxonomySkillNames(Taxonomy.load());
        return elasticsearch(context.settings())
                .<SearchEngine>map(server -> ElasticsearchSearchEngine.open(
                        server, IndexNames.of(context.topics()), skills, context.clock()))
                .orElseGet(
                        () -> LuceneSearchEngine.open(SearchConfig.from(context).folder(), skills, context.clock()));
    }

    /** The Elasticsearch that settings name; empty: none. */
    public static Optional<ElasticsearchConfig> elasticsearch(Settings settings) {
        int shards = settings.get(SearchSettings.ELASTICSEARCH_SHARDS);
        int replicas = settings.get(SearchSettings.ELASTICSEARCH_REPLICAS);
        if (shards < 1 || shards > 1_000) {
            throw SettingsException.of(SearchSettings.ELASTICSEARCH_SHARDS, shards, "from 1 to 1000");
        }
        if (replicas < 0 || replicas > 100) {
            throw SettingsException.of(SearchSettings.ELASTICSEARCH_REPLICAS, replicas, "from 0 to 100");
        }
        return settings.find(SearchSettings.ELASTICSEARCH_URL)
                .filter(url -> !url.isBlank())
                .map(SearchEngines::addresses)
                .map(url -> new ElasticsearchConfig(
                        url,
                        settings.find(SearchSettings.ELASTICSEARCH_AUTH).filter(auth -> !auth.isBlank()),
                        shards,
                        replicas));
    }

    private static String addresses(String url) {
        for (String one : url.split(",")) {
            if (!ADDRESS.matcher(one.strip()).matches()) {
                throw SettingsException.of(
                        SearchSettings.ELASTICSEARCH_URL,
                        url,
                        "an address such as http://127.0.0.1:9200, or several with commas between them");
            }
        }
        return url;
    }
}
