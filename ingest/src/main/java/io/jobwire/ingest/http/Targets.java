package io.jobwire.ingest.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which addresses may be asked at all, before any name is resolved. Stateless. */
final class Targets {
    private static final int LOWEST_FREE_PORT = 1024;

    private Targets() {}

    /** Link-local addresses are where clouds keep their secrets, and no site: no leave opens them. */
    static boolean mayBeAllowed(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Why an address is not asked; empty when it may be. */
    static Optional<String> objection(URI url, boolean allowPrivate) {
        String scheme = url.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return Optional.of("Only http and https are fetched, not " + url);
        }
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.of("An address needs a host and has no user name: " + url);
        }
        int port = url.getPort();
        boolean unusual = port >= 0 && port < LOWEST_FREE_PORT && port != 80 && port != 443;
        return unusual && !allowPrivate
                ? Optional.of("Port " + port + " of " + url.getHost() + " is not one that web sites use")
                : Optional.empty();
    }

    /** Where a redirect leads, without its fragment. */
    static Optional<URI> resolve(URI from, String location) {
        try {
            URI to = from.resolve(new URI(location.strip().replace(" ", "%20")));
            return Optional.of(new URI(to.toString().replaceFirst("#.*$", "")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
