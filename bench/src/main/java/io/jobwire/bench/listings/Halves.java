package io.jobwire.bench.listings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The split behind the reports of places, remote, levels, occupations and languages: the boards whose name has an even checksum
 * were there to build with, the odd ones are only reported. Stateless.
 */
final class Halves {
    private Halves() {}

    /** Whether a board is of the part that is only reported. */
    static boolean reported(String board) {
        CRC32 sum = new CRC32();
        sum.update(board.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 1;
    }

    /** Rows of a table of labels that lies beside the classes. */
    static List<String[]> labels(String name) {
        try (InputStream in = Objects.requireNonNull(Halves.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The labels " + name + " cannot be read", e);
        }
    }
}
