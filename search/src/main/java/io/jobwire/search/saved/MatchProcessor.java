package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SavedSearch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where the searches and the listings of one partition meet. The stores say what there is and what was published; the
 * rest is derived from them: the watch when the task starts, the index of listings when the first new search asks for it.
 */
final class MatchProcessor implements Processor<String, Arrival, String, Recommendation> {
    private final StandingQueries queries;
    private final Path scratch;
    private final int partitions;

    // Set by init, which always comes first; anew each time, because a task that lost a transaction starts over with
    // the same processor.
    private ProcessorContext<String, Recommendation> context;
    /** The table of listings: written before a listing comes here. */
    private TimestampedKeyValueStore<String, CanonicalListing> listings;

    private KeyValueStore<String, SavedSearch> searches;
    private Found found;
    private @Nullable Watch watch;
    private @Nullable Present present;

    @SuppressWarnings("NullAway.Init")
    MatchProcessor(StandingQueries queries, Path scratch, int partitions) {
        this.queries = queries;
        this.scratch = scratch;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, Recommendation> given) {
        close();
        if (given.taskId().partition() >= partitions) {
            throw new StreamsException("listings.canonical has more partitions than the " + partitions
                    + " that searches are copied to; set topics.partitions to the number of its partitions");
        }
        context = given;
        listings = given.getStateStore(SavedNames.LISTINGS_STORE);
        searches = given.getStateStore(SavedNames.SEARCHES_STORE);
        found = new Found(
                given.getStateStore(SavedNames.BY_LISTING_STORE), given.getStateStore(SavedNames.BY_SEARCH_STORE));
        Map<String, Query> known = new HashMap<>();
        try (KeyValueIterator<String, SavedSearch> all = searches.all()) {
            while (all.hasNext()) {
                KeyValue<String, SavedSearch> entry = all.next();
                known.put(entry.key, queries.ofKept(entry.value));
            }
        }
        watch().put(known);
    }

    private Watch watch() {
        Watch made = watch;
        if (made == null) {
            made = new Watch();
            watch = made;
        }
        return made;
    }

    @Override
    public void process(Record<String, Arrival> record) {
        switch (record.value()) {
            case Arrival.OfListing(Optional<CanonicalListing> listing) -> {
                if (listing.filter(MatchProcessor::isOpen).isPresent()) {
                    opened(record.key(), listing.get(), record.timestamp());
                } else {
                    closed(record.key(), record.timestamp());
                }
            }
            case Arrival.OfSearch(Optional<SavedSearch> search) -> {
                if (search.filter(SavedSearch::getActive).isPresent()) {
                    changed(record.key(), search.get(), record.timestamp());
                } else {
                    gone(record.key(), record.timestamp());
                }
            }
        }
    }

    private static boolean isOpen(CanonicalListing listing) {
        return listing.getStatus() == ListingStatus.OPEN;
    }

    private void opened(String canonical, CanonicalListing listing, long time) {
        if (present != null) {
            present.put(listing);
        }
        SortedMap<String, Recommendation> before = found.ofListing(canonical);
        for (String search : watch().match(listing)) {
            before.remove(search);
            publish(searches.get(search), listing, time);
        }
        before.keySet().forEach(search -> retract(search, canonical, time));
    }

    private void closed(String canonical, long time) {
        if (present != null) {
            present.remove(canonical);
        }
        found.ofListing(canonical).keySet().forEach(search -> retract(search, canonical, time));
    }

    private void changed(String id, SavedSearch search, long time) {
        Query query = queries.of(search);
        searches.put(id, search);
        watch().put(Map.of(id, query));
        SortedSet<String> before = found.ofSearch(id);
        for (String canonical : present().matching(query)) {
            before.remove(canonical);
            publish(search, listings.get(canonical).value(), time);
        }
        before.forEach(canonical -> retract(id, canonical, time));
    }

    private void gone(String id, long time) {
        searches.delete(id);
        watch().remove(id);
        found.ofSearch(id).forEach(canonical -> retract(id, canonical, time));
    }

    private Present present() {
        Present made = present;
        if (made == null) {
            made = new Present(scratch.resolve(context.taskId().toString()));
            present = made;
            try (KeyValueIterator<String, ValueAndTimestamp<CanonicalListing>> all = listings.all()) {
                while (all.hasNext()) {
                    CanonicalListing listing = all.next().value.value();
                    if (isOpen(listing)) {
                        made.put(listing);
                    }
                }
            }
        }
        return made;
    }

    private void publish(SavedSearch search, CanonicalListing listing, long time) {
        Recommendation hit = Hit.of(search, listing);
        if (found.put(search.getSearch(), listing.getCanonical(), hit)) {
            context.forward(new Record<>(SearchId.key(search.getSearch(), listing.getCanonical()), hit, time));
        }
    }

    private void retract(String search, String canonical, long time) {
        found.remove(search, canonical);
        context.forward(new Record<String, @Nullable Recommendation>(SearchId.key(search, canonical), null, time));
    }

    @Override
    public void close() {
        Watch watching = watch;
        if (watching != null) {
            watching.close();
            watch = null;
        }
        Present there = present;
        if (there != null) {
            there.close();
            present = null;
        }
    }
}
