package io.jobwire.normalize.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Whether the employer's own system published a posting. Stateless. */
final class FirstParty {
    private FirstParty() {}

    /**
     * Boards of applicant-tracking systems are the employer's own; feeds are somebody else's; a page is the employer's when
     * its host carries the company's name, or when the company is unknown.
     */
    static boolean is(String format, String url, String companyKey) {
        return switch (format) {
            case "rss",
                    "xmlfeed",
                    "remoteok",
                    "remotive",
                    "arbeitnow",
                    "jobicy",
                    "himalayas",
                    "weworkremotely",
                    "themuse",
                    "adzuna" -> false;
            case "jsonld", "jsonfeed" -> companyKey.isEmpty() || host(url).contains(companyKey);
            default -> true;
        };
    }

    private static String host(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
