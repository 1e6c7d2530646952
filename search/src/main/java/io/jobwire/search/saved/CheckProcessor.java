package io.jobwire.search.saved;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.SavedSearch;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.QuerySyntaxException;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Tells searches that can be read from those that cannot; the latter find nothing and are dead letters. */
final class CheckProcessor implements Processor<String, @Nullable SavedSearch, String, CheckProcessor.Checked> {
    private final StandingQueries queries;
    private final Serializer<SavedSearch> serializer;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Checked> context;

    CheckProcessor(StandingQueries queries, Serializer<SavedSearch> serializer) {
        this.queries = queries;
        this.serializer = serializer;
    }

    /**
     * @param search empty for a tombstone and for one that cannot be read
     */
    record Checked(Optional<SavedSearch> search, Optional<DeadLetter> fault) {}

    @Override
    public void init(ProcessorContext<String, Checked> given) {
        context = given;
    }

    @Override
    public void process(Record<String, @Nullable SavedSearch> record) {
        context.forward(record.withValue(check(record)));
    }

    private Checked check(Record<String, @Nullable SavedSearch> record) {
        SavedSearch search = record.value();
        if (search == null) {
            return new Checked(Optional.empty(), Optional.empty());
        }
        try {
            queries.check(search);
            if (!record.key().equals(search.getSearch())) {
                throw new InvalidSearchException("The key of a saved search is its id, " + search.getSearch());
            }
            return new Checked(Optional.of(search), Optional.empty());
        } catch (InvalidSearchException e) {
            String where = e instanceof QuerySyntaxException syntax ? " (at " + syntax.position() + ")" : "";
            return new Checked(
                    Optional.empty(),
                    Optional.of(DeadLetters.of(
                            SavedNames.STAGE,
                            "INVALID_SEARCH",
                            e.getMessage() + where,
                            DeadLetters.Origin.of(context.recordMetadata(), record),
                            record.key(),
                            serializer.serialize("", search))));
        }
    }
}
