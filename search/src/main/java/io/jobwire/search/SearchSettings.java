package io.jobwire.search;

import io.jobwire.runtime.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of the search stage. Names are compatibility. */
public final class SearchSettings {
    public static final Setting<Path> FOLDER = Setting.ofPath(
            "search.folder",
            Path.of(""),
            "Folder of the embedded search index; empty: the folder search of data.dir. It can be deleted while nothing"
                    + " runs: it is filled again from the topic");
    public static final Setting<Duration> REFRESH = Setting.ofDuration(
            "search.refresh-interval",
            Duration.ofMillis(100),
            "Longest time that a listing is written but not found, while more are coming, 10ms to 10s");
    public static final Setting<Duration> COMMIT = Setting.ofDuration(
            "search.commit-interval",
            Duration.ofSeconds(1),
            "How often what was written is made durable, 100ms to 10m; after a crash this much is read again");
    public static final Setting<Integer> COMMIT_RECORDS = Setting.of(
            "search.commit-records",
            Integer.class,
            5_000,
            "Records after which what was written is made durable in any case, 1 to 1000000");

    public static final Setting<String> ELASTICSEARCH_URL = Setting.optional(
            "search.elasticsearch.url",
            "Addresses of an Elasticsearch 8.19 or 9, separated by commas; empty: the search index is Lucene's, in this"
                    + " process");
    public static final Setting<String> ELASTICSEARCH_AUTH = Setting.ofSecret(
            "search.elasticsearch.auth", "user:password for Elasticsearch, or ApiKey and a key; empty: none");
    public static final Setting<Integer> ELASTICSEARCH_SHARDS = Setting.of(
            "search.elasticsearch.shards",
            Integer.class,
            1,
            "Primary shards of an Elasticsearch index that is made now, 1 to 1000; with more than one, relevance differs a"
                    + " little between them");
    public static final Setting<Integer> ELASTICSEARCH_REPLICAS = Setting.of(
            "search.elasticsearch.replicas",
            Integer.class,
            1,
            "Copies of each shard of an Elasticsearch index that is made now, 0 to 100");

    private SearchSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(
                FOLDER,
                REFRESH,
                COMMIT,
                COMMIT_RECORDS,
                ELASTICSEARCH_URL,
                ELASTICSEARCH_AUTH,
                ELASTICSEARCH_SHARDS,
                ELASTICSEARCH_REPLICAS);
    }
}
