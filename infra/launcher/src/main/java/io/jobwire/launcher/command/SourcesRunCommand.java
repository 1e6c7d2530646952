package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.RunsTail;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources run}: asks the running system for a run at once, by the source's record. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources run now greenhouse:acme%n%n",
        header = "Ask for a run at once, and wait for its outcome.",
        description = "Asks the running system to collect sources now, paused ones too, and waits for the outcome. Exit"
                + " code 0 when every run was complete or partial.")
final class SourcesRunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "[now] ID",
            description = "Sources as jobwire sources list shows them; the word now may stand before them")
    List<String> ids = new ArrayList<>();

    @Option(names = "--wait", paramLabel = "TIME", description = "Longest wait for the outcome; 0s: none. Default: 5m")
    String wait = "5m";

    SourcesRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Duration patience = Durations.parse("--wait", wait);
        List<String> names = ids.size() > 1 && ids.getFirst().equals("now") ? ids.subList(1, ids.size()) : ids;
        try (RunningSystem system = RunningSystem.find(common.settings());
                SourceBook book = SourceBook.open(system);
                RunsTail tail = new RunsTail(system.context())) {
            List<Source> sources = names.stream().map(book::named).distinct().toList();
            Map<String, Instant> since = ask(book, sources);
            if (patience.isZero()) {
                return 0;
            }
            int[] bad = new int[1];
            Map<String, Instant> late = tail.await(since, patience, run -> bad[0] += print(run) ? 0 : 1);
            late.keySet()
                    .forEach(id -> console.note(id + " has not run after " + SourceTerms.time(patience)
                            + ": does the stage ingest run? The request stays; see jobwire sources list"));
            return bad[0] == 0 && late.isEmpty() ? 0 : 1;
        }
    }

    /** Writes the wishes; gives the least start of a run that answers each. */
    private Map<String, Instant> ask(SourceBook book, List<Source> sources) throws InterruptedException {
        Instant now = Clock.systemUTC().instant();
        Map<String, Instant> last = book.lastStarts();
        Map<String, Instant> since = new LinkedHashMap<>();
        for (Source source : sources) {
            // Another machine's clock may be ahead: the wish has to be later than the last run.
            Instant after = last.getOrDefault(source.getSource(), Instant.EPOCH).plusMillis(1);
            book.put(Source.newBuilder(source)
                    .setRunRequestedAt(after.isAfter(now) ? after : now)
                    .build());
            since.put(source.getSource(), after);
            console.note(source.getSource() + " asked to run");
        }
        return since;
    }

    private boolean print(SourceRun run) {
        if (common.json) {
            console.json(run);
        } else {
            console.data(String.format(
                    Locale.ROOT,
                    "%s  %s: %d listed, %d new, %d changed, %d closed, %d faulty in %.1f s%s",
                    run.getSource(),
                    run.getOutcome(),
                    run.getListed(),
                    run.getOpened(),
                    run.getChanged(),
                    run.getClosed(),
                    run.getFaulty(),
                    run.getDurationMillis() / 1000.0,
                    run.getDetail().isEmpty() ? "" : ". " + run.getDetail()));
        }
        return run.getOutcome() == RunOutcome.COMPLETE || run.getOutcome() == RunOutcome.PARTIAL;
    }
}
