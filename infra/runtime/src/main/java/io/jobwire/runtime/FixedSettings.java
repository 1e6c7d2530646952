package io.jobwire.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings from a map, read when asked for. */
final class FixedSettings implements Settings {
    private final Map<String, String> texts;

    FixedSettings(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    @Override
    public <T> T get(Setting<T> setting) {
        String text = texts.get(setting.name());
        if (text == null) {
            return setting.defaultValue();
        }
        try {
            return ValueReader.read(setting.type(), text);
        } catch (IllegalArgumentException _) {
            throw SettingsException.of(setting, text, ValueReader.expected(setting.type()));
        }
    }

    @Override
    public Map<String, Object> kafka() {
        Map<String, Object> properties = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(KafkaProperties.PREFIX)) {
                properties.put(name.substring(KafkaProperties.PREFIX.length()), text);
            }
        });
        return properties;
    }

    @Override
    public List<SettingValue> values() {
        return texts.entrySet().stream()
                .map(set -> new SettingValue(set.getKey(), set.getValue(), "given", ""))
                .toList();
    }
}
