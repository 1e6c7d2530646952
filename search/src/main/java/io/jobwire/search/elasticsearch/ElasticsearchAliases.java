package io.jobwire.search.elasticsearch;

import io.jobwire.search.SearchUnavailableException;
import java.util.Optional;

/** Moves the alias for everybody from generation to generation. */
public final class ElasticsearchAliases implements AutoCloseable {
    private final Server server;

    public ElasticsearchAliases(ElasticsearchConfig config) {
        this.server = new Server(config);
    }

    /** The generation that the alias for everybody shows; empty when nothing was ever filled. */
    public Optional<Integer> promoted(IndexNames any) {
        return server.ask(client -> Indices.behind(client, any.base()))
                .map(index -> index.substring(any.base().length() + 2, index.lastIndexOf('-')))
                .map(Integer::valueOf);
    }

    /**
     * Shows a generation to everybody, in one act; back again the same way.
     *
     * @return false when the generation has no index
     * @throws SearchUnavailableException when the server does not answer
     */
    public boolean promote(IndexNames generation) {
        Optional<String> index = server.ask(client -> Indices.behind(client, generation.alias()));
        index.ifPresent(to -> server.ask(client -> client.indices()
                .updateAliases(
                        update -> update.actions(Indices.moving(generation.base(), generation.base() + "-g*", to)))));
        return index.isPresent();
    }

    /** Deletes all indices of a generation. */
    public void drop(IndexNames generation) {
        server.ask(client -> {
            for (String index : client.indices()
                    .get(get -> get.index(generation.alias() + "-*").allowNoIndices(true))
                    .result()
                    .keySet()) {
                client.indices().delete(delete -> delete.index(index));
            }
            return true;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
