package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.discover.Candidate;
import io.jobwire.ingest.discover.Discovered;
import io.jobwire.ingest.discover.Discovery;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.system.SourceBook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the source that a person means by an id or an address. Thread-safe. */
final class SourceFinder {
    private final Fetch fetch;

    SourceFinder(Fetch fetch) {
        this.fetch = fetch;
    }

    /**
     * Finds it and takes a sample.
     *
     * @throws io.jobwire.ingest.source.BadSourceException if what was written is neither an id nor an address
     */
    Discovered find(String written, FetchOptions options, Consumer<String> progress) throws InterruptedException {
        Optional<SourceId> named = written.strip().startsWith("http") ? Optional.empty() : SourceBook.known(written);
        if (named.isEmpty()) {
            return new Discovery(fetch).find(Discovery.address(written), options, progress);
        }
        SourceId source = named.get();
        progress.accept("Trying " + source);
        FetchReport sample = fetch.sample(source, options, Discovery.SAMPLE);
        boolean brings = sample.usable() && !sample.listings().isEmpty();
        String detail = brings
                ? ""
                : sample.usable()
                        ? "It is there and lists no posting at the moment"
                        : source + " cannot be read: " + sample.detail();
        return new Discovered(
                URI.create("source:" + source.kind()),
                List.of(new Candidate(source, List.of(), Optional.of(sample))),
                detail,
                sample.requests());
    }
}
