package io.jobwire.launcher.system;

import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.launcher.UserException;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sources of a running system: what its topics say of them now, and changes to them. Used by one thread. */
public final class SourceBook implements AutoCloseable {
    /** {@code greenhouse:acme}, but neither {@code https://acme.example} nor {@code localhost:8080/jobs}. */
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*:(?!//|\\d{1,5}(?:/|$)).*");

    private final RunningSystem system;
    private final TopicWriter writer;
    private final Map<String, Source> sources;

    private SourceBook(RunningSystem system) {
        this.system = system;
        this.writer = new TopicWriter(system.context());
        this.sources = new TreeMap<>(system.topics().latest(Topics.SOURCES));
    }

    /** Reads it; fails with one line when the system has no sources topic yet. */
    public static SourceBook open(RunningSystem system) throws InterruptedException {
        system.require(Topics.SOURCES);
        return new SourceBook(system);
    }

    /** One source and its latest run. */
    public record Entry(Source source, Optional<SourceRun> lastRun) {
        /** When it runs next: empty while it rests, in the past when it is due. */
        public Optional<Instant> nextRun() {
            boolean asked =
                    source.getRunRequestedAt().filter(this::afterLastRun).isPresent();
            if (lastRun.isEmpty() || asked || afterLastRun(source.getAdded())) {
                return source.getPaused() && !asked ? Optional.empty() : Optional.of(Instant.EPOCH);
            }
            return source.getPaused() ? Optional.empty() : lastRun.flatMap(SourceRun::getNextRunAt);
        }

        private boolean afterLastRun(Instant at) {
            return lastRun.isEmpty() || at.isAfter(lastRun.get().getStartedAt());
        }
    }

    /** All sources in the order of their ids, with their latest runs. */
    public List<Entry> entries() throws InterruptedException {
        Map<String, SourceRun> runs = runs();
        return sources.values().stream()
                .map(source -> new Entry(source, Optional.ofNullable(runs.get(source.getSource()))))
                .toList();
    }

    private Map<String, SourceRun> runs() throws InterruptedException {
        system.require(Topics.SOURCES_RUNS);
        Map<String, SourceRun> latest = new LinkedHashMap<>();
        system.topics().each(Topics.SOURCES_RUNS, (key, run) -> {
            if (run != null) {
                latest.merge(key, run, (a, b) -> b.getStartedAt().isBefore(a.getStartedAt()) ? a : b);
            }
        });
        return latest;
    }

    /** When the latest run of each source started. */
    public Map<String, Instant> lastStarts() throws InterruptedException {
        Map<String, Instant> starts = new LinkedHashMap<>();
        runs().forEach((id, run) -> starts.put(id, run.getStartedAt()));
        return starts;
    }

    /** A source by its id. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The source that a person means: its id, however it is written, or the address of its board. */
    public Source named(String written) {
        List<String> meant = new ArrayList<>();
        meant.add(written.strip());
        try {
            known(written).ifPresent(id -> meant.add(id.toString()));
        } catch (BadSourceException e) {
            // Then it must be written as it is kept.
        }
        return meant.stream()
                .flatMap(id -> find(id).stream())
                .findFirst()
                .orElseThrow(() -> UserException.failed(
                        "There is no source " + written.strip() + "." + near(written) + " See: jobwire sources list"));
    }

    private String near(String written) {
        String words = written.strip().replaceFirst("^[a-z]+:", "").toLowerCase(Locale.ROOT);
        List<String> near = sources.keySet().stream()
                .filter(id -> !words.isEmpty() && id.toLowerCase(Locale.ROOT).contains(words))
                .limit(3)
                .toList();
        return near.isEmpty() ? "" : " Is it " + String.join(" or ", near) + "?";
    }

    /**
     * The id that a person wrote, or that the address of a board belongs to; asks nobody. Empty for an address that has to
     * be looked up.
     *
     * @throws BadSourceException if it is an id of no kind that there is
     */
    public static Optional<SourceId> known(String written) {
        String text = written.strip();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            try {
                return SourceKinds.identify(new URI(text));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
        return ID.matcher(text).matches() ? Optional.of(SourceId.parse(text)) : Optional.empty();
    }

    /** Writes a source; what was there under its id is replaced. */
    public void put(Source source) throws InterruptedException {
        writer.write(Topics.SOURCES, source.getSource(), source);
        sources.put(source.getSource(), source);
    }

    /** Removes a source; the system closes its postings. */
    public void remove(Source source) throws InterruptedException {
        writer.remove(Topics.SOURCES, source.getSource());
        sources.remove(source.getSource());
    }

    @Override
    public void close() {
        writer.close();
    }
}
