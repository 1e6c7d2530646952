package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources pause}: no runs until it is resumed; its postings stay open. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources pause greenhouse:acme%n%n",
        header = "Stop collecting sources for a while.",
        description = "Stops the runs of sources until they are resumed. Their postings stay as they are.")
final class SourcesPauseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Sources as jobwire sources list shows them")
    List<String> ids = new ArrayList<>();

    SourcesPauseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new SourceChanges(console, common).setPaused(ids, true);
    }
}
