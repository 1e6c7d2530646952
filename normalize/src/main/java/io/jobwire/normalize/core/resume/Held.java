package io.jobwire.normalize.core.resume;

/**
 * A position that was held, with its time.
 *
 * @param title as written, empty when not found
 * @param employer as written, empty when not found
 * @param span when
 * @param start first character of the entry in the text
 * @param end one past its last character
 */
public record Held(String title, String employer, MonthSpan span, int start, int end) {}
