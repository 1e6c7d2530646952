package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import java.util.StringJoiner;

/** What an alert says, as plain text. Lines never hold control characters, whatever a listing's title holds. */
public final class AlertText {
    private AlertText() {}

    /** One line: score, title, company. */
    public static String subject(Alert alert) {
        return oneLine(alert.getScore() + " · " + alert.getTitle() + " at " + alert.getCompany());
    }

    /** The whole message. */
    public static String body(Alert alert) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(oneLine(alert.getTitle()));
        text.add(oneLine(alert.getCompany()
                + (alert.getPlaces().isEmpty() ? "" : ", " + String.join(" / ", alert.getPlaces()))));
        text.add("Score " + alert.getScore() + " of 100");
        if (!alert.getReasons().isEmpty()) {
            text.add("").add("Why");
            alert.getReasons().forEach(reason -> text.add("- " + oneLine(reason)));
        }
        if (!alert.getMissing().isEmpty()) {
            text.add("").add("What is missing");
            text.add("- " + oneLine(String.join(", ", alert.getMissing())));
        }
        return text.add("").add(oneLine(alert.getUrl())).toString();
    }

    /** Text without line breaks and other control characters, so that it can stand in a header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
