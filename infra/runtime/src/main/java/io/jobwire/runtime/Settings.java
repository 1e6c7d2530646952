package io.jobwire.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a process: for every {@link Setting} a value. Immutable and safe for use by many threads. */
public interface Settings {

    /**
     * Value of a setting: the one that was set, or its default.
     *
     * @throws SettingsException when the text that was set is no value of its type
     */
    <T> T get(Setting<T> setting);

    /** Value of a setting that may be missing: empty when it is the empty string. */
    default Optional<String> find(Setting<String> setting) {
        String value = get(setting);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Kafka's own client properties: what was set under {@code kafka.}, without that prefix. */
    Map<String, Object> kafka();

    /** Everything that holds, with its origin, by name, for {@code config print}; secrets are masked. */
    List<SettingValue> values();

    /** The same, but these hold, by name, whatever was set; each is read when it is asked for. */
    default Settings with(Map<String, String> values) {
        return values.isEmpty() ? this : new OverlaidSettings(this, values);
    }

    /** Nothing set: for tests. */
    static Settings defaults() {
        return of(Map.of());
    }

    /** These values by name, read when asked for; nothing checks that the names exist. For tests. */
    static Settings of(Map<String, String> values) {
        return new FixedSettings(values);
    }

    /**
     * Reads the settings of a process. Flags go before environment, environment before file, file before defaults.
     *
     * @param known every setting of the process; {@code kafka.*} is known in addition
     * @param flags from the command line, by setting name
     * @param env the process's environment; only names with {@code JOBWIRE_} count
     * @param file a properties file in UTF-8; it must exist
     * @throws SettingsException when anything is unknown or unreadable: one line for each, with the nearest known name
     */
    static Settings load(
            List<Setting<?>> known, Map<String, String> flags, Map<String, String> env, Optional<Path> file) {
        return new SettingsLoader(known).load(flags, env, file);
    }
}
