package io.jobwire.launcher.command;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet does not take for formulas. */
final class Csv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line without its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
