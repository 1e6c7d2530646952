package io.jobwire.runtime;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads flags, environment and file over the defaults, and refuses what it does not know. SmallRye Config decides which
 * source wins; expressions such as <code>${...}</code> are not expanded, because passwords contain them.
 */
final class SettingsLoader {
    static final String FLAG = "flag";
    private static final int FLAG_ORDINAL = 400;
    private static final int ENVIRONMENT_ORDINAL = 300;
    private static final int FILE_ORDINAL = 200;

    private final Map<String, Setting<?>> known = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    SettingsLoader(List<Setting<?>> known) {
        for (Setting<?> setting : known) {
            Setting<?> other = this.known.put(setting.name(), setting);
            if (other != null && !other.equals(setting)) {
                throw new IllegalArgumentException("Two settings are named " + setting.name());
            }
        }
    }

    Settings load(Map<String, String> flags, Map<String, String> env, Optional<Path> file) {
        Names names = new Names(known);
        SettingsSource environment = EnvironmentReader.read(env, names);
        SettingsSource properties = file.map(FileReader::read).orElseGet(SettingsSource::empty);
        problems.addAll(environment.problems());
        problems.addAll(properties.problems());
        flags.keySet().forEach(name -> check(names, name, FLAG));
        properties.texts().keySet().forEach(name -> check(names, name, properties.origin(name)));

        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(flags, FLAG, FLAG_ORDINAL),
                        new PropertiesConfigSource(environment.texts(), "environment", ENVIRONMENT_ORDINAL),
                        new PropertiesConfigSource(properties.texts(), "file", FILE_ORDINAL))
                .build();
        Map<String, Object> values = new HashMap<>();
        Map<String, SettingValue> shown = new TreeMap<>();
        for (Setting<?> setting : known.values()) {
            Found found = find(config, setting.name(), environment, properties);
            found.text()
                    .ifPresentOrElse(
                            text -> read(setting, text, found.origin())
                                    .ifPresent(value -> values.put(setting.name(), value)),
                            () -> values.put(setting.name(), setting.defaultValue()));
            shown.put(setting.name(), shown(setting, found));
        }
        Map<String, Object> kafka = new LinkedHashMap<>();
        for (String name : config.getPropertyNames()) {
            if (KafkaProperties.known(name)) {
                Found found = find(config, name, environment, properties);
                String text = found.text().orElse("");
                kafka.put(name.substring(KafkaProperties.PREFIX.length()), text);
                String masked = KafkaProperties.secret(name) ? SettingValue.MASK : text;
                shown.put(name, new SettingValue(name, masked, found.origin(), KafkaProperties.doc(name)));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new LoadedSettings(values, kafka, List.copyOf(shown.values()));
    }

    private void check(Names names, String name, String origin) {
        if (!names.known(name)) {
            problems.add(names.unknown(name, origin));
        }
    }

    private Optional<Object> read(Setting<?> setting, String text, String origin) {
        try {
            return Optional.of(ValueReader.read(setting.type(), text));
        } catch (IllegalArgumentException _) {
            String value = setting.secret() ? "the secret" : "\"" + text + "\"";
            problems.add("Setting " + setting.name() + " is " + value + " (" + origin + "), expected is "
                    + ValueReader.expected(setting.type()));
            return Optional.empty();
        }
    }

    private static SettingValue shown(Setting<?> setting, Found found) {
        String text = found.text().orElseGet(() -> ValueReader.write(setting.defaultValue()));
        boolean masked = setting.secret() && !text.isEmpty();
        return new SettingValue(setting.name(), masked ? SettingValue.MASK : text, found.origin(), setting.doc());
    }

    private static Found find(
            SmallRyeConfig config, String name, SettingsSource environment, SettingsSource properties) {
        ConfigValue value = config.getConfigValue(name);
        // SmallRye reads an empty text as "not set"; here it is a value like any other.
        String text = value.getRawValue();
        if (text == null) {
            return new Found(Optional.empty(), "default");
        }
        String origin = switch (value.getConfigSourceOrdinal()) {
            case FLAG_ORDINAL -> FLAG;
            case ENVIRONMENT_ORDINAL -> environment.origin(name);
            default -> properties.origin(name);
        };
        return new Found(Optional.of(text), origin);
    }

    private record Found(Optional<String> text, String origin) {}
}
