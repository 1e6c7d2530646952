package io.jobwire.notify.core;

/** Text that comes from outside, for places that hold one line. */
public final class AlertText {
    private AlertText() {}

    /** Text without line breaks and other control characters, so that it can stand in a header. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
