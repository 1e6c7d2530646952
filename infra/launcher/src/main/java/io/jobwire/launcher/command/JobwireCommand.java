package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
        name = "jobwire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Example: jobwire demo%n"
                + "         jobwire up --source https://acme.example/careers --resume cv.pdf%n%n",
        description = "A wire service for jobs: collects listings, removes duplicates, matches resumes, says why.",
        footer = {
            "",
            "Data goes to standard output, progress and errors to standard error.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage. NO_COLOR=1 switches colours off."
        })
public final class JobwireCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    private JobwireCommand() {}

    /** Makes the command with all its subcommands. */
    public static CommandLine commandLine(Console console) {
        IFactory factory = CommandLine.defaultFactory();
        CommandLine line = new CommandLine(new JobwireCommand(), factory);
        line.addSubcommand(new DemoCommand(console));
        line.addSubcommand(new UpCommand(console));
        line.addSubcommand(new StageCommand(console));
        line.addSubcommand(SourcesCommand.commandLine(console));
        CommandLine fetch = new CommandLine(new FetchCommand(console), factory);
        fetch.getCommandSpec().usageMessage().footer(KindsText.help());
        line.addSubcommand(fetch);
        line.addSubcommand(new NormalizeCommand(console));
        line.addSubcommand(new CommandLine(new DedupeCommand(console))
                .addSubcommand(new DedupeExplainCommand(console))
                .addSubcommand(new DedupeSplitCommand(console))
                .addSubcommand(new DedupeSplitsCommand(console)));
        line.addSubcommand(new ResumeCommand(console));
        line.addSubcommand(new MatchCommand(console));
        line.addSubcommand(new RankCommand(console));
        line.addSubcommand(new ExplainCommand(console));
        line.addSubcommand(new GapsCommand(console));
        line.addSubcommand(new SearchCommand(console));
        line.addSubcommand(AlertsCommand.commandLine(console));
        line.addSubcommand(new PreferencesCommand(console));
        line.addSubcommand(new FeedbackCommand(console));
        line.addSubcommand(SearchesCommand.commandLine(console));
        line.addSubcommand(ReplayCommand.commandLine(console));
        line.addSubcommand(new StatusCommand(console));
        line.addSubcommand(new TopicsCommand(console));
        line.addSubcommand(new SchemasCommand(console));
        line.addSubcommand(DlqCommand.commandLine(console));
        line.addSubcommand(new DoctorCommand(console));
        return line;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
