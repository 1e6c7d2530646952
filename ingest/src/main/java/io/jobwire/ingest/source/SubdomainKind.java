package io.jobwire.ingest.source;

import java.net.URI;
import java.util.Optional;

/** A kind whose boards are hosts of one domain: {@code acme.pinpointhq.com}. Its target is the first part of the host. */
interface SubdomainKind extends SourceKind {
    /** The domain, such as {@code pinpointhq.com}. */
    String domain();

    @Override
    default String example() {
        return "acme";
    }

    @Override
    default URI home(String target) {
        return Tenants.host(target, domain());
    }

    @Override
    default Optional<String> identify(URI address) {
        return Tenants.subdomain(address, domain());
    }
}
