package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources remove}: forgets sources. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources remove greenhouse:acme%n%n",
        header = "Collect sources no longer.",
        description =
                "Removes sources from the running system, which closes the postings that they brought. To stop for"
                        + " a while: jobwire sources pause.")
final class SourcesRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Sources as jobwire sources list shows them")
    List<String> ids = new ArrayList<>();

    SourcesRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new SourceChanges(console, common).remove(ids);
    }
}
