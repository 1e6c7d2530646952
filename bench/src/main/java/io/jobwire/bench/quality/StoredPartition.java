package io.jobwire.bench.quality;

import io.jobwire.dedupe.DedupeConfig;
import io.jobwire.dedupe.DedupeSettings;
import io.jobwire.dedupe.StoredIndex;
import io.jobwire.dedupe.core.Publisher;
import io.jobwire.records.Listing;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.BoundedRocksDb;
import io.jobwire.runtime.RuntimeSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.StoreBuilder;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** The index of a partition on stores of its own in a folder, set up as those of the stage, but for the changelog. One thread. */
final class StoredPartition implements AutoCloseable {
    private final MockProcessorContext<Void, Void> context;
    private final StoredIndex index;

    private StoredPartition(MockProcessorContext<Void, Void> context, StoredIndex index) {
        this.context = context;
        this.index = index;
    }

    static StoredPartition open(Path folder, RecordSerdes serdes, Publisher publisher) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "growth");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, Shared.class);
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(properties, new TaskId(0, 0), folder.toFile());
        StoredIndex.stores().forEach(builder -> open(builder, context));
        return new StoredPartition(
                context,
                new StoredIndex(
                        new DedupeConfig(
                                DedupeSettings.CACHED_NODES.defaultValue(),
                                DedupeSettings.KEEP_CLOSED.defaultValue(),
                                DedupeSettings.KEEP_UNSEEN.defaultValue()),
                        TopicNames.plain(),
                        serdes,
                        new SimpleMeterRegistry(),
                        context::getStateStore,
                        publisher));
    }

    private static <S extends StateStore> void open(StoreBuilder<S> builder, MockProcessorContext<Void, Void> context) {
        S store = builder.withLoggingDisabled().withCachingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    /** Routing key of a listing. */
    static String home(Listing listing) {
        return StoredIndex.home(listing);
    }

    void upsert(Listing listing, byte[] wire) {
        index.upsert(listing, wire, listing.getFetchedAt());
    }

    @Override
    public void close() {
        index.close();
        StoredIndex.stores()
                .forEach(builder -> context.getStateStore(builder.name()).close());
    }

    /** The stage's setting of its stores, which share as much memory as those of a process do. Made by its name. */
    public static final class Shared implements RocksDBConfigSetter {
        private static final Memory MEMORY = new Memory();

        private final BoundedRocksDb bounded = new BoundedRocksDb();

        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            bounded.setConfig(storeName, options, configs);
            if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
                table.setBlockCache(MEMORY.blocks);
                table.setCacheIndexAndFilterBlocks(true);
                table.setCacheIndexAndFilterBlocksWithHighPriority(true);
                table.setPinTopLevelIndexAndFilter(true);
                options.setTableFormatConfig(table);
                options.setWriteBufferManager(MEMORY.writeBuffers);
            }
        }

        @Override
        public void close(String storeName, Options options) {}
    }

    private static final class Memory {
        private final Cache blocks;
        private final WriteBufferManager writeBuffers;

        Memory() {
            RocksDB.loadLibrary();
            long bytes = RuntimeSettings.ROCKSDB_MEMORY.defaultValue().bytes();
            blocks = new LRUCache(bytes, -1, false, 0.1);
            writeBuffers = new WriteBufferManager(bytes / 2, blocks);
        }
    }
}
