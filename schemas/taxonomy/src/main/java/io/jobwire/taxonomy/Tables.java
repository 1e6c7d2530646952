package io.jobwire.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the TSV tables that lie beside the classes: a comment line first, then rows with a fixed number of columns. */
final class Tables {
    private Tables() {}

    /** All rows of {@code name}; a row with fewer columns is filled with empty ones. */
    static List<String[]> rows(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = open(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && !line.startsWith("# ")) {
                    rows.add(split(line, columns, name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
        return rows;
    }

    /** The bytes of a table. */
    static InputStream open(String name) {
        InputStream in = Tables.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the table " + name + " is missing from this build");
        }
        return in;
    }

    /** The parts of a cell that holds several values. */
    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static String[] split(String line, int columns, String name) {
        String[] row = new String[columns];
        int from = 0;
        for (int i = 0; i < columns; i++) {
            int tab = from > line.length() ? -1 : line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            row[i] = from > line.length() ? "" : line.substring(from, to);
            from = to + 1;
        }
        if (from <= line.length()) {
            throw new IllegalStateException("a row of " + name + " has more than " + columns + " columns: " + line);
        }
        return row;
    }
}
