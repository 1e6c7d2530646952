package io.jobwire.bench;

import io.jobwire.launcher.UserException;
import io.jobwire.runtime.SettingsException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/** Entry point: see {@code bench/README.md}. */
public final class PipelineBench {
    private PipelineBench() {}

    public static void main(String[] args) {
        System.setProperty("jobwire.log.level", "WARN");
        System.setProperty("jobwire.log.appender", "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new BenchCommand())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, _, _) -> failed(e))
                .execute(args));
    }

    private static int failed(Exception e) throws Exception {
        return switch (e) {
            case UserException user -> {
                System.err.println("bench: " + user.getMessage());
                yield user.exitCode();
            }
            case SettingsException settings -> {
                settings.problems().forEach(problem -> System.err.println("bench: " + problem));
                yield 2;
            }
            default -> throw e;
        };
    }
}
