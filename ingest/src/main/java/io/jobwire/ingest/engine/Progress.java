package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Difference;
import io.jobwire.ingest.core.Revisit;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.source.Remembered;
import io.jobwire.records.FetchedDocument;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a source remembers after a run, and what it may use of that before the next. Pure functions. */
final class Progress {
    /** Sites that say "not modified" for ever are asked for everything once a week all the same. */
    static final Duration BELIEVED = Duration.ofDays(7);

    private static final int DOCUMENTS_VERSION = ContentHash.VERSION;

    private Progress() {}

    /**
     * The state after a run.
     *
     * @param before the state before it
     * @param partition partition of {@code sources} that it was read from
     * @param spread how far the interval may drift
     * @param doubt why what is missing was not believed
     * @param retryAt earliest time that the site asked for
     * @param documents what the run saw, if all that it found is published with it
     */
    static SourceState after(
            Optional<SourceState> before,
            SourceRun run,
            Rules rules,
            int partition,
            int spread,
            Difference.Doubt doubt,
            Optional<Instant> retryAt,
            Map<URI, Remembered> documents) {
        boolean complete = run.getOutcome() == RunOutcome.COMPLETE;
        boolean failed = run.getOutcome() == RunOutcome.FAILED;
        boolean changed = run.getOpened() + run.getChanged() + run.getClosed() > 0;
        boolean empty = complete && run.getListed() == 0 && run.getFaulty() == 0;
        Instant start = run.getStartedAt();
        Duration interval = before.map(last -> Duration.ofSeconds(last.getIntervalSeconds()))
                .orElse(Duration.ZERO);
        if (!failed && doubt == Difference.Doubt.NONE) {
            interval = Revisit.after(interval, rules.every(), rules.least(), spread, changed);
        }
        int emptyBefore = before.map(SourceState::getEmptyInARow).orElse(0);
        int halvedBefore = before.map(SourceState::getHalvedInARow).orElse(0);
        // A run that did not see the board neither adds to a row nor ends it.
        int emptyNow = empty ? emptyBefore + 1 : complete ? 0 : emptyBefore;
        int halvedNow = doubt == Difference.Doubt.HALVED ? halvedBefore + 1 : complete ? 0 : halvedBefore;
        boolean published = complete && doubt == Difference.Doubt.NONE;
        return SourceState.newBuilder()
                .setSource(run.getSource())
                .setPartition(partition)
                .setStartedAt(start)
                .setOutcome(run.getOutcome())
                .setCompleteAt(
                        complete
                                ? start
                                : before.flatMap(SourceState::getCompleteAt).orElse(null))
                .setChangedAt(
                        changed
                                ? start
                                : before.flatMap(SourceState::getChangedAt).orElse(null))
                .setOpen(run.getOpen().orElse(0))
                .setIntervalSeconds(interval.toSeconds())
                .setRetryAt(retryAt.orElse(null))
                .setFailedInARow(
                        failed ? before.map(SourceState::getFailedInARow).orElse(0) + 1 : 0)
                .setEmptyInARow(emptyNow)
                .setHalvedInARow(halvedNow)
                .setDocumentsVersion(DOCUMENTS_VERSION)
                .setDocuments(published ? documents(before, documents, start) : List.of())
                .build();
    }

    /** A document that did not change keeps the time at which it was last read. */
    private static List<FetchedDocument> documents(
            Optional<SourceState> before, Map<URI, Remembered> seen, Instant start) {
        Map<String, FetchedDocument> known = new HashMap<>();
        before.ifPresent(last -> last.getDocuments().forEach(document -> known.put(document.getUrl(), document)));
        List<FetchedDocument> documents = new ArrayList<>();
        seen.forEach((url, remembered) -> {
            FetchedDocument old = known.get(url.toString());
            Instant readAt = old != null && old.getHash().equals(remembered.hash()) ? old.getFetchedAt() : start;
            documents.add(FetchedDocument.newBuilder()
                    .setUrl(url.toString())
                    .setEtag(remembered.validators().etag().orElse(null))
                    .setLastModified(remembered.validators().lastModified().orElse(null))
                    .setHash(remembered.hash().orElse(null))
                    .setFetchedAt(readAt)
                    .setLastmod(remembered.lastmod().orElse(null))
                    .setPostings(remembered.postings())
                    .build());
        });
        return documents;
    }

    /**
     * What the next run may ask again with: nothing when it was read by other algorithms, too long ago, or when not as many
     * postings are open as the run left, because then "not modified" would hide what is missing here.
     *
     * @param open postings of the source that are known to be open
     */
    static Map<URI, Remembered> documents(Optional<SourceState> state, int open, Instant now) {
        Map<URI, Remembered> documents = new HashMap<>();
        state.filter(last -> last.getDocumentsVersion() == DOCUMENTS_VERSION && last.getOpen() == open)
                .ifPresent(last -> last.getDocuments().stream()
                        .filter(document -> document.getFetchedAt().isAfter(now.minus(BELIEVED)))
                        .forEach(document -> documents.put(
                                URI.create(document.getUrl()),
                                new Remembered(
                                        new Validators(document.getEtag(), document.getLastModified()),
                                        document.getHash(),
                                        document.getLastmod(),
                                        document.getPostings()))));
        return documents;
    }

    /** Something that was published before the first run of a source was over: that there is a source. */
    static SourceState begun(String source, int partition) {
        return SourceState.newBuilder()
                .setSource(source)
                .setPartition(partition)
                .setStartedAt(Instant.EPOCH)
                .build();
    }
}
