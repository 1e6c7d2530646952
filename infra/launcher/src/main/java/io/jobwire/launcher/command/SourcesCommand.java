package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobwire sources}: look at what is collected, and change it. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading =
                "Example: jobwire sources add https://acme.example/careers%n" + "         jobwire sources list%n%n",
        header = "Add, list and change what is collected.",
        description = "Adds sources to the running system, lists them and changes them. It is found through --data, or"
                + " through kafka.bootstrap.servers and schema.registry.url.")
final class SourcesCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private SourcesCommand() {}

    /** Makes the command with all its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new SourcesAddCommand(console))
                .addSubcommand(new SourcesImportCommand(console))
                .addSubcommand(new SourcesListCommand(console))
                .addSubcommand(new SourcesTestCommand(console))
                .addSubcommand(new SourcesRunCommand(console))
                .addSubcommand(new SourcesPauseCommand(console))
                .addSubcommand(new SourcesResumeCommand(console))
                .addSubcommand(new SourcesRemoveCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
