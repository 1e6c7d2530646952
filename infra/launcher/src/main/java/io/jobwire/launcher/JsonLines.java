package io.jobwire.launcher;

import io.jobwire.records.json.RecordJsonException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Reads JSON Lines from a file or from standard input, one record a line; blank lines are passed over. */
public final class JsonLines {
    private JsonLines() {}

    /** Faulty lines that are told one by one: a file of another format is nothing but those. */
    private static final int TOLD = 10;

    /** Characters of a line that may be a record. */
    private static final int LONGEST = 32 << 20;

    /**
     * Reads every line. Lines that are no record are noted with their number and left out; after the first ten only their number is told.
     *
     * @param file a path, or {@code -} for standard input
     * @return how many lines were left out
     */
    public static int read(String file, Console console, BiConsumer<Integer, String> line) {
        int number = 0;
        int faulty = 0;
        try (Reader reader = open(file)) {
            BoundedLines lines = new BoundedLines(reader, LONGEST);
            while (lines.next()) {
                number++;
                try {
                    if (lines.isTooLong()) {
                        throw UserException.failed("The line has more than 32 MB, which no record has.");
                    }
                    String text = lines.text();
                    if (!text.isBlank()) {
                        line.accept(number, text);
                    }
                } catch (RecordJsonException | UserException e) {
                    faulty++;
                    if (faulty <= TOLD) {
                        console.note(file + ":" + number + ": left out: " + e.getMessage());
                    }
                }
            }
        } catch (NoSuchFileException e) {
            throw UserException.failed("There is no file " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            throw UserException.failed(file + " is not text in UTF-8: it should hold one JSON object a line.");
        } catch (IOException | UncheckedIOException e) {
            throw UserException.failed("Cannot read " + file + ": " + e.getMessage());
        }
        if (faulty > TOLD) {
            console.note(
                    file + ": " + (faulty - TOLD) + " more lines are left out; it should hold one JSON object a line.");
        }
        return faulty;
    }

    private static Reader open(String file) throws IOException {
        return file.equals("-")
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
    }
}
