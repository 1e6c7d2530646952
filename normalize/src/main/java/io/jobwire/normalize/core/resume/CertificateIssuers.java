package io.jobwire.normalize.core.resume;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who issued a certificate from its name: behind "issued by", or the last part of the line when it is a body that is known to
 * issue or is called institute, chamber and the like. "Developer - Associate" has none. Stateless.
 */
final class CertificateIssuers {
    /**
     * A line in two.
     *
     * @param name of the certificate
     * @param issuer null when the line names none
     */
    record Split(String name, @Nullable String issuer) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BODIES =
            "amazon(?: web services)?|aws|google(?: cloud)?|microsoft|cisco|oracle|comptia|pmi|scrum alliance|scrum\\.org|scaled agile|(?:the )?linux foundation|cncf|coursera|edx|udemy|udacity|linkedin(?: learning)?|pluralsight|datacamp|\\(?isc\\)?[²2]|isaca|ec-council|offensive security|sans|giac|red hat|hashicorp|salesforce|trailhead|sap|vmware|hubspot|tableau|snowflake|databricks|mongodb|axelos|peoplecert|ibm|meta|apple|adobe|autodesk|nvidia|deeplearning\\.ai|freecodecamp|hackerrank|tüv(?: \\p{L}+)?|dekra|ihk(?: [\\p{L}-]+)?|hwk(?: [\\p{L}-]+)?|ireb|istqb|ets|cfa institute|acca|aicpa|osha|afnor|shrm|hrci|asq|british council|goethe-institut|instituto cervantes|alliance française|toastmasters(?: international)?|(?:american |british )?red cross";
    private static final String KINDS =
            "universi\\p{L}+|institut\\p{L}*|academy|akademie|académie|academia|association|foundation|council|board|society|college|school|alliance|department|ministry|chamber|authority|agency|commission|bureau|office|\\p{L}*kammer|chambre|cámara|fundación|verband|verein|hochschule|gmbh|inc|ltd|llc|corp(?:oration)?|state of";
    private static final Pattern BODY = Pattern.compile(
            "(?:" + BODIES
                    + ")(?:\\s(?:training|certification|academy|education|university|institute))?\\.?|(?=.*(?<!\\p{L})(?:"
                    + KINDS + ")(?!\\p{L}))\\p{L}.{3,70}",
            FLAGS);
    private static final Pattern BY = Pattern.compile(
            "[\\s,(–-]+(?:(?:issued|awarded|certified|granted|offered) by|issuer:|issuing (?:body|organi[sz]ation):|ausgestellt von|ausgestellt durch|délivrée? par|emitid[oa] por|otorgad[oa] por|rilasciat[oa] da|by|from|von|par|por)\\s+(?<issuer>[\\p{Lu}(][^,;|()]{1,70})\\)?",
            FLAGS);
    private static final Pattern PARTS = Pattern.compile("\\s*(?:,|\\s[-–—|@]\\s|[–—|]|\\()\\s*");

    private CertificateIssuers() {}

    /** Whether words are the name of a body that issues, and no more. */
    static boolean is(String words) {
        return BODY.matcher(words).matches();
    }

    static Split split(String line) {
        Matcher by = BY.matcher(line);
        if (by.find() && Character.isUpperCase(by.group("issuer").codePointAt(0))) {
            return new Split(
                    line.substring(0, by.start()) + line.substring(by.end()),
                    by.group("issuer").strip());
        }
        Matcher part = PARTS.matcher(line);
        int at = -1;
        int from = -1;
        while (part.find()) {
            if (part.start() > 0) {
                at = part.start();
                from = part.end();
            }
        }
        if (at > 0) {
            String last = line.substring(from).replaceFirst("\\)?[\\s,;.-]*$", "");
            if (is(last)) {
                return new Split(line.substring(0, at), last);
            }
        }
        return new Split(line, null);
    }
}
