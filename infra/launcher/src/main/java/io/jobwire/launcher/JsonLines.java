package io.jobwire.launcher;

import io.jobwire.records.json.RecordJsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    /**
     * Reads every line. Lines that are no record are noted with their number and left out.
     *
     * @param file a path, or {@code -} for standard input
     * @return how many lines were left out
     */
    public static int read(String file, Console console, BiConsumer<Integer, String> line) {
        int number = 0;
        int faulty = 0;
        try (BufferedReader reader = open(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (text.isBlank()) {
                    continue;
                }
                try {
                    line.accept(number, text);
                } catch (RecordJsonException | UserException e) {
                    faulty++;
                    console.note(file + ":" + number + ": left out: " + e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            throw UserException.failed("There is no file " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            throw UserException.failed(file + " is not text in UTF-8: it should hold one JSON object a line.");
        } catch (IOException | UncheckedIOException e) {
            throw UserException.failed("Cannot read " + file + ": " + e.getMessage());
        }
        return faulty;
    }

    private static BufferedReader open(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
    }
}
