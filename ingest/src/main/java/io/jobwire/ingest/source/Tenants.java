package io.jobwire.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads targets: names of tenants and addresses. Stateless. */
final class Tenants {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._&'+-]{0,99}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Hosts of the services themselves, not of their customers. */
    private static final Set<String> SERVICES = Set.of(
            "www",
            "api",
            "app",
            "apps",
            "assets",
            "static",
            "cdn",
            "help",
            "support",
            "docs",
            "developer",
            "developers",
            "blog",
            "status",
            "login",
            "auth",
            "mail",
            "info",
            "go",
            "get",
            "images",
            "img",
            "media",
            "widget",
            "embed",
            "resources",
            "partners",
            "community",
            "academy",
            "marketing",
            "try",
            "hello");

    private Tenants() {}

    /** A tenant's name, or an address that the kind knows; percent escapes are undone. */
    static String name(SourceKind kind, String written) {
        Optional<String> identified = webAddress(written).flatMap(kind::identify);
        return identified.orElseGet(() -> plainName(kind, written));
    }

    private static String plainName(SourceKind kind, String written) {
        return decode(written).filter(name -> NAME.matcher(name).matches()).orElseThrow(() -> notAName(kind, written));
    }

    private static Optional<String> decode(String written) {
        try {
            return Optional.of(
                    written.indexOf('%') < 0
                            ? written
                            : URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static BadSourceException notAName(SourceKind kind, String written) {
        return new BadSourceException(
                "After " + kind.name() + ": comes the name of a board as its address shows it, such as " + kind.name()
                        + ":" + kind.example() + ", not \"" + written + "\"");
    }

    /** What was written, if it is an address of the web. */
    static Optional<URI> webAddress(String written) {
        try {
            return written.regionMatches(true, 0, "http", 0, 4)
                    ? Optional.of(new URI(written.strip()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host of an address in small letters; empty when it has none. */
    static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /** The segments of an address's path, percent escapes undone. */
    static List<String> segments(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return Pattern.compile("/")
                .splitAsStream(path)
                .filter(segment -> !segment.isEmpty())
                .flatMap(segment -> decode(segment).stream())
                .toList();
    }

    /** A segment of the path that is a tenant's name. */
    static Optional<String> segment(URI address, int index) {
        List<String> segments = segments(address);
        return index < segments.size()
                ? Optional.of(segments.get(index))
                        .filter(name -> NAME.matcher(name).matches())
                : Optional.empty();
    }

    /** What stands before a domain: the {@code acme} of acme.recruitee.com; empty for hosts of the service itself. */
    static Optional<String> subdomain(URI address, String domain) {
        String host = host(address);
        return host.endsWith("." + domain)
                ? Optional.of(host.substring(0, host.length() - domain.length() - 1))
                        .filter(label -> LABEL.matcher(label).matches() && !SERVICES.contains(label))
                : Optional.empty();
    }

    /** The host of a tenant below a domain. */
    static URI host(String tenant, String domain) {
        return URI.create("https://" + tenant.replaceAll("[^A-Za-z0-9.-]", "").toLowerCase(Locale.ROOT) + "." + domain);
    }

    /** A parameter of an address's query that is a tenant's name. */
    static Optional<String> parameter(URI address, String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Pattern.compile("[&;]")
                .splitAsStream(query)
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decode(pair.substring(name.length() + 1)).stream())
                .filter(value -> NAME.matcher(value).matches())
                .findFirst();
    }

    /** A name as people write it, from the short name of a tenant that is more than that: "acme-labs" is "Acme Labs". */
    static Optional<String> readable(String shortName) {
        String words = Pattern.compile("[-_. ]+")
                .splitAsStream(shortName)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** A tenant's name as a segment of a path. */
    static String escape(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Scheme, host and port of an address. */
    static URI origin(String address) {
        URI url = URI.create(address);
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
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
