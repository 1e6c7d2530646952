package io.jobwire.ingest.source;

import java.net.URI;

/** A kind whose target is the address of a document: {@code rss:URL}. Its tenant is the host that answers. */
interface AddressedKind extends SourceKind {
    @Override
    default String target(String written) {
        return Tenants.address(name(), written);
    }

    @Override
    default String tenant(String target) {
        return URI.create(target).getHost();
    }

    @Override
    default URI home(String target) {
        return Tenants.origin(target);
    }
}
