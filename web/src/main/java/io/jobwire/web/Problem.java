package io.jobwire.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/**
 * An error as problem details (RFC 9457).
 *
 * @param status HTTP status
 * @param title what kind of error
 * @param detail what to do about this one; never a stack trace
 * @param position where in the query, UTF-16 units from 0; empty when it is not about the query
 */
record Problem(int status, String title, String detail, OptionalInt position) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, OptionalInt.empty());
    }

    void answer(Context context) {
        context.status(status).contentType(MEDIA_TYPE).result(json());
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            if (position.isPresent()) {
                json.writeNumberField("position", position.getAsInt());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }
}
