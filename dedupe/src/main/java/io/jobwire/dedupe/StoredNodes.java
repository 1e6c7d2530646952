package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Node;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Nodes in a store. Those that were used last stay decoded; changes are written once, at the end of an event. */
final class StoredNodes {
    /** No listing has this key. */
    private static final String SEQUENCE = "\0sequence";

    private final KeyValueStore<String, byte[]> store;
    private final NodeCodec codec;
    private final StoredDictionaries dictionaries;
    private final Squeeze squeeze;
    private final Map<String, Node> changed = new LinkedHashMap<>();
    private final Map<String, Node> recent;

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
        node = read(bytes);
        recent.put(key, node);
        return Optional.of(node);
    }

    /** The company, because of its dictionary: its length in four bytes, itself in UTF-8. Then the node, squeezed. */
    private byte[] write(Node node) {
        String company = node.profile().facts().getCompany().getKey();
        byte[] name = company.getBytes(StandardCharsets.UTF_8);
        byte[] squeezed = squeeze.squeezed(codec.write(node), dictionaries.of(company));
        return ByteBuffer.allocate(Integer.BYTES + name.length + squeezed.length)
                .putInt(name.length)
                .put(name)
                .put(squeezed)
                .array();
    }

    private Node read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[in.getInt()];
        in.get(name);
        byte[] squeezed = new byte[in.remaining()];
        in.get(squeezed);
        return codec.read(squeeze.restored(squeezed, dictionaries.of(new String(name, StandardCharsets.UTF_8))));
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

    /** Number of the last event; 0 before the first. */
    long sequence() {
        byte[] bytes = store.get(SEQUENCE);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
    }

    /** Gives all nodes. */
    void forEach(Consumer<Node> to) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                if (!entry.key.equals(SEQUENCE)) {
                    to.accept(read(entry.value));
                }
            }
        }
    }

    /**
     * Writes what changed.
     *
     * @param sequence number of this event
     */
    void flush(long sequence) {
        store.put(SEQUENCE, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        changed.forEach((key, node) -> {
            store.put(key, write(node));
            recent.put(key, node);
        });
        changed.clear();
    }
}
