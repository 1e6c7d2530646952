package io.jobwire.normalize.core.payload;

import java.util.Locale;

/** The codes that USAJOBS has for the time that pay covers. Source: developer.usajobs.gov, code list RemunerationRateIntervalCodes. */
final class UsaJobsPay {
    private UsaJobsPay() {}

    /** Words for a code; an unknown code, also "piece work" and "fee basis", stands for no period. */
    static String period(String code) {
        return switch (code.strip().toUpperCase(Locale.ROOT)) {
            case "PA", "PER YEAR", "SY" -> "per year";
            case "PH", "PER HOUR" -> "per hour";
            case "PD", "PER DAY" -> "per day";
            case "PM", "PER MONTH" -> "per month";
            default -> "";
        };
    }
}
