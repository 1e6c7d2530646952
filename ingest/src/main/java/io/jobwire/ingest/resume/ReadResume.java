package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.util.OptionalInt;

/**
 * What could be read of a resume file.
 *
 * @param text its text; empty when there is none
 * @param quality how well it was read
 * @param detail one sentence on the quality and what to do; may be empty when all is well
 * @param contentType media type found in the file itself, whatever its name
 * @param pages pages, where the format has them
 */
public record ReadResume(String text, ReadQuality quality, String detail, String contentType, OptionalInt pages) {

    static ReadResume without(ReadQuality quality, String detail, String contentType) {
        return new ReadResume("", quality, detail, contentType, OptionalInt.empty());
    }

    /** Whether there is text to work with. */
    public boolean usable() {
        return !text.isBlank();
    }
}
