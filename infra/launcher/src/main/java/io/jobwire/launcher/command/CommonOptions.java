package io.jobwire.launcher.command;

import io.jobwire.launcher.system.AllSettings;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that most commands share. */
final class CommonOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the installation; the setting data.dir. Default: data")
    @Nullable
    Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; default: jobwire.properties, if there")
    @Nullable
    Path config;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "One setting, before environment and file; may be repeated")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--json", description = "Data as JSON Lines with the field names of the Avro records")
    boolean json;

    /** The settings of this process. */
    Settings settings() {
        return settings(Map.of());
    }

    /** The settings of this process, with defaults of the command's own. */
    Settings settings(Map<String, String> defaults) {
        Map<String, String> flags = new HashMap<>(set);
        if (data != null) {
            flags.put(RuntimeSettings.DATA_DIR.name(), data.toString());
        }
        return AllSettings.load(flags, defaults, Optional.ofNullable(config));
    }
}
