package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobwire alerts}: why somebody was told or not, and what alerts look like. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Example: jobwire alerts why mara greenhouse:acme:4711%n"
                + "         jobwire alerts preview --template digest > digest.html%n%n",
        header = "Why somebody was told or not, and what alerts look like; bounces.")
final class AlertsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private AlertsCommand() {}

    /** Makes the command with all its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new AlertsCommand())
                .addSubcommand(new AlertsWhyCommand(console))
                .addSubcommand(new AlertsPreviewCommand(console))
                .addSubcommand(new AlertsReportCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
