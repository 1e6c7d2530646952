package io.jobwire.launcher;

import io.jobwire.records.json.RecordJson;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Where a command writes: data to standard output, progress and errors to standard error. Safe for many threads. */
public final class Console {
    /**
     * Set by the start script where standard output is a terminal: the JDK says so only when standard input is one too, which it is not
     * behind a pipe.
     */
    private static final String OUTPUT_IS_TERMINAL = "jobwire.output.terminal";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean color;
    private final boolean terminal;

    Console(PrintStream out, PrintStream err, boolean color, boolean terminal) {
        this.out = out;
        this.err = err;
        this.color = color;
        this.terminal = terminal;
    }

    /** The process's own streams, in UTF-8. */
    @SuppressWarnings("SystemConsoleNull") // NullAway knows the older contract
    public static Console system() {
        java.io.Console both = System.console();
        boolean terminal = (both != null && both.isTerminal()) || Boolean.getBoolean(OUTPUT_IS_TERMINAL);
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                paints(terminal, System.getenv("NO_COLOR"), System.getenv("TERM")),
                terminal);
    }

    /** Colours only on a terminal that has them, and only when {@code NO_COLOR} is not set (no-color.org). */
    static boolean paints(boolean terminal, @Nullable String noColor, @Nullable String kind) {
        return terminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(kind);
    }

    /** Standard output, for help texts. */
    PrintWriter out() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Standard error. */
    PrintWriter err() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** A line of data. */
    public void data(String line) {
        out.println(line);
    }

    /** A record as a line of JSON. */
    public void json(SpecificRecord record) {
        out.println(RecordJson.write(record));
    }

    /** A line of progress or an error. */
    public void note(String line) {
        err.println(line);
    }

    /** Puts a line in the place of the one before, on a terminal; an empty one only clears. */
    public void move(String line) {
        if (terminal) {
            err.print("\r\u001b[2K" + line);
            err.flush();
        }
    }

    /** Whether standard output is a terminal, so that moving pictures make sense. */
    public boolean terminal() {
        return terminal;
    }

    /** Asks a person at the terminal; true when they agree, and when there is no terminal to ask at. */
    @SuppressWarnings("SystemConsoleNull") // NullAway knows the older contract
    public boolean agrees(String question) {
        java.io.Console person = System.console();
        if (!terminal || person == null || !person.isTerminal()) {
            return true;
        }
        err.print(question + " [Y/n] ");
        err.flush();
        String answer = person.readLine();
        return answer != null
                && (answer.isBlank() || answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    /** Whether text is painted. */
    public boolean colors() {
        return color;
    }

    /** Text in bold, where colours are on. */
    public String bold(String text) {
        return paint("1", text);
    }

    /** Text that steps back. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** Text in green. */
    public String green(String text) {
        return paint("32", text);
    }

    /** Text in yellow. */
    public String yellow(String text) {
        return paint("33", text);
    }

    /** Text in red. */
    public String red(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
