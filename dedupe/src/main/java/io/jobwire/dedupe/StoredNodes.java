package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Ref;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Nodes in a store, by what the spellings of a company have in common, a NUL and listing, so that a company's lie together. Those that were used last stay decoded; changes are
 * written once, at the end of an event.
 */
final class StoredNodes {
    private static final char BETWEEN = '\0';
    private static final char AFTER = '\1';

    private final KeyValueStore<String, byte[]> store;
    private final NodeCodec codec;
    private final StoredDictionaries dictionaries;
    private final Squeeze squeeze;
    private final Map<String, Node> changed = new LinkedHashMap<>();
    private final Map<String, Node> recent;
    private String home = "";
    /** Looked for within this event and not there: a new listing is asked for more than once. */
    private String absent = "";

    StoredNodes(
            KeyValueStore<String, byte[]> store,
            NodeCodec codec,
            StoredDictionaries dictionaries,
            Squeeze squeeze,
            int cached) {
        this.store = store;
        this.codec = codec;
        this.dictionaries = dictionaries;
        this.squeeze = squeeze;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Node> eldest) {
                return size() > cached;
            }
        };
    }

    /** What follows is about listings of this routing key. */
    void within(String newHome) {
        home = newHome;
    }

    private String storeKey(String key) {
        return home + BETWEEN + key;
    }

    Optional<Node> get(String key) {
        Node node = changed.get(key);
        if (node != null) {
            return Optional.of(node);
        }
        String storeKey = storeKey(key);
        node = recent.get(storeKey);
        if (node != null) {
            return Optional.of(node);
        }
        byte[] bytes = storeKey.equals(absent) ? null : store.get(storeKey);
        if (bytes == null) {
            absent = storeKey;
            return Optional.empty();
        }
        node = read(bytes);
        recent.put(storeKey, node);
        return Optional.of(node);
    }

    private byte[] write(Node node) {
        String company = node.profile().facts().getCompany().getKey();
        return NodeEntry.write(node, company, squeeze.squeezed(codec.write(node), dictionaries.of(company)));
    }

    private Node read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long firstSeen = NodeEntry.firstSeen(in);
        long[] bands = NodeEntry.keys(in);
        var _ = NodeEntry.keys(in);
        String company = NodeEntry.company(in);
        byte[] squeezed = new byte[in.remaining()];
        in.get(squeezed);
        Node node = codec.read(squeeze.restored(squeezed, dictionaries.of(company)), bands);
        if (node.ref().firstSeen() != firstSeen) {
            throw new IllegalStateException("The head of the node of " + node.key() + " is not its own");
        }
        return node;
    }

    /** Takes listings as they are stored. */
    interface Entries {
        void entry(Ref ref, String company, long[] buckets);
    }

    /** Gives the company's listings as they are stored. */
    void entries(Entries to) {
        String from = home + BETWEEN;
        try (KeyValueIterator<String, byte[]> all = store.range(from, home + AFTER)) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                ByteBuffer in = ByteBuffer.wrap(entry.value);
                Ref ref = new Ref(NodeEntry.firstSeen(in), entry.key.substring(from.length()));
                long[] bands = NodeEntry.keys(in);
                long[] others = NodeEntry.keys(in);
                to.entry(
                        ref,
                        NodeEntry.company(in),
                        LongStream.concat(Arrays.stream(bands), Arrays.stream(others))
                                .toArray());
            }
        }
    }

    /** Keys of the company's listings that are stored. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        entries((ref, _, _) -> keys.add(ref.key()));
        return keys;
    }

    void put(Node node) {
        changed.put(node.key(), node);
    }

    void delete(String key) {
        changed.remove(key);
        String storeKey = storeKey(key);
        recent.remove(storeKey);
        store.delete(storeKey);
    }

    void forgetChanges() {
        changed.clear();
    }

    /** Writes what changed. */
    void flush() {
        changed.forEach((key, node) -> {
            String storeKey = storeKey(key);
            absent = "";
            store.put(storeKey, write(node));
            recent.put(storeKey, node);
        });
        changed.clear();
    }
}
