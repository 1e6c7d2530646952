package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobwire searches}: look at saved searches, and change them. */
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Example: jobwire search 'kafka -manager' --filter country=DE --save kafka%n"
                + "         jobwire searches list%n%n",
        header = "List, pause and remove saved searches.",
        description =
                "Lists and changes the saved searches of the running system. Save one with jobwire search --save.")
final class SearchesCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private SearchesCommand() {}

    /** Makes the command with all its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new SearchesCommand())
                .addSubcommand(new SearchesListCommand(console))
                .addSubcommand(new SearchesHitsCommand(console))
                .addSubcommand(new SearchesChangeCommand.Pause(console))
                .addSubcommand(new SearchesChangeCommand.Resume(console))
                .addSubcommand(new SearchesChangeCommand.Remove(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
