package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources resume}: the end of a pause. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources resume greenhouse:acme%n%n",
        header = "Collect paused sources again.",
        description = "Lets paused sources run again, as soon as they are due.")
final class SourcesResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Sources as jobwire sources list shows them")
    List<String> ids = new ArrayList<>();

    SourcesResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new SourceChanges(console, common).setPaused(ids, false);
    }
}
