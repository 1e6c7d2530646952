package io.jobwire.launcher;

import io.jobwire.launcher.command.JobwireCommand;
import io.jobwire.records.registry.RegistryException;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.ProcessEnd;
import io.jobwire.runtime.SettingsException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the process. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        Logging.configure(args);
        int code = 1;
        try {
            code = run(args, Console.system());
        } catch (Error e) { // such as no memory: threads of the broker must not keep a process that does nothing
            LOG.error("The process cannot go on", e);
        }
        ProcessEnd.exit(code);
    }

    /** Runs one command and gives its exit code; also for tests. */
    static int run(String[] args, Console console) {
        CommandLine command = JobwireCommand.commandLine(console)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((e, _) -> wrongUsage(e, console))
                .setExecutionExceptionHandler((e, _, _) -> failed(e, console));
        return command.execute(args);
    }

    private static int stopped(Console console) {
        console.note("jobwire: stopped.");
        return 1;
    }

    private static int wrongUsage(ParameterException e, Console console) {
        console.note("jobwire: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            console.note("Did you mean: " + String.join(" or ", unmatched.getSuggestions()) + "?");
        }
        console.note("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static int failed(Exception e, Console console) {
        return switch (e) {
            case UserException user -> {
                console.note("jobwire: " + user.getMessage());
                yield user.exitCode();
            }
            case SettingsException settings -> {
                settings.problems().forEach(problem -> console.note("jobwire: " + problem));
                yield 2;
            }
            case MachineFaultException fault -> {
                console.note("jobwire: " + fault.getMessage());
                yield 1;
            }
            case RegistryException registry -> {
                console.note("jobwire: The schema registry: " + registry.getMessage());
                yield 1;
            }
            case InterruptedException _ -> stopped(console);
            case InterruptException _ -> stopped(console);
            case KafkaException kafka -> {
                console.note("jobwire: Kafka: " + UserException.reason(kafka)
                        + ". Is it there, and is kafka.bootstrap.servers right?");
                yield 1;
            }
            default -> {
                LOG.debug("{} failed", Main.class.getSimpleName(), e);
                console.note("jobwire: unexpected fault, please report it: " + e
                        + ". With --set=log.level=debug the log shows where.");
                yield 1;
            }
        };
    }
}
