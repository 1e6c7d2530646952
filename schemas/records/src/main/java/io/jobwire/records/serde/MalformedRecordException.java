package io.jobwire.records.serde;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are not a record in the Confluent wire format: a data fault. */
public final class MalformedRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;
    private final String code;

    MalformedRecordException(String code, String message) {
        super(message);
        this.code = code;
    }

    MalformedRecordException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What is wrong, in capitals joined by underscores, as a dead letter writes it. */
    public String code() {
        return code;
    }
}
