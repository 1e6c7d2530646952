package io.jobwire.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record at which a processor fails although it should not: a dead letter with the class and the first
 * words of the failure, never with a stack trace, which may carry personal text. Faults of the machine stop the stage,
 * and so do failures that no record caused. Kafka Streams makes one for each task.
 */
public final class ProcessingFaults implements ProcessingExceptionHandler {
    private static final String CODE = "PROCESSING_FAILED";

    private @Nullable DeadLetterWriter writer;

    @Override
    public void configure(Map<String, ?> configs) {
        writer = DeadLetterWriter.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception exception) {
        if (writer == null || record == null || context.topic() == null || Faults.ofMachine(exception)) {
            return Response.fail();
        }
        String message = exception.getMessage();
        String detail = "In " + context.processorNodeId() + ": "
                + exception.getClass().getName() + (message == null ? "" : ": " + message);
        return Response.resume(writer.write(
                CODE, detail, DeadLetters.Origin.of(context), key(context, record), context.sourceRawValue()));
    }

    /** Kafka drops the raw key as soon as anything was sent for the record. */
    private static byte @Nullable [] key(ErrorHandlerContext context, Record<?, ?> record) {
        byte[] raw = context.sourceRawKey();
        return raw == null && record.key() instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : raw;
    }
}
