package io.jobwire.dedupe;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A dictionary for each company that has listings: the first of them as it came. It is
 * never changed, and goes when the last one goes. Listings of no company have an empty one.
 */
final class StoredDictionaries implements AutoCloseable {
    private static final int CACHED = 64;
    private static final String DICTIONARY = "d";
    private static final String COUNT = "n";

    private final KeyValueStore<String, byte[]> store;
    private final Squeeze squeeze;
    private final Map<String, Dictionary> recent = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dictionary> eldest) {
            boolean full = size() > CACHED;
            if (full) {
                eldest.getValue().close();
            }
            return full;
        }
    };

    StoredDictionaries(KeyValueStore<String, byte[]> store, Squeeze squeeze) {
        this.store = store;
        this.squeeze = squeeze;
    }

    /** The dictionary of a company that has listings, by its routing key. */
    Dictionary of(String home) {
        if (isNobody(home)) {
            return Dictionary.EMPTY;
        }
        Dictionary known = recent.get(home);
        if (known == null) {
            byte[] squeezed = store.get(DICTIONARY + home);
            if (squeezed == null) {
                throw new IllegalStateException("There is no dictionary of the company " + home);
            }
            known = new Dictionary(squeeze.restored(squeezed, Dictionary.EMPTY));
            recent.put(home, known);
        }
        return known;
    }

    /** A company has a listing more. */
    void enter(String home, byte[] listing) {
        if (!isNobody(home)) {
            int count = count(home);
            if (count == 0) {
                store.put(DICTIONARY + home, squeeze.squeezed(listing, Dictionary.EMPTY));
            }
            putCount(home, count + 1);
        }
    }

    /** A company has a listing less. */
    void leave(String home) {
        if (!isNobody(home)) {
            int count = count(home) - 1;
            if (count > 0) {
                putCount(home, count);
            } else {
                store.delete(DICTIONARY + home);
                store.delete(COUNT + home);
                Dictionary gone = recent.remove(home);
                if (gone != null) {
                    gone.close();
                }
            }
        }
    }

    private static boolean isNobody(String home) {
        return home.startsWith("\0");
    }

    private int count(String home) {
        byte[] bytes = store.get(COUNT + home);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getInt();
    }

    private void putCount(String home, int count) {
        store.put(COUNT + home, ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    @Override
    public void close() {
        recent.values().forEach(Dictionary::close);
        recent.clear();
    }
}
