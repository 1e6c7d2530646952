package io.jobwire.runtime;

import java.util.List;

/** Settings with which nothing can start: the person who wrote them has to change them. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    /** @param problems for each problem one line: what is wrong, where, and what to do */
    SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * A value that has the right type but cannot be.
     *
     * @param expected what it should be, such as {@code from 0 to 100}
     */
    public static SettingsException of(Setting<?> setting, Object value, String expected) {
        String shown = setting.secret() ? "the secret that was given" : "\"" + ValueReader.write(value) + "\"";
        return new SettingsException(
                List.of("Setting " + setting.name() + " is " + shown + ", expected is " + expected));
    }

    /** For each problem one line: what is wrong, where it was found, and what to do. */
    public List<String> problems() {
        return problems;
    }
}
