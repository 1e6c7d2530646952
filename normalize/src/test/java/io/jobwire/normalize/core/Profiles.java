package io.jobwire.normalize.core;

import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;

/** Profiles of texts that were all handed in on 15 March 2026. */
final class Profiles {
    private static final ResumeNormalizer NORMALIZER = new ResumeNormalizer(Taxonomy.load());

    private Profiles() {}

    /** The profile of a text that was read well. */
    static Profile of(String text) {
        return of(text, ReadQuality.OK);
    }

    static Profile of(String text, ReadQuality quality) {
        return NORMALIZER.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(quality)
                .setReceivedAt(Instant.parse("2026-03-15T00:00:00Z"))
                .build());
    }
}
