package io.jobwire.normalize;

import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** One raw resume to one profile; a deleted resume deletes its profile. */
final class ResumeProcessor extends ContextualProcessor<String, RawResume, String, Profile> {
    private final ResumeNormalizer normalizer;

    ResumeProcessor(ResumeNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    @Override
    public void process(Record<String, RawResume> record) {
        RawResume raw = record.value();
        @Nullable Profile profile = raw == null ? null : normalizer.normalize(raw);
        context().forward(record.withValue(profile));
    }
}
