package io.jobwire.runtime;

import org.jspecify.annotations.Nullable;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory outside the heap that all state stores of the process share: one cache of blocks, out of which the write
 * buffers are taken too. Freed when the last stage that holds it lets go. Safe for use by many threads.
 */
final class RocksMemory {
    private static final double INDEX_SHARE = 0.1;

    private static @Nullable RocksMemory shared;
    private static int holders;

    final Cache blocks;
    final WriteBufferManager writeBuffers;

    private RocksMemory(DataSize size) {
        RocksDB.loadLibrary();
        this.blocks = new LRUCache(size.bytes(), -1, false, INDEX_SHARE);
        this.writeBuffers = new WriteBufferManager(size.bytes() / 2, blocks);
    }

    /** The shared memory; the first holder's size counts. Every call is answered by one {@link #release}. */
    static synchronized RocksMemory acquire(DataSize size) {
        RocksMemory memory = shared;
        if (memory == null) {
            memory = new RocksMemory(size);
            shared = memory;
        }
        holders++;
        return memory;
    }

    /** Whether state stores may be open: a holder has not let go. */
    static synchronized boolean isHeld() {
        return holders > 0;
    }

    /** Lets go; only when all stores of the holder are closed. */
    static synchronized void release() {
        holders--;
        if (holders == 0 && shared != null) {
            shared.writeBuffers.close();
            shared.blocks.close();
            shared = null;
        }
    }
}
