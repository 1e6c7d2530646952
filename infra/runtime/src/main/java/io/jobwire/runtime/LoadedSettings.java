package io.jobwire.runtime;

import java.util.List;
import java.util.Map;

/** Settings that were all read at the start. */
final class LoadedSettings implements Settings {
    private final Map<String, Object> values;
    private final Map<String, Object> kafka;
    private final List<SettingValue> shown;

    LoadedSettings(Map<String, Object> values, Map<String, Object> kafka, List<SettingValue> shown) {
        this.values = Map.copyOf(values);
        this.kafka = Map.copyOf(kafka);
        this.shown = shown;
    }

    @Override
    public <T> T get(Setting<T> setting) {
        Object value = values.get(setting.name());
        if (value == null) {
            throw new IllegalStateException(
                    "Setting " + setting.name() + " is not in the list of settings that this process knows");
        }
        return setting.type().cast(value);
    }

    @Override
    public Map<String, Object> kafka() {
        return kafka;
    }

    @Override
    public List<SettingValue> values() {
        return shown;
    }
}
