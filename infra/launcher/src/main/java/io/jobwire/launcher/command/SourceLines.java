package io.jobwire.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of sources: a table with a line of heads, separated by commas, semicolons or tabs and quoted as RFC 4180
 * says, or a plain list with an address or id a line. Empty lines and those that start with {@code #} are passed over.
 */
final class SourceLines {
    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("url", "source"),
            Map.entry("id", "source"),
            Map.entry("source", "source"),
            Map.entry("address", "source"),
            Map.entry("name", "name"),
            Map.entry("company", "name"),
            Map.entry("every", "every"),
            Map.entry("delay", "delay"));

    private SourceLines() {}

    /**
     * A line that names a source.
     *
     * @param number counted from 1, as editors do
     * @param source an id or address
     * @param fault what is wrong with the line; empty when it could be read
     */
    record Line(
            int number,
            String source,
            Optional<String> name,
            Optional<String> every,
            Optional<String> delay,
            String fault) {

        static Line faulty(int number, String fault) {
            return new Line(number, "", Optional.empty(), Optional.empty(), Optional.empty(), fault);
        }
    }

    /** The lines of a file that name sources, or should. */
    static List<Line> read(List<String> file) {
        List<Line> lines = new ArrayList<>();
        List<String> heads = List.of();
        char separator = 0;
        boolean first = true;
        for (int i = 0; i < file.size(); i++) {
            String text = file.get(i).replace("\uFEFF", "").strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (first) {
                first = false;
                separator = separator(text);
                heads = heads(text, separator);
                if (!heads.isEmpty()) {
                    continue;
                }
            }
            lines.add(heads.isEmpty() ? plain(i + 1, text) : row(i + 1, text, separator, heads));
        }
        return lines;
    }

    private static char separator(String head) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** What the columns hold; empty when the line is no line of heads. */
    private static List<String> heads(String text, char separator) {
        List<String> names = cells(text, separator).orElse(List.of()).stream()
                .map(cell -> HEADS.getOrDefault(cell.toLowerCase(Locale.ROOT), ""))
                .toList();
        return names.contains("source") ? names : List.of();
    }

    private static Line plain(int number, String text) {
        return new Line(number, text, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private static Line row(int number, String text, char separator, List<String> heads) {
        Optional<List<String>> cells = cells(text, separator);
        if (cells.isEmpty()) {
            return Line.faulty(number, "a quotation mark is not closed: write \" as \"\" inside quotes");
        }
        if (cells.get().size() > heads.size()) {
            return Line.faulty(
                    number,
                    "it has " + cells.get().size() + " columns and the head has " + heads.size()
                            + ": put a value that holds the separator into quotation marks");
        }
        Optional<String> source = cell(cells.get(), heads, "source");
        return source.isEmpty()
                ? Line.faulty(number, "it names no source: write an address or an id such as greenhouse:acme")
                : new Line(
                        number,
                        source.get(),
                        cell(cells.get(), heads, "name"),
                        cell(cells.get(), heads, "every"),
                        cell(cells.get(), heads, "delay"),
                        "");
    }

    /** The first cell that says something in a column of a meaning: a table may have both url and id. */
    private static Optional<String> cell(List<String> cells, List<String> heads, String meaning) {
        for (int i = 0; i < cells.size(); i++) {
            if (heads.get(i).equals(meaning) && !cells.get(i).isEmpty()) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    /** The cells of a row; empty when a quotation mark is not closed. */
    private static Optional<List<String>> cells(String text, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }
}
