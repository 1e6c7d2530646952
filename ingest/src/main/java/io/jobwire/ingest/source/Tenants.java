package io.jobwire.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads targets: names of tenants and addresses. Stateless. */
final class Tenants {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._&'+-]{0,99}");

    private Tenants() {}

    /** A tenant's name; percent escapes are undone. */
    static String name(String kind, String written) {
        String decoded = written;
        if (written.indexOf('%') >= 0) {
            try {
                decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw notAName(kind, written);
            }
        }
        if (!NAME.matcher(decoded).matches()) {
            throw notAName(kind, written);
        }
        return decoded;
    }

    private static BadSourceException notAName(String kind, String written) {
        return new BadSourceException("After " + kind + ": comes the name of a board as its address shows it, such as "
                + kind + ":acme, not \"" + written + "\"");
    }

    /** A tenant's name as a segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An address: http or https, host in small letters, no fragment. */
    static String address(String kind, String written) {
        try {
            URI url = new URI(written);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
                throw notAnAddress(kind, written);
            }
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return url.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + url.getHost().toLowerCase(Locale.ROOT) + port + path + query;
        } catch (URISyntaxException e) {
            throw notAnAddress(kind, written);
        }
    }

    private static BadSourceException notAnAddress(String kind, String written) {
        return new BadSourceException("After " + kind + ": comes an address such as " + kind
                + ":https://acme.example/jobs, not \"" + written + "\"");
    }
}
