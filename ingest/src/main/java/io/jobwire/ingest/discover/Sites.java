package io.jobwire.ingest.discover;

import crawlercommons.domains.EffectiveTldFinder;
import io.jobwire.ingest.source.SourceId;
import java.net.URI;
import java.util.Locale;

/** Whose addresses are whose. Stateless. */
final class Sites {
    private Sites() {}

    /** Whether two addresses belong to one registered domain. */
    static boolean same(URI one, URI other) {
        return domain(one).equals(domain(other));
    }

    /** The registered domain of an address, or its host where there is none; a host without a name keeps its port. */
    static String domain(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true);
        return domain == null ? host + ":" + address.getPort() : domain;
    }

    /** A source whose target is an address. */
    static SourceId source(String kind, URI address) {
        return SourceId.parse(kind + ":" + address);
    }
}
