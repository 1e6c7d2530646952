package io.jobwire.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of which some have another value, whatever flags, environment and file say. */
final class OverlaidSettings implements Settings {
    private final Settings below;
    private final Map<String, String> texts;
    private final FixedSettings over;

    OverlaidSettings(Settings below, Map<String, String> texts) {
        this.below = below;
        this.texts = Map.copyOf(texts);
        this.over = new FixedSettings(texts);
    }

    @Override
    public <T> T get(Setting<T> setting) {
        return texts.containsKey(setting.name()) ? over.get(setting) : below.get(setting);
    }

    @Override
    public Map<String, Object> kafka() {
        Map<String, Object> properties = new LinkedHashMap<>(below.kafka());
        properties.putAll(over.kafka());
        return properties;
    }

    @Override
    public List<SettingValue> values() {
        List<SettingValue> shown = new ArrayList<>();
        below.values().stream()
                .filter(value -> !texts.containsKey(value.name()))
                .forEach(shown::add);
        shown.addAll(over.values());
        return shown;
    }
}
