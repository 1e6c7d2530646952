package io.jobwire.ingest.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Records that belong into one transaction, on behalf of one share.
 *
 * @param done where each record came to lie, in order, after the commit; {@link NotPublishedException} if it was not
 */
record Publication(
        Share share, List<ProducerRecord<String, byte[]>> records, CompletableFuture<List<RecordMetadata>> done) {

    static Publication of(Share share, List<ProducerRecord<String, byte[]>> records) {
        return new Publication(share, List.copyOf(records), new CompletableFuture<>());
    }

    /** A transaction did not come to pass; what it was for is done again. */
    static final class NotPublishedException extends RuntimeException {
        NotPublishedException(String message) {
            super(message);
        }
    }
}
