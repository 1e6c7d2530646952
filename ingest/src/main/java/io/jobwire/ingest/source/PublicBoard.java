package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A public board with the jobs of many employers: one service, and a target that is all of it ({@code all}) or a part that
 * it can be asked for. Immutable.
 */
abstract class PublicBoard implements SourceKind {
    /** The whole board. */
    static final String ALL = "all";

    private final String name;
    private final URI home;
    private final Terms terms;

    PublicBoard(String name, String home, Terms terms) {
        this.name = name;
        this.home = URI.create(home);
        this.terms = terms;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public String example() {
        return ALL;
    }

    @Override
    public String target(String written) {
        return written.isBlank() ? ALL : Tenants.name(this, written);
    }

    @Override
    public final URI home(String target) {
        return home;
    }

    @Override
    public final Terms terms() {
        return terms;
    }

    /** The board's own front page and its API are all of it. */
    @Override
    public Optional<String> identify(URI address) {
        String host = Tenants.host(address);
        String site = Tenants.host(home).replaceFirst("^(?:www|api|data)\\.", "");
        boolean own = host.equals(site) || host.endsWith("." + site);
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return own && (path.length() <= 1 || path.contains("/api")) ? Optional.of(ALL) : Optional.empty();
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Json.read(body).map(entry -> ContentHasher.json(entry, volatileFields()));
    }

    /** Members of an entry that move by themselves. */
    Set<String> volatileFields() {
        return Set.of();
    }

    /** A part of the board as a parameter of its address; nothing for all of it. */
    static String parameter(String separator, String parameter, String target) {
        return target.equals(ALL) ? "" : separator + parameter + "=" + Tenants.escape(target);
    }
}
