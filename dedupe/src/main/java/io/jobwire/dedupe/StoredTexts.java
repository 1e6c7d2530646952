package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Body;
import io.jobwire.records.Listing;
import org.apache.kafka.streams.state.KeyValueStore;

/** Bodies of listings, squeezed with the dictionary of the company. */
final class StoredTexts {
    private final KeyValueStore<String, byte[]> store;
    private final StoredDictionaries dictionaries;
    private final Squeeze squeeze;

    StoredTexts(KeyValueStore<String, byte[]> store, StoredDictionaries dictionaries, Squeeze squeeze) {
        this.store = store;
        this.dictionaries = dictionaries;
        this.squeeze = squeeze;
    }

    /** The body of a listing of a company. */
    Body get(String key, String company) {
        byte[] squeezed = store.get(key);
        if (squeezed == null) {
            throw new IllegalStateException("No listing has the key " + key);
        }
        return BodyCodec.read(squeeze.restored(squeezed, dictionaries.of(company)));
    }

    void put(Listing listing) {
        String company = listing.getCompany().getKey();
        store.put(listing.getKey(), squeeze.squeezed(BodyCodec.write(Body.of(listing)), dictionaries.of(company)));
    }

    void delete(String key) {
        store.delete(key);
    }
}
