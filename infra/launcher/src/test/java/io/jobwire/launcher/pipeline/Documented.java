package io.jobwire.launcher.pipeline;

import java.util.List;
import java.util.stream.Stream;

/** Names of fields that people and scripts read; what is written here must not change. */
final class Documented {
    static final List<String> RAW_LISTING = List.of(
            "key",
            "source",
            "tenant",
            "nativeId",
            "requisitionId",
            "url",
            "firstSeen",
            "fetchedAt",
            "format",
            "body",
            "status",
            "closedReason");
    static final List<String> LISTING = List.of(
            "key",
            "url",
            "applyUrl",
            "title",
            "coreTitle",
            "seniority",
            "occupation",
            "company",
            "places",
            "workplace",
            "remoteWhere",
            "pay",
            "employment",
            "skills",
            "language",
            "postedAt",
            "validUntil",
            "text",
            "sections");
    static final List<String> CANONICAL_LISTING = Stream.concat(
                    LISTING.stream(),
                    Stream.of("canonical", "role", "members", "openings", "firstSeen", "lastSeen", "provenance"))
            .toList();
    static final List<String> RECOMMENDATION = List.of(
            "resume",
            "canonical",
            "score",
            "band",
            "components",
            "matched",
            "partial",
            "missing",
            "rubricVersion",
            "taxonomyVersion");
    static final List<String> COMPONENT = List.of("name", "points", "max", "listingSpan", "resumeSpan");

    private Documented() {}
}
