package io.jobwire.bench.listings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases of a report's part that came out wrong, for people to read: one line each, in a file under target/reports. */
final class WrongCases {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    WrongCases(String name) {
        this.name = name;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is of a library that the project does without
    void add(String format, Object... values) {
        lines.add(String.format(format, values).replace('\n', ' '));
    }

    /** Writes the file and says where it is. */
    void write() {
        Path folder = Path.of(System.getProperty("jobwire.reports", "target/reports"));
        Path file = folder.resolve(name + ".txt");
        try {
            Files.createDirectories(folder);
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The wrong cases cannot be written to " + file, e);
        }
        System.out.println(lines.size() + " wrong cases of the report part: " + file);
    }
}
