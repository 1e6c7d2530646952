package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.runtime.Setting;
import io.jobwire.runtime.SettingValue;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's table of settings says what the code says. To write it anew: {@code mvn -pl infra/launcher -am test
 * -Dtest=SettingsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Djobwire.write-readme=true}
 */
class SettingsTableTest {
    private static final Path README =
            Path.of(System.getProperty("basedir", "infra/launcher")).resolve("../../README.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->\n";

    @Test
    void theReadmeNamesEverySettingWithItsDefaultAndMeaning() throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(text).contains(BEGIN, END);
        String expected = table();
        if (Boolean.getBoolean("jobwire.write-readme")) {
            Files.writeString(README, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("the table of settings in README.md; -Djobwire.write-readme=true writes it")
                .isEqualTo(expected);
    }

    private static String table() {
        List<Setting<?>> known = AllSettings.known();
        Map<String, String> defaults = Settings.load(known, Map.of(), Map.of(), Optional.empty()).values().stream()
                .collect(Collectors.toMap(SettingValue::name, SettingValue::value));
        StringBuilder table = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
        for (Setting<?> setting : known) {
            String value = defaults.getOrDefault(setting.name(), "");
            table.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(value.isEmpty() ? "" : "`" + value + "` ")
                    .append("| ")
                    .append(setting.doc().replace("|", "\\|"))
                    .append(" |\n");
        }
        return table.toString();
    }
}
