package io.jobwire.dedupe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A dictionary for each company that has listings: the first of them as it came. It is
 * never changed, and goes when the last one goes. Listings of no company have an empty one.
 */
final class StoredDictionaries implements AutoCloseable {
    private static final int CACHED = 64;

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
            byte[] squeezed = store.get(company);
            if (squeezed == null) {
                throw new IllegalStateException("There is no dictionary of the company " + company);
            }
            known = new Dictionary(squeeze.restored(squeezed, Dictionary.EMPTY));
            recent.put(company, known);
        }
        return known;
    }

    /** A company has a listing: it is the dictionary if there is none. */
    void enter(String company, byte[] listing) {
        if (!company.isEmpty() && !recent.containsKey(company) && store.get(company) == null) {
            store.put(company, squeeze.squeezed(listing, Dictionary.EMPTY));
        }
    }

    /** A company has no listing any more. */
    void delete(String company) {
        if (company.isEmpty()) {
            return;
        }
        store.delete(company);
        Dictionary gone = recent.remove(company);
        if (gone != null) {
            gone.close();
        }
    }

    @Override
    public void close() {
        recent.values().forEach(Dictionary::close);
        recent.clear();
    }
}
