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

    /** The dictionary of a company that has listings. */
    Dictionary of(String company) {
        if (company.isEmpty()) {
            return Dictionary.EMPTY;
        }
        Dictionary known = recent.get(company);
        if (known == null) {
            byte[] squeezed = store.get(DICTIONARY + company);
            if (squeezed == null) {
                throw new IllegalStateException("There is no dictionary of the company " + company);
            }
            known = new Dictionary(squeeze.restored(squeezed, Dictionary.EMPTY));
            recent.put(company, known);
        }
        return known;
    }

    /** A company has a listing more. */
    void enter(String company, byte[] listing) {
        if (!company.isEmpty()) {
            int count = count(company);
            if (count == 0) {
                store.put(DICTIONARY + company, squeeze.squeezed(listing, Dictionary.EMPTY));
            }
            putCount(company, count + 1);
        }
    }

    /** A company has a listing less. */
    void leave(String company) {
        if (!company.isEmpty()) {
            int count = count(company) - 1;
            if (count > 0) {
                putCount(company, count);
            } else {
                store.delete(DICTIONARY + company);
                store.delete(COUNT + company);
                Dictionary gone = recent.remove(company);
                if (gone != null) {
                    gone.close();
                }
            }
        }
    }

    private int count(String company) {
        byte[] bytes = store.get(COUNT + company);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getInt();
    }

    private void putCount(String company, int count) {
        store.put(
                COUNT + company,
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    @Override
    public void close() {
        recent.values().forEach(Dictionary::close);
        recent.clear();
    }
}
