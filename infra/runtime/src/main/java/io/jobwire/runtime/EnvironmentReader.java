package io.jobwire.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the environment variables that start with {@code JOBWIRE_}. */
final class EnvironmentReader {
    private static final String PREFIX = "JOBWIRE_";
    private static final String FILE_SUFFIX = "_FILE";
    /** Read by the command before there are settings, and by the script that starts it. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("JOBWIRE_CONFIG", "JOBWIRE_HOME", "JOBWIRE_JAVA_HOME", "JOBWIRE_JAVA_OPTS");
    /** What Kubernetes puts into every pod for a service whose name starts with "jobwire". */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_\\d+_(TCP|UDP)(_.*)?");

    private EnvironmentReader() {}

    static SettingsSource read(Map<String, String> env, Names names) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(env).forEach((variable, text) -> {
            if (!variable.startsWith(PREFIX) || NOT_SETTINGS.contains(variable) || serviceLink(variable, text)) {
                return;
            }
            Optional<String> direct = names.byVariable(variable);
            Optional<String> byFile = secretFile(variable, names);
            if (direct.isPresent()) {
                texts.put(direct.get(), text);
                origins.put(direct.get(), "environment " + variable);
            } else if (byFile.isPresent()) {
                try {
                    texts.putIfAbsent(
                            byFile.get(), Files.readString(Path.of(text)).strip());
                    origins.putIfAbsent(byFile.get(), "environment " + variable);
                } catch (IOException | IllegalArgumentException _) {
                    problems.add("The file " + text + " with the secret " + byFile.get() + " (environment " + variable
                            + ") cannot be read");
                }
            } else {
                problems.add(names.unknownVariable(variable));
            }
        });
        return new SettingsSource(texts, origins, problems);
    }

    private static Optional<String> secretFile(String variable, Names names) {
        return variable.endsWith(FILE_SUFFIX)
                ? names.byVariable(variable.substring(0, variable.length() - FILE_SUFFIX.length()))
                        .filter(names::secret)
                : Optional.empty();
    }

    private static boolean serviceLink(String variable, String text) {
        return SERVICE_LINK.matcher(variable).matches()
                || (variable.endsWith("_PORT") && (text.startsWith("tcp://") || text.startsWith("udp://")));
    }
}
