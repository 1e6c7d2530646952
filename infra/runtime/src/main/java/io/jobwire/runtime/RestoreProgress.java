package io.jobwire.runtime;

import io.jobwire.runtime.StageHealth.State;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Counts the records of state that a stage reads back. Safe for use by many threads. */
final class RestoreProgress implements StateRestoreListener {
    private final LongAdder restored = new LongAdder();
    private final LongAdder toRestore = new LongAdder();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long startingOffset, long endingOffset) {
        toRestore.add(Math.max(0, endingOffset - startingOffset));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEndOffset, long numRestored) {
        restored.add(numRestored);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long totalRestored) {}

    String detail() {
        long all = toRestore.sum();
        long done = Math.min(all, restored.sum());
        return done < all ? "reading state back, " + done + " of " + all + " records" : "taking over partitions";
    }

    StageHealth health(State state, String detail) {
        return new StageHealth(state, detail, restored.sum(), toRestore.sum());
    }
}
