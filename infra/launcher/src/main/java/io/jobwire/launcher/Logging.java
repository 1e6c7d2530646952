package io.jobwire.launcher;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets logging up before anything logs: {@code logback.xml} reads these system properties. Log lines go to standard
 * error.
 */
final class Logging {
    /** Lucene asks for a module that is still an experiment; kept here, because unused loggers are forgotten. */
    private static final java.util.logging.Logger LUCENE = java.util.logging.Logger.getLogger("org.apache.lucene");

    private Logging() {}

    /** Reads {@code log.level} and {@code log.format} from the flags or the environment; commands are quiet otherwise. */
    static void configure(String[] args) {
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
        System.setProperty(
                "jobwire.log.level", setting(args, "log.level").orElse("warn").toUpperCase(Locale.ROOT));
        System.setProperty(
                "jobwire.log.appender",
                setting(args, "log.format")
                                .orElse("plain")
                                .toLowerCase(Locale.ROOT)
                                .equals("json")
                        ? "JSON"
                        : "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Optional<String> setting(String[] args, String name) {
        for (String arg : args) {
            if (arg.startsWith(name + "=")) {
                return Optional.of(arg.substring(name.length() + 1));
            }
            if (arg.startsWith("--set=" + name + "=")) {
                return Optional.of(arg.substring(name.length() + 7));
            }
        }
        return Optional.ofNullable(
                System.getenv("JOBWIRE_" + name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }
}
