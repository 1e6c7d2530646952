package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Differ;
import io.jobwire.ingest.core.Difference;
import io.jobwire.ingest.core.Known;
import io.jobwire.ingest.core.Sighting;
import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.SourceState;
import io.jobwire.runtime.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a harvest means, given what is known: pure, so that it can be tested by tables.
 *
 * @param postings the postings of the harvest that can be published, by key
 * @param difference how they differ from what is known
 * @param deadLetters entries that cannot be published
 */
record Findings(Map<String, Posting> postings, Difference difference, List<DeadLetter> deadLetters) {
    static final String TOO_LARGE = "POSTING_TOO_LARGE";

    /** Keys of a harvest's postings. */
    static Set<String> keys(SourceId source, Harvest harvest) {
        Set<String> keys = new HashSet<>();
        harvest.postings().forEach(posting -> keys.add(source.key(posting.nativeId())));
        return keys;
    }

    /**
     * Judges a harvest.
     *
     * @param known what is known of the source's postings and of those of the harvest
     * @param before what the runs before left
     * @param maxBytes most bytes of a posting's body
     * @param at time of the run
     */
    static Findings of(
            SourceId source,
            Harvest harvest,
            Map<String, Known> known,
            Optional<SourceState> before,
            long maxBytes,
            Instant at) {
        Map<String, Posting> postings = new HashMap<>();
        Map<String, ContentHash> seen = new HashMap<>();
        Set<String> unreadable = new HashSet<>();
        List<DeadLetter> letters = new ArrayList<>();
        for (Posting posting : harvest.postings()) {
            String key = source.key(posting.nativeId());
            long bytes = bytes(posting.body(), maxBytes);
            if (bytes > maxBytes) {
                unreadable.add(key);
                letters.add(letter(TOO_LARGE, tooLarge(bytes, maxBytes), key, new byte[0], at));
            } else {
                postings.put(key, posting);
                seen.put(key, posting.hash());
            }
        }
        for (Fault fault : harvest.faults()) {
            fault.nativeId().map(source::key).ifPresent(unreadable::add);
            String key = fault.nativeId().map(source::key).orElse(source.toString());
            byte[] payload = fault.payload().getBytes(StandardCharsets.UTF_8);
            boolean fits = payload.length <= maxBytes;
            letters.add(letter(fault.code(), fault.detail(), key, fits ? payload : new byte[0], at));
        }
        for (String id : harvest.unchanged()) {
            Known as = known.get(source.key(id));
            if (as != null) {
                seen.put(source.key(id), as.hash());
            }
        }
        if (harvest.notModified()) {
            known.forEach((key, posting) -> {
                if (posting.open()) {
                    seen.put(key, posting.hash());
                }
            });
        }
        Difference difference = Differ.diff(
                known,
                new Sighting(
                        harvest.outcome(),
                        seen,
                        unreadable,
                        before.map(SourceState::getEmptyInARow).orElse(0),
                        before.map(SourceState::getHalvedInARow).orElse(0)));
        return new Findings(postings, difference, letters);
    }

    /** Bytes of a text in UTF-8; for one that fits whatever it says, no more than that. */
    private static long bytes(String text, long enough) {
        long most = 3L * text.length();
        return most <= enough ? most : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String tooLarge(long bytes, long maxBytes) {
        return "A posting of " + bytes + " bytes is larger than records.max-size allows (" + maxBytes + ")";
    }

    private static DeadLetter letter(String code, String detail, String key, byte[] payload, Instant at) {
        return DeadLetters.of(Engine.STAGE, code, detail, DeadLetters.Origin.outside(at), key, payload);
    }

    /** Postings to be published as open, in the order of their keys. */
    List<String> toPublish() {
        List<String> keys = new ArrayList<>(difference.fresh());
        keys.addAll(difference.reopened());
        keys.addAll(difference.changed());
        keys.sort(null);
        return keys;
    }

    /** A posting that is to be published. */
    Posting posting(String key) {
        return Objects.requireNonNull(postings.get(key), key);
    }

    /**
     * Postings that are open once everything is published.
     *
     * @param known what these findings were compared with
     */
    int openAfter(Map<String, Known> known) {
        long open = known.values().stream().filter(Known::open).count();
        return (int) open
                + difference.fresh().size()
                + difference.reopened().size()
                - difference.vanished().size();
    }

    /** Postings that were seen. */
    int listed() {
        return difference.fresh().size()
                + difference.reopened().size()
                + difference.changed().size()
                + difference.unchanged().size();
    }
}
