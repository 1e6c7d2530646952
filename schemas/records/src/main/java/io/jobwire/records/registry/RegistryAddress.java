package io.jobwire.records.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a registry is and how patiently it is asked. Immutable.
 *
 * @param urls base URLs of its instances, in the order in which they are tried; at least one
 * @param userInfo {@code user:password} for HTTP basic authentication
 * @param timeout for a connection, and again for an answer; positive
 * @param rounds how often all URLs are tried before a call fails; from 1
 * @param backOff pause after the first round, doubled after each; not negative
 */
public record RegistryAddress(
        List<URI> urls, Optional<String> userInfo, Duration timeout, int rounds, Duration backOff) {

    public RegistryAddress {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("schema.registry.url names no URL; give at least one");
        }
        if (userInfo.isPresent() && userInfo.get().indexOf(':') < 0) {
            throw new IllegalArgumentException("basic.auth.user.info is written user:password");
        }
        if (!timeout.isPositive() || rounds < 1 || backOff.isNegative()) {
            throw new IllegalArgumentException("A registry is asked at least once, with a positive time-out");
        }
    }

    /**
     * Five seconds for each call, three rounds.
     *
     * @param urls value of {@code schema.registry.url}: one or more base URLs, separated by commas
     * @param userInfo value of {@code basic.auth.user.info}
     */
    public static RegistryAddress of(String urls, Optional<String> userInfo) {
        List<URI> all = Arrays.stream(urls.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(RegistryAddress::url)
                .toList();
        return new RegistryAddress(all, userInfo, Duration.ofSeconds(5), 3, Duration.ofMillis(250));
    }

    private static URI url(String text) {
        URI url;
        try {
            url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("schema.registry.url has something that is no URL: " + text, e);
        }
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException(
                    "schema.registry.url is http(s)://host[:port][/path], more of them separated by commas");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("schema.registry.url holds a password; move it to basic.auth.user.info");
        }
        return url;
    }

    /** Value of the Authorization header. */
    Optional<String> authorization() {
        return userInfo.map(
                info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return String.join(",", urls.stream().map(URI::toString).toList());
    }
}
