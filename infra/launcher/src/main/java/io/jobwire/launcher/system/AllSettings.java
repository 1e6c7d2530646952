package io.jobwire.launcher.system;

import io.jobwire.dedupe.DedupeSettings;
import io.jobwire.ingest.IngestSettings;
import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.notify.NotifySettings;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.scoring.ScoringSettings;
import io.jobwire.search.SearchSettings;
import io.jobwire.web.WebSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every setting that a process knows, and how they are read. */
public final class AllSettings {
    private static final Path FILE = Path.of("jobwire.properties");
    private static final String CONFIG_VARIABLE = "JOBWIRE_CONFIG";
    /** Variables of the shell entry, which are no settings. */
    private static final List<String> SHELL = List.of(CONFIG_VARIABLE, "JOBWIRE_HEAP", "JOBWIRE_JAVA_OPTS");

    private AllSettings() {}

    /** All of them, in the order of a listing's way. */
    public static List<Setting<?>> known() {
        List<Setting<?>> known = new ArrayList<>(RuntimeSettings.settings());
        known.add(EmbeddedKafka.PORT);
        known.add(LauncherSettings.REGISTRY_PORT);
        known.addAll(IngestSettings.settings());
        known.addAll(DedupeSettings.settings());
        known.addAll(ScoringSettings.settings());
        known.addAll(SearchSettings.settings());
        known.addAll(NotifySettings.settings());
        known.addAll(WebSettings.settings());
        for (String stage : StageCatalog.STREAMS) {
            Setting<?> threads = RuntimeSettings.threads(stage);
            if (known.stream().noneMatch(setting -> setting.name().equals(threads.name()))) {
                known.add(threads);
            }
        }
        return known;
    }

    /**
     * Reads them: flags, then environment, then file, then what the command prefers, then defaults.
     *
     * @param preferred values that hold when nobody sets them otherwise, by name
     * @param file settings file named by the user
     */
    public static Settings load(Map<String, String> flags, Map<String, String> preferred, Optional<Path> file) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        Optional<Path> named = file.or(
                () -> Optional.ofNullable(environment.get(CONFIG_VARIABLE)).map(Path::of));
        environment.keySet().removeAll(SHELL);
        Optional<Path> used = named.or(() -> Optional.of(FILE).filter(Files::exists));
        List<Setting<?>> known = known().stream()
                .<Setting<?>>map(setting -> preferring(setting, preferred))
                .toList();
        return Settings.load(known, flags, environment, used);
    }

    private static <T> Setting<T> preferring(Setting<T> setting, Map<String, String> preferred) {
        String value = preferred.get(setting.name());
        return value == null
                ? setting
                : new Setting<>(
                        setting.name(),
                        setting.type(),
                        Settings.of(Map.of(setting.name(), value)).get(setting),
                        setting.doc(),
                        setting.secret());
    }
}
