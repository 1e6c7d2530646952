package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobwire dlq}: what the stages gave up, and the way back. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Example: jobwire dlq ls%n" + "         jobwire dlq redrive 0-17%n%n",
        header = "Look at the dead letters, and send them again.",
        description = "A record that a stage cannot process becomes a dead letter, with a code, and the stage goes on."
                + " Letters are kept for 14 days. Once the cause is mended, redrive sends them again.")
final class DlqCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private DlqCommand() {}

    /** Makes the command with all its subcommands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new DlqCommand())
                .addSubcommand(new DlqListCommand(console))
                .addSubcommand(new DlqShowCommand(console))
                .addSubcommand(new DlqRedriveCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
