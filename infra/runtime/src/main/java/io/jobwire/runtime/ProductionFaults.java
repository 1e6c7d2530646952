package io.jobwire.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a result that cannot be written: a dead letter when it is too large or breaks its schema, otherwise
 * the stage stops; what may pass by itself is tried again. Kafka Streams makes one for each thread.
 */
public final class ProductionFaults implements ProductionExceptionHandler {
    private @Nullable DeadLetterWriter writer;

    @Override
    public void configure(Map<String, ?> configs) {
        writer = DeadLetterWriter.from(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (writer != null
                && exception instanceof RecordTooLargeException
                && !record.topic().equals(writer.topic())) {
            String message = exception.getMessage();
            return Response.resume(writer.write(
                    "RECORD_TOO_LARGE",
                    message == null ? "A record for " + record.topic() + " is too large" : message,
                    DeadLetters.Origin.of(context),
                    context.sourceRawKey() == null ? record.key() : context.sourceRawKey(),
                    context.sourceRawValue()));
        }
        return exception instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        if (writer == null || Faults.ofMachine(exception)) {
            return Response.fail();
        }
        byte[] key = context.sourceRawKey();
        if (key == null && record.key() instanceof String text) {
            key = text.getBytes(StandardCharsets.UTF_8);
        }
        return Response.resume(writer.write(
                "NOT_SERIALIZABLE",
                "The result for " + record.topic() + " breaks its schema: " + exception.getMessage(),
                DeadLetters.Origin.of(context),
                key,
                context.sourceRawValue()));
    }
}
