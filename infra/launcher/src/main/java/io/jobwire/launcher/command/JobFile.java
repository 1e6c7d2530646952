package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.records.CanonicalListing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A job description in a file: a listing as JSON (raw, normalized or canonical), an HTML page, or text as people write
 * it. Text and HTML go through the same normalization as every posting.
 */
final class JobFile {
    private JobFile() {}

    /**
     * @param file UTF-8
     * @throws UserException when there is no such file or nothing in it can be read
     */
    static CanonicalListing read(Path file, GivenListings given) {
        String content = new String(Intake.bytes(file), StandardCharsets.UTF_8).strip();
        if (content.startsWith("\uFEFF")) {
            content = content.substring(1).strip();
        }
        if (content.isEmpty()) {
            throw UserException.failed(file + " is empty: it should hold the description of a job.");
        }
        if (content.startsWith("%PDF") || content.startsWith("PK\u0003\u0004")) {
            throw UserException.failed(file + " is a document: save the description of the job as text or HTML.");
        }
        if (content.startsWith("{")) {
            return given.read(content.lines().findFirst().filter(JobFile::whole).orElse(content));
        }
        return given.described(String.valueOf(file.getFileName()), content);
    }

    /** One JSON object a line, or one over many lines. */
    private static boolean whole(String line) {
        return line.strip().endsWith("}");
    }
}
