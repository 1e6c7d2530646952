package io.jobwire.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobwire.records.Recommendation;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import io.jobwire.search.InvalidSearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.common.serialization.Deserializer;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Recommendations in a RocksDB of their own, as bytes of the topic under the keys of the topic, and in the same atomic
 * batches where it stands in the topic. So a {@code kill -9} loses nothing: it opens where its last batch ended. It is
 * kept small: a view that is read by people needs no big cache.
 */
final class RecommendationsStore implements RecommendationsView, AutoCloseable {
    /** Before the key of a recommendation; compatibility. */
    private static final byte RECORD = 'r';
    /** The checkpoint; compatibility. */
    private static final byte[] CHECKPOINT = {'c'};

    private static final long CACHE_BYTES = 4 << 20;
    private static final long BUFFER_BYTES = 4 << 20;
    private static final Comparator<Recommendation> BEST_FIRST =
            Comparator.comparingInt(Recommendation::getScore).reversed().thenComparing(Recommendation::getCanonical);

    static {
        RocksDB.loadLibrary();
    }

    private final Deserializer<Recommendation> decoder;
    private final String topic;
    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options;
    private final WriteOptions writing = new WriteOptions();
    private final RocksDB db;
    /** Closing native memory under a reader would end the process. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private boolean closed;

    RecommendationsStore(Path folder, StageContext context) {
        this.decoder = context.serdes().of(Topics.RECOMMENDATIONS).deserializer();
        this.topic = context.topics().of(Topics.RECOMMENDATIONS);
        this.options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(BUFFER_BYTES)
                .setMaxWriteBufferNumber(2)
                .setMaxTotalWalSize(4 * BUFFER_BYTES)
                .setMaxOpenFiles(64)
                .setKeepLogFileNum(1)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache));
        this.db = open(folder);
    }

    private RocksDB open(Path folder) {
        try {
            Files.createDirectories(folder);
            try {
                return RocksDB.open(options, folder.toString());
            } catch (RocksDBException e) {
                if (e.getStatus() == null || e.getStatus().getCode() != Status.Code.Corruption) {
                    throw e;
                }
                // Derived: made again from the topic.
                RocksDB.destroyDB(folder.toString(), options);
                return RocksDB.open(options, folder.toString());
            }
        } catch (RocksDBException e) {
            throw new MachineFaultException(
                    "The recommendations in " + folder + " cannot be opened, perhaps another process has them: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    /**
     * Applies a batch and where it ends, both or neither.
     *
     * @param changes values by key, an empty value deletes
     */
    void write(Map<String, byte[]> changes, Checkpoint checkpoint) {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, byte[]> change : changes.entrySet()) {
                if (change.getValue().length == 0) {
                    batch.delete(key(change.getKey()));
                } else {
                    batch.put(key(change.getKey()), change.getValue());
                }
            }
            batch.put(CHECKPOINT, CheckpointBytes.write(checkpoint));
            db.write(writing, batch);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    Optional<Checkpoint> checkpoint() {
        try {
            return Optional.ofNullable(db.get(CHECKPOINT)).map(CheckpointBytes::read);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    void clear() {
        try {
            db.deleteRange(new byte[] {0}, new byte[] {(byte) 0xff});
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public Page page(String resume, int limit, Optional<String> after) {
        List<Recommendation> all = all(resume);
        all.sort(BEST_FIRST);
        int from = after.map(cursor -> Place.parse(cursor).in(all)).orElse(0);
        List<Recommendation> shown = all.subList(from, Math.min(all.size(), from + limit));
        Optional<String> next = from + limit < all.size()
                ? Optional.of(Place.of(shown.getLast()).cursor())
                : Optional.empty();
        return new Page(all.size(), shown, next);
    }

    private List<Recommendation> all(String resume) {
        byte[] prefix = key(resume + "|");
        List<Recommendation> all = new ArrayList<>();
        open.readLock().lock();
        try {
            if (closed) {
                return all;
            }
            try (RocksIterator at = db.newIterator()) {
                for (at.seek(prefix); at.isValid() && startsWith(at.key(), prefix); at.next()) {
                    decode(at.value()).ifPresent(all::add);
                }
            }
        } finally {
            open.readLock().unlock();
        }
        return all;
    }

    @Override
    public Optional<Recommendation> get(String resume, String canonical) {
        open.readLock().lock();
        try {
            return closed
                    ? Optional.empty()
                    : Optional.ofNullable(db.get(key(resume + "|" + canonical))).flatMap(this::decode);
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            open.readLock().unlock();
        }
    }

    /** Unreadable bytes are the dead-letter business of those who wrote them; here they are not there. */
    private Optional<Recommendation> decode(byte[] value) {
        try {
            return Optional.of(decoder.deserialize(topic, value));
        } catch (MalformedRecordException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                db.close();
                writing.close();
                options.close();
                cache.close();
            }
        } finally {
            open.writeLock().unlock();
        }
    }

    private static byte[] key(String key) {
        byte[] text = key.getBytes(UTF_8);
        byte[] all = new byte[text.length + 1];
        all[0] = RECORD;
        System.arraycopy(text, 0, all, 1, text.length);
        return all;
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static MachineFaultException failed(RocksDBException e) {
        return new MachineFaultException("The recommendations cannot be read or written: " + e.getMessage(), e);
    }

    /** Where a page ended. */
    private record Place(int score, String canonical) {
        static Place of(Recommendation last) {
            return new Place(last.getScore(), last.getCanonical());
        }

        String cursor() {
            return score + "." + canonical;
        }

        static Place parse(String cursor) {
            int dot = cursor.indexOf('.');
            try {
                return new Place(Integer.parseInt(cursor, 0, Math.max(dot, 0), 10), cursor.substring(dot + 1));
            } catch (NumberFormatException e) {
                throw new InvalidSearchException("This is not a cursor of recommendations: start again without it");
            }
        }

        /** Index of the first one behind this place. */
        int in(List<Recommendation> sorted) {
            int at = 0;
            while (at < sorted.size() && !isBefore(sorted.get(at))) {
                at++;
            }
            return at;
        }

        private boolean isBefore(Recommendation other) {
            return other.getScore() != score
                    ? other.getScore() < score
                    : other.getCanonical().compareTo(canonical) > 0;
        }
    }
}
