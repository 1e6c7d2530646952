package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Profile;
import io.jobwire.records.Listing;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;

/** What nodes leave out of listings (text, sections, skills), squeezed with the dictionary of the company. */
final class StoredTexts {
    private final KeyValueStore<String, byte[]> store;
    private final StoredDictionaries dictionaries;
    private final Squeeze squeeze;
    private final Function<Listing, byte[]> writer;
    private final Function<byte[], Listing> reader;

    /**
     * @param writer writes a listing in the wire format
     * @param reader reads it
     */
    StoredTexts(
            KeyValueStore<String, byte[]> store,
            StoredDictionaries dictionaries,
            Squeeze squeeze,
            Function<Listing, byte[]> writer,
            Function<byte[], Listing> reader) {
        this.store = store;
        this.dictionaries = dictionaries;
        this.squeeze = squeeze;
        this.writer = writer;
        this.reader = reader;
    }

    /** A listing with its text, sections and skills, and without what its node has. */
    Listing get(String key, String company) {
        byte[] squeezed = store.get(key);
        if (squeezed == null) {
            throw new IllegalStateException("No listing has the key " + key);
        }
        return reader.apply(squeeze.restored(squeezed, dictionaries.of(company)));
    }

    void put(Listing listing) {
        String company = listing.getCompany().getKey();
        store.put(listing.getKey(), squeeze.squeezed(writer.apply(Profile.rest(listing)), dictionaries.of(company)));
    }

    void delete(String key) {
        store.delete(key);
    }
}
