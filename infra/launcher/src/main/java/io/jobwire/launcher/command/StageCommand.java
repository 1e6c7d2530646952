package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.StageCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire stage}: some stages alone, against a Kafka elsewhere. */
@Command(
        name = "stage",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire stage normalize dedupe --set kafka.bootstrap.servers=kafka:9092 \\%n"
                + "             --set schema.registry.url=http://registry:8081%n%n",
        header = "Run some stages alone, against a Kafka elsewhere.",
        description =
                "Runs these stages alone until it is stopped, working with a Kafka and a schema registry elsewhere.")
final class StageCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "normalize, dedupe, scoring, notify, deliver, search, saved-searches, web, ingest")
    List<String> names = new ArrayList<>();

    StageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (String name : names) {
            if (!StageCatalog.NAMES.contains(name)) {
                throw UserException.usage(
                        "There is no stage " + name + ". Stages: " + String.join(", ", StageCatalog.NAMES) + ".");
            }
        }
        try (StopSignal stop = StopSignal.install();
                Installation installation = Installation.external(common.settings(Installation.WATCHED))) {
            installation.start(names);
            if (!installation.awaitRunning(PATIENCE, stop::asked)) {
                return 0;
            }
            installation.announce();
            console.note("Running: " + String.join(", ", names) + ", data in " + installation.dataDir()
                    + ". Stop with Ctrl-C.");
            while (!stop.await(Duration.ofSeconds(1))) {
                installation.failIfFailed();
            }
            console.note("Stopping ...");
        }
        return 0;
    }
}
