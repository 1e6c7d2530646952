package io.jobwire.search.elasticsearch;

import java.util.Optional;

/**
 * Which server, and what an index is made of there.
 *
 * @param url one or more addresses, separated by commas, such as {@code http://127.0.0.1:9200}
 * @param auth {@code user:password}, or {@code ApiKey} and a key; empty: none
 * @param shards primary shards of an index that is made now, from 1
 * @param replicas copies of each shard, from 0
 */
public record ElasticsearchConfig(String url, Optional<String> auth, int shards, int replicas) {
    @Override
    public String toString() {
        return "ElasticsearchConfig[" + url + "]";
    }
}
