package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobwire replay}: make everything again from the raw topics, look at it, change to it. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading =
                "Example: jobwire replay run%n         jobwire replay compare%n         jobwire replay promote%n%n",
        header = "Make everything again beside what is read, compare, and change over.",
        description =
                "Makes the derived topics again from the raw ones, as another generation beside the one that is read,"
                        + " compares the two and changes from one to the other and back. The running system is found through"
                        + " --data, or through kafka.bootstrap.servers and schema.registry.url.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private ReplayCommand() {}

    /** Makes the command with all its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new ReplayCommand())
                .addSubcommand(new ReplayPlanCommand(console))
                .addSubcommand(new ReplayRunCommand(console))
                .addSubcommand(new ReplayStatusCommand(console))
                .addSubcommand(new ReplayCompareCommand(console))
                .addSubcommand(new ReplayPromoteCommand(console))
                .addSubcommand(new ReplayDropCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
