package io.jobwire.runtime;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What a stage does with what it consumes. Values come as bytes, because a consumer that cannot read a record could
 * never get past it: the work reads them with its serde and turns unreadable ones into dead letters. All methods are
 * called by one thread.
 */
public interface ConsumerWork {

    /** Subscribes to topics, or assigns partitions and seeks to the positions that the work keeps itself. */
    void open(Consumer<String, byte[]> consumer);

    /**
     * Does what is to be done with the records, in order, and then commits their positions.
     *
     * @param records what came within about a fifth of a second; may be empty
     */
    void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer);

    /** What it is doing, one sentence for a person; may be empty. Called by any thread. */
    default String detail() {
        return "";
    }

    /** Frees what the work holds; the consumer is closed after that. */
    void close();
}
