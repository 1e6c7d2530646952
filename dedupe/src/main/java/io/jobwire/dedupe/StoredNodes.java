package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** Nodes in a store. Those that were used last stay decoded; changes are written once, at the end of an event. */
final class StoredNodes {
    private final KeyValueStore<String, byte[]> store;
    private final NodeCodec codec;
    private final Map<String, Node> changed = new LinkedHashMap<>();
    private final Map<String, Node> recent;

    StoredNodes(KeyValueStore<String, byte[]> store, NodeCodec codec, int cached) {
        this.store = store;
        this.codec = codec;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Node> eldest) {
                return size() > cached;
            }
        };
    }

    Optional<Node> get(String key) {
        Node node = changed.get(key);
        if (node != null) {
            return Optional.of(node);
        }
        node = recent.get(key);
        if (node != null) {
            return Optional.of(node);
        }
        byte[] bytes = store.get(key);
        if (bytes == null) {
            return Optional.empty();
        }
        node = codec.read(bytes);
        recent.put(key, node);
        return Optional.of(node);
    }

    void put(Node node) {
        changed.put(node.key(), node);
    }

    void delete(String key) {
        changed.remove(key);
        recent.remove(key);
        store.delete(key);
    }

    void forgetChanges() {
        changed.clear();
    }

    void flush() {
        changed.forEach((key, node) -> {
            store.put(key, codec.write(node));
            recent.put(key, node);
        });
        changed.clear();
    }
}
