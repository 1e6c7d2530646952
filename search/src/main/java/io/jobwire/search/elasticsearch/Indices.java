package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import io.jobwire.search.index.IndexFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and checks indices, and moves their aliases. */
final class Indices {
    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);
    private static final String FILE = "index.json";
    private static final String LAYOUT = "layout";

    private final Server server;
    private final ElasticsearchConfig config;
    private final IndexNames names;

    Indices(Server server, ElasticsearchConfig config, IndexNames names) {
        this.server = server;
        this.config = config;
        this.names = names;
    }

    /**
     * The index to write to: the one behind the alias when it is as this build makes them, else one beside it, which is
     * made, or went on being filled.
     */
    String toWrite() {
        server.requireProduct();
        Optional<String> shown = shown();
        if (shown.isPresent() && isOurs(shown.get())) {
            return shown.get();
        }
        Optional<String> begun =
                all().stream().max(byNumber()).filter(last -> !Optional.of(last).equals(shown));
        if (begun.isPresent() && isOurs(begun.get())) {
            return begun.get();
        }
        shown.ifPresent(other -> LOG.info("The index {} has another layout or mapping: a new one is filled", other));
        String made = make(names.after(begun.or(() -> shown)));
        if (shown.isEmpty()) {
            show(made);
        }
        return made;
    }

    /** The index behind the alias; empty when there is none. */
    Optional<String> shown() {
        return server.insist(client -> behind(client, names.alias()));
    }

    static Optional<String> behind(ElasticsearchClient client, String alias) throws IOException {
        try {
            return client.indices().getAlias(get -> get.name(alias)).result().keySet().stream()
                    .findFirst();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Set<String> all() {
        return server.insist(client -> client.indices()
                .get(get -> get.index(names.alias() + "-*").allowNoIndices(true))
                .result()
                .keySet());
    }

    private static Comparator<String> byNumber() {
        return Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    }

    /** An empty index that is shown from now on, in place of the one before, which is deleted. */
    String anew() {
        String made = make(names.after(all().stream().max(byNumber())));
        show(made);
        return made;
    }

    /** Shows an index in place of the one before, in one act, and deletes all others of the generation. */
    void show(String index) {
        server.insist(client -> client.indices()
                .updateAliases(update -> update.actions(moving(names.alias(), names.alias() + "-*", index))));
        boolean first = server.insist(client -> behind(client, names.base()).isEmpty());
        if (first || isMine()) {
            server.insist(client -> client.indices()
                    .updateAliases(update -> update.actions(moving(names.base(), names.base() + "-g*", index))));
        }
        for (String other : all()) {
            if (!other.equals(index)) {
                server.insist(client -> client.indices().delete(delete -> delete.index(other)));
            }
        }
    }

    /** Whether the alias for everybody is on this generation. */
    private boolean isMine() {
        return server.insist(client -> behind(client, names.base()))
                .filter(index -> index.startsWith(names.alias() + "-"))
                .isPresent();
    }

    static List<Action> moving(String alias, String from, String to) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of(a -> a.remove(r -> r.index(from).alias(alias).mustExist(false))));
        actions.add(Action.of(a -> a.add(add -> add.index(to).alias(alias))));
        return actions;
    }

    private String make(String index) {
        var _ = server.insist(client -> {
            try (InputStream file = file()) {
                CreateIndexRequest wanted =
                        CreateIndexRequest.of(create -> create.index(index).withJson(file));
                return client.indices()
                        .create(create -> create.index(index)
                                .settings(sized(wanted.settings()))
                                .mappings(with(wanted.mappings())))
                        .acknowledged();
            } catch (ElasticsearchException e) {
                // A process beside this one was quicker, or the answer to the first try was lost.
                if (e.error() != null
                        && "resource_already_exists_exception".equals(e.error().type())) {
                    return false;
                }
                throw e;
            }
        });
        return index;
    }

    private IndexSettings sized(@Nullable IndexSettings settings) {
        IndexSettings.Builder sized = settings == null ? new IndexSettings.Builder() : settings.rebuild();
        return sized.numberOfShards(Integer.toString(config.shards()))
                .numberOfReplicas(Integer.toString(config.replicas()))
                .build();
    }

    private static TypeMapping with(@Nullable TypeMapping mapping) {
        TypeMapping.Builder named = mapping == null ? new TypeMapping.Builder() : mapping.rebuild();
        return named.meta(LAYOUT, JsonData.of(IndexFields.layout())).build();
    }

    private static InputStream file() throws IOException {
        InputStream file = Indices.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IOException("The build lacks " + FILE);
        }
        return file;
    }

    /** Whether an index has the layout and the mapping of this build. */
    private boolean isOurs(String index) {
        TypeMapping wanted = server.insist(client -> {
            try (InputStream file = file()) {
                return Optional.ofNullable(CreateIndexRequest.of(
                                        create -> create.index(index).withJson(file))
                                .mappings())
                        .orElseThrow(() -> new IOException(FILE + " has no mappings"));
            }
        });
        Map<String, IndexMappingRecord> found = server.insist(
                client -> client.indices().getMapping(get -> get.index(index)).result());
        IndexMappingRecord there = found.get(index);
        if (there == null) {
            return false;
        }
        JsonData layout = there.mappings().meta().get(LAYOUT);
        return layout != null
                && IndexFields.layout().equals(layout.to(String.class))
                && agrees(wanted.properties(), there.mappings().properties());
    }

    private static boolean agrees(Map<String, Property> wanted, Map<String, Property> there) {
        return wanted.entrySet().stream().allMatch(entry -> {
            Property other = there.get(entry.getKey());
            return other != null && agrees(entry.getValue(), other);
        });
    }

    private static boolean agrees(Property wanted, Property there) {
        if (wanted._kind() != there._kind()) {
            return false;
        }
        if (wanted.isText()) {
            return String.valueOf(wanted.text().analyzer()).equals(there.text().analyzer());
        }
        return !wanted.isObject()
                || agrees(wanted.object().properties(), there.object().properties());
    }
}
