package io.jobwire.dedupe.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The address of a page without what does not say which page it is. */
final class Pages {
    private Pages() {}

    /** Host and path and telling parameters, without scheme, "www.", fragment, tracking parameters and last slash. */
    static String canonical(String url) {
        String rest = url.strip();
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
        }
        int fragment = rest.indexOf('#');
        if (fragment >= 0 && !rest.startsWith("#/", fragment) && !rest.startsWith("#!", fragment)) {
            rest = rest.substring(0, fragment);
        }
        int query = rest.indexOf('?');
        String parameters = query < 0 ? "" : telling(rest.substring(query + 1));
        String page = query < 0 ? rest : rest.substring(0, query);
        int slash = page.indexOf('/');
        String host = (slash < 0 ? page : page.substring(0, slash)).toLowerCase(Locale.ROOT);
        String path = slash < 0 ? "" : page.substring(slash);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return (host.startsWith("www.") ? host.substring(4) : host)
                + path
                + (parameters.isEmpty() ? "" : "?")
                + parameters;
    }

    /** Host of a canonical address. */
    static String host(String canonical) {
        int end = 0;
        while (end < canonical.length() && canonical.charAt(end) != '/' && canonical.charAt(end) != '?') {
            end++;
        }
        return canonical.substring(0, end);
    }

    private static String telling(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_")
                || switch (name) {
                    case "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "gh_src", "lever-source", "lever-origin" ->
                        true;
                    case "ref", "source", "src", "trk", "trackingid", "refid", "referrer" -> true;
                    default -> false;
                };
    }
}
