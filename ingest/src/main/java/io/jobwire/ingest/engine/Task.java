package io.jobwire.ingest.engine;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.Source;

/** What there is to do about a record of {@code sources}. */
sealed interface Task {
    /** Id of the source: key of its record. */
    String source();

    /** Run it again and again. */
    record Collect(Source record) implements Task {
        @Override
        public String source() {
            return record.getSource();
        }
    }

    /** It was removed: close what it brought, and forget it. */
    record Remove(String source) implements Task {}

    /** Its record cannot be read: say so, once. What it brought stays as it is. */
    record Bury(String source, DeadLetter letter) implements Task {}
}
