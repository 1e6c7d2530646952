package io.jobwire.ingest.source;

import java.util.Locale;

/**
 * Which source: its kind and its target, written {@code greenhouse:acme} or {@code jsonld:https://acme.example/jobs}.
 *
 * @param kind name of a kind in {@link SourceKinds}
 * @param target tenant's name, or an address, in the form that its kind keeps
 */
public record SourceId(String kind, String target) {

    /**
     * Reads what a person wrote.
     *
     * @throws BadSourceException if the kind is not known or the target is none of its kind; the message says what to do
     */
    public static SourceId parse(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new BadSourceException("A source is written KIND:NAME or KIND:URL, such as greenhouse:acme, not \""
                    + text + "\". Known kinds: " + SourceKinds.names());
        }
        SourceKind kind = SourceKinds.named(text.substring(0, colon).toLowerCase(Locale.ROOT));
        return new SourceId(kind.name(), kind.target(text.substring(colon + 1).strip()));
    }

    /** The kind. */
    public SourceKind sourceKind() {
        return SourceKinds.named(kind);
    }

    /** Whose board: what stands in the keys of its postings. */
    public String tenant() {
        return sourceKind().tenant(target);
    }

    /** Key of a posting of this source; compatibility. */
    public String key(String nativeId) {
        return kind + ":" + tenant() + ":" + nativeId;
    }

    /** As it is written on the command line, and the key of its record. */
    @Override
    public String toString() {
        return kind + ":" + target;
    }
}
