package io.jobwire.ingest.discover;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Decompression;
import io.jobwire.ingest.source.SourceId;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How one search asks: its options, whose host answers for which, what it cost. Belongs to one thread. */
final class Asking {
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,"
                    + "application/json;q=0.9,*/*;q=0.5";

    private static final long MOST_BYTES = 64L << 20;

    private final Fetch fetch;
    private final URI asked;
    private final FetchOptions options;
    private final Consumer<String> progress;
    private final AtomicInteger requests = new AtomicInteger();
    private String last = "";

    Asking(Fetch fetch, URI asked, FetchOptions options, Consumer<String> progress) {
        this.fetch = fetch;
        this.asked = asked;
        this.options = options;
        this.progress = progress;
    }

    /** Gets a document; a gzip file is unpacked. */
    Answer get(URI url) throws InterruptedException {
        progress.accept("Reading " + url);
        Answer answer = unpack(fetch.document(rebase(url), ACCEPT, options, bytes -> requests.incrementAndGet()));
        last = switch (answer) {
            case Answer.Page page -> "";
            case Answer.NotModified notModified -> "";
            case Answer.Missing missing -> missing.detail();
            case Answer.Refused refused -> refused.detail();
            case Answer.Excluded excluded -> excluded.detail();
            case Answer.Broken broken -> broken.detail();
        };
        return answer;
    }

    private static Answer unpack(Answer answer) {
        if (!(answer instanceof Answer.Page page)) {
            return answer;
        }
        try {
            byte[] body = Decompression.gunzipIfNeeded(page.body(), MOST_BYTES);
            return new Answer.Page(page.url(), page.contentType(), body, page.validators());
        } catch (IOException e) {
            return new Answer.Missing(page.url(), "The gzip file at " + page.url() + " is damaged or too large");
        }
    }

    /** Why the last answer was no page; empty when it was. */
    String last() {
        return last;
    }

    /** One run of a source that stops after a few postings. */
    FetchReport sample(SourceId source) throws InterruptedException {
        progress.accept("Trying " + source);
        FetchReport report = fetch.sample(source, options, Discovery.SAMPLE);
        requests.addAndGet(report.requests());
        return report;
    }

    int requests() {
        return requests.get();
    }

    /** With an endpoint, it answers for the host that was asked for. */
    private URI rebase(URI url) {
        return options.endpoint().isPresent() && authority(url).equals(authority(asked))
                ? moved(url, options.endpoint().get())
                : url;
    }

    /** The address as the world knows it. */
    URI shown(URI url) {
        boolean stood = options.endpoint().isPresent()
                && authority(url).equals(authority(options.endpoint().get()));
        return stood ? moved(url, asked) : url;
    }

    private static URI moved(URI url, URI to) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(to.getScheme() + "://" + to.getRawAuthority() + path + query);
    }

    private static String authority(URI url) {
        return String.valueOf(url.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
