package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Profile;
import io.jobwire.records.Listing;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What nodes leave out of listings (text, sections, skills), squeezed with that of the company's first listing as the dictionary. The
 * dictionary is never changed; it goes when the last listing of the company goes.
 */
final class StoredTexts {
    private static final int CACHED = 64;
    private static final byte[] NOTHING = {};
    /** No company key starts with them. */
    private static final String DICTIONARY = "\0d";

    private static final String COUNT = "\0n";

    private final KeyValueStore<String, byte[]> texts;
    private final KeyValueStore<String, byte[]> dictionaries;
    private final Function<Listing, byte[]> writer;
    private final Function<byte[], Listing> reader;
    private final Squeeze squeeze = new Squeeze();
    private final Map<String, byte[]> recent = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    /**
     * @param writer writes a listing in the wire format
     * @param reader reads it
     */
    StoredTexts(
            KeyValueStore<String, byte[]> texts,
            KeyValueStore<String, byte[]> dictionaries,
            Function<Listing, byte[]> writer,
            Function<byte[], Listing> reader) {
        this.texts = texts;
        this.dictionaries = dictionaries;
        this.writer = writer;
        this.reader = reader;
    }

    /** A listing with its text, sections and skills, and without what its node has. */
    Listing get(String key, String company) {
        byte[] squeezed = texts.get(key);
        if (squeezed == null) {
            throw new IllegalStateException("No listing has the key " + key);
        }
        return reader.apply(squeeze.restored(squeezed, dictionary(company)));
    }

    /**
     * Keeps a listing.
     *
     * @param fresh whether no listing of this key is kept
     */
    void put(Listing listing, boolean fresh) {
        String company = listing.getCompany().getKey();
        byte[] bytes = writer.apply(Profile.rest(listing));
        if (fresh && !company.isEmpty()) {
            int count = count(company);
            if (count == 0) {
                dictionaries.put(DICTIONARY + company, squeeze.squeezed(bytes, NOTHING));
                recent.put(company, bytes);
            }
            putCount(company, count + 1);
        }
        texts.put(listing.getKey(), squeeze.squeezed(bytes, dictionary(company)));
    }

    /** Forgets a listing that is kept. */
    void delete(String key, String company) {
        texts.delete(key);
        if (!company.isEmpty()) {
            int count = count(company) - 1;
            if (count > 0) {
                putCount(company, count);
            } else {
                dictionaries.delete(DICTIONARY + company);
                dictionaries.delete(COUNT + company);
                recent.remove(company);
            }
        }
    }

    private byte[] dictionary(String company) {
        if (company.isEmpty()) {
            return NOTHING;
        }
        byte[] known = recent.get(company);
        if (known == null) {
            byte[] squeezed = dictionaries.get(DICTIONARY + company);
            if (squeezed == null) {
                throw new IllegalStateException("There is no dictionary of the company " + company);
            }
            known = squeeze.restored(squeezed, NOTHING);
            recent.put(company, known);
        }
        return known;
    }

    private int count(String company) {
        byte[] bytes = dictionaries.get(COUNT + company);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getInt();
    }

    private void putCount(String company, int count) {
        dictionaries.put(
                COUNT + company,
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }
}
