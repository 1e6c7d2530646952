package io.jobwire.launcher.system;

import io.jobwire.runtime.StageContext;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.SearchUnavailableException;
import io.jobwire.search.elasticsearch.ElasticsearchAliases;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.IndexNames;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a generation has in Elasticsearch, where that is the engine: its index, and the alias by which other tools find the
 * active one. The embedded index is a folder.
 *
 * @param context of the generation
 */
record GenerationIndex(StageContext context) {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationIndex.class);

    /** Shows it to everybody. */
    void promote() {
        server().ifPresent(server -> {
            try (ElasticsearchAliases aliases = new ElasticsearchAliases(server)) {
                if (!aliases.promote(IndexNames.of(context.topics()))) {
                    LOG.warn("Generation {} has no index", context.topics().generation());
                }
            }
        });
    }

    /** Deletes it. Where the server does not answer, it stays and takes room, no more than that. */
    void drop() {
        server().ifPresent(server -> {
            try (ElasticsearchAliases aliases = new ElasticsearchAliases(server)) {
                aliases.drop(IndexNames.of(context.topics()));
            } catch (SearchUnavailableException e) {
                LOG.warn(
                        "The index of generation {} is not deleted: {}",
                        context.topics().generation(),
                        e.getMessage());
            }
        });
    }

    private Optional<ElasticsearchConfig> server() {
        return SearchEngines.elasticsearch(context.settings());
    }
}
