package io.jobwire.ingest.engine;

import io.jobwire.ingest.engine.Outbox.Draft;
import io.jobwire.ingest.engine.Publication.NotPublishedException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Publishes what a task found, in transactions of bounded size, and waits for them. Thread-safe. */
final class Chunks {
    private final Publisher publisher;
    private final int size;

    Chunks(Publisher publisher, int size) {
        this.publisher = publisher;
        this.size = size;
    }

    /** Whether so many records take more than one transaction. */
    boolean several(int drafts) {
        return drafts > size;
    }

    /**
     * All but the last chunk are committed by themselves: a restart finds them, and goes on after them.
     *
     * @throws NotPublishedException if a chunk was not committed; those before it were
     */
    void publish(Share share, List<Draft> drafts) throws InterruptedException {
        for (int from = 0; from < drafts.size(); from += size) {
            List<Draft> chunk = drafts.subList(from, Math.min(drafts.size(), from + size));
            Publication publication =
                    Publication.of(share, chunk.stream().map(Draft::record).toList());
            publisher.publish(publication);
            List<RecordMetadata> places = await(publication);
            for (int i = 0; i < chunk.size(); i++) {
                chunk.get(i).committed().accept(places.get(i));
            }
        }
    }

    private static List<RecordMetadata> await(Publication publication) throws InterruptedException {
        try {
            return publication.done().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotPublishedException notPublished) {
                throw notPublished;
            }
            throw new IllegalStateException(e);
        }
    }
}
