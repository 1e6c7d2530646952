package io.jobwire.runtime;

import io.jobwire.records.serde.MalformedRecordException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of bytes that are no record: a dead letter with the code of the reader. A registry that cannot be asked
 * stops the stage. Kafka Streams makes one for each thread.
 */
public final class DeserializationFaults implements DeserializationExceptionHandler {
    private @Nullable DeadLetterWriter writer;

    @Override
    public void configure(Map<String, ?> configs) {
        writer = DeadLetterWriter.from(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        Optional<MalformedRecordException> malformed = Faults.malformed(exception);
        if (writer == null || (malformed.isEmpty() && !(exception instanceof SerializationException))) {
            return Response.fail();
        }
        String code = malformed.map(MalformedRecordException::code).orElse("UNREADABLE");
        String detail = malformed.map(Throwable::getMessage).orElse("The bytes cannot be read");
        return Response.resume(writer.write(
                code, detail == null ? "" : detail, DeadLetters.Origin.of(record), record.key(), record.value()));
    }
}
