package io.jobwire.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;

/**
 * Configures a state store so that all stores of the process share one bounded piece of memory. Kafka makes one for each
 * store, by its no-argument constructor.
 *
 * <p>Small write buffers also bound what is lost from a quiet store at a crash: offsets are only kept when a buffer is
 * written (KIP-1035). See "Memory management" in the Kafka Streams developer guide.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Key of the shared memory in the configuration of the application. */
    static final String MEMORY = "jobwire.rocksdb.memory";

    private static final long WRITE_BUFFER_BYTES = 4 << 20;
    private static final int WRITE_BUFFERS = 2;
    private static final int OPEN_FILES = 128;
    private static final long LOG_FILE_BYTES = 1 << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setMaxOpenFiles(OPEN_FILES);
        options.setKeepLogFileNum(1);
        options.setMaxLogFileSize(LOG_FILE_BYTES);
        options.setInfoLogLevel(InfoLogLevel.WARN_LEVEL);
        // Else a thread of RocksDB writes statistics that nobody reads, the first ones seconds after the start, and a
        // process that is halted in that moment (the broker does so when it loses its disk) crashes instead.
        options.setStatsDumpPeriodSec(0);
        options.setStatsPersistPeriodSec(0);
        if (configs.get(MEMORY) instanceof RocksMemory memory
                && options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(memory.blocks);
            table.setCacheIndexAndFilterBlocks(true);
            table.setCacheIndexAndFilterBlocksWithHighPriority(true);
            table.setPinTopLevelIndexAndFilter(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(memory.writeBuffers);
        }
    }

    /** Nothing of the store's own is open; the shared memory outlives it. */
    @Override
    public void close(String storeName, Options options) {}
}
