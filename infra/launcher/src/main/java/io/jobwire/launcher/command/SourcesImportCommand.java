package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.discover.Candidate;
import io.jobwire.ingest.discover.Discovered;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.Source;
import io.jobwire.runtime.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources import}: many sources from a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources import companies.csv%n%n",
        header = "Add many sources from a file.",
        description =
                "Adds the sources of a file: CSV with a line of heads (url or id, and if you like name, every, delay),"
                        + " or an address or id a line. Ids and addresses of boards are taken as they are; other addresses are"
                        + " looked up, several sites at a time. A line that cannot be used is named with its number and what to"
                        + " do, and the others are stored. Exit code 1 when a line was left out.")
final class SourcesImportCommand implements Callable<Integer> {
    private static final int AT_ONCE = 16;
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    SourceOptions options = new SourceOptions();

    @Parameters(paramLabel = "FILE", description = "CSV with a line of heads, or a list; in UTF-8")
    Path file = Path.of("-");

    @Option(names = "--dry-run", description = "Look everything up and store nothing; needs no running system")
    boolean dryRun;

    SourcesImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        IngestConfig config = IngestConfig.from(settings);
        var _ = options.fetch(config);
        List<SourceLines.Line> lines = SourceLines.read(text());
        if (dryRun) {
            return importAll(lines, config, Optional.empty());
        }
        try (RunningSystem system = RunningSystem.find(settings);
                SourceBook book = SourceBook.open(system)) {
            return importAll(lines, config, Optional.of(book));
        }
    }

    private List<String> text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Intake.bytes(file)))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw UserException.failed(file + " is not text in UTF-8: save it as CSV in UTF-8.");
        }
    }

    private int importAll(List<SourceLines.Line> lines, IngestConfig config, Optional<SourceBook> book)
            throws InterruptedException {
        int stored = 0;
        int leftOut = 0;
        Map<SourceId, Integer> seen = new HashMap<>();
        try (Fetch fetch = new Fetch(config, Clock.systemUTC());
                ExecutorService threads =
                        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<SourceId>> found = new ArrayList<>();
            for (SourceLines.Line line : lines) {
                found.add(threads.submit(() -> source(line, fetch, config)));
            }
            for (int i = 0; i < lines.size(); i++) {
                SourceLines.Line line = lines.get(i);
                try {
                    SourceId id = found.get(i).get();
                    Integer before = seen.putIfAbsent(id, line.number());
                    if (before != null) {
                        console.note(file + ":" + line.number() + ": " + id + " stands in line " + before + " already");
                        continue;
                    }
                    store(line, id, book);
                    stored++;
                } catch (ExecutionException e) {
                    leftOut++;
                    console.note(file + ":" + line.number() + ": left out: " + reason(e));
                }
            }
        }
        console.note(
                stored + (dryRun ? " found" : " stored") + (leftOut == 0 ? "" : ", " + leftOut + " lines left out"));
        return leftOut == 0 ? 0 : 1;
    }

    /** Faults of a line come with their own words; anything else is a fault of ours. */
    private static String reason(ExecutionException fault) {
        Throwable cause = fault.getCause();
        if (cause instanceof BadSourceException || cause instanceof UserException) {
            return String.valueOf(cause.getMessage());
        }
        throw new IllegalStateException(fault);
    }

    private SourceId source(SourceLines.Line line, Fetch fetch, IngestConfig config) throws InterruptedException {
        if (!line.fault().isEmpty()) {
            throw new BadSourceException(line.fault());
        }
        SourceOptions own = options.with(line.name(), line.every(), line.delay());
        var how = own.fetch(config);
        SourceId id = SourceBook.known(line.source()).orElse(null);
        if (id == null) {
            Discovered found = new SourceFinder(fetch).find(line.source(), how, progress -> {});
            Candidate best = found.best()
                    .filter(candidate ->
                            candidate.sample().filter(report -> report.usable()).isPresent())
                    .orElseThrow(() -> new BadSourceException(found.detail()));
            id = best.source();
        }
        var _ = own.interval(id);
        return id;
    }

    private void store(SourceLines.Line line, SourceId id, Optional<SourceBook> book) throws InterruptedException {
        Optional<Source> known = book.flatMap(b -> b.find(id.toString()));
        Source record = options.with(line.name(), line.every(), line.delay())
                .record(id, known, Clock.systemUTC().instant());
        if (book.isPresent() && !known.equals(Optional.of(record))) {
            book.get().put(record);
        }
        if (common.json) {
            console.json(record);
        } else {
            console.data(record.getSource());
        }
    }
}
