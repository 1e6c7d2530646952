package io.jobwire.ingest.discover;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.source.BadSourceException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds the source behind an address. Thread-safe; a search blocks its thread for as long as the manners say. */
public final class Discovery {
    /** Postings of a sample whose texts are fetched. */
    public static final int SAMPLE = 3;

    private final Fetch fetch;

    /** A discovery that asks by a fetcher, which stays the caller's to close. */
    public Discovery(Fetch fetch) {
        this.fetch = fetch;
    }

    /**
     * Looks for the source behind an address.
     *
     * @param address as {@link #address} reads it
     * @param options how to ask; with an endpoint, it answers for the address's own host and for every board
     * @param progress hears what is being read, in sentences
     */
    public Discovered find(URI address, FetchOptions options, Consumer<String> progress) throws InterruptedException {
        return new Search(fetch, address, options, progress).run();
    }

    /**
     * Reads an address as people type it: {@code https://} may be left out.
     *
     * @throws BadSourceException if it is none
     */
    public static URI address(String written) {
        String text = written.strip();
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI url = new URI(whole.replace(" ", "%20"));
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean name = url.getHost() != null
                    && (url.getHost().contains(".") || url.getHost().equalsIgnoreCase("localhost"));
            if (web && name && url.getRawUserInfo() == null) {
                return new URI(url.toString().replaceFirst("#.*$", ""));
            }
        } catch (URISyntaxException e) {
            // The same answer as for an address of another scheme.
        }
        throw new BadSourceException("\"" + text + "\" is no address of the web and no source: write"
                + " https://acme.example/careers, or KIND:NAME such as greenhouse:acme");
    }
}
