package io.jobwire.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.json.RecordJson;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire sources list}: what is collected, and how it goes. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources list%n%n",
        header = "List the sources and how they are doing.",
        description =
                "Lists the sources: state, last run and its outcome, open postings, next run. With --json a line is"
                        + " the record of the source, with that of its last run as lastRun.")
final class SourcesListCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    SourcesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SourceBook book = SourceBook.open(system)) {
            List<SourceBook.Entry> entries = book.entries();
            if (common.json) {
                entries.forEach(entry -> console.data(json(entry)));
            } else {
                new SourcesTable(console, Clock.systemUTC().instant())
                        .lines(entries)
                        .forEach(console::data);
            }
            if (entries.isEmpty()) {
                console.note("There are no sources yet. Add one: jobwire sources add https://acme.example/careers");
            }
            return 0;
        }
    }

    static String json(SourceBook.Entry entry) {
        try {
            ObjectNode line = (ObjectNode) JSON.readTree(RecordJson.write(entry.source()));
            if (entry.lastRun().isPresent()) {
                line.set(
                        "lastRun",
                        JSON.readTree(RecordJson.write(entry.lastRun().get())));
            } else {
                line.putNull("lastRun");
            }
            return line.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record was written as JSON", e);
        }
    }
}
