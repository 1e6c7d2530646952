package io.jobwire.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What a record that is sent to a stage again brings along, as the header {@value #HEADER}: who gave it up, and how often.
 * Headers pass through stages, so only the stage that is named counts on.
 *
 * @param stage stage that gave it up
 * @param attempts how often it did, from 1
 */
public record Redrive(String stage, int attempts) {
    /** Name of the header; compatibility. Its value is {@code stage:attempts} in UTF-8. */
    public static final String HEADER = "jobwire.redrive";

    /** Value of the header. */
    public byte[] value() {
        return (stage + ":" + attempts).getBytes(StandardCharsets.UTF_8);
    }

    /** What the headers of a record say; empty when they say nothing of it, or nothing that can be read. */
    static Optional<Redrive> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        int colon = text.lastIndexOf(':');
        String count = text.substring(colon + 1);
        return colon > 0 && count.matches("[1-9][0-9]{0,5}")
                ? Optional.of(new Redrive(text.substring(0, colon), Integer.parseInt(count)))
                : Optional.empty();
    }
}
