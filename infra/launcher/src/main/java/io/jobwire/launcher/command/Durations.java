package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import java.time.Duration;
import java.util.Map;

/** Reads times that people type, as settings write them. */
final class Durations {
    private Durations() {}

    static Duration parse(String option, String text) {
        try {
            return Settings.of(Map.of("time", text)).get(Setting.ofDuration("time", Duration.ZERO, ""));
        } catch (SettingsException _) {
            throw UserException.usage(option + " takes a time such as 0s, 500ms or 2m, not \"" + text + "\".");
        }
    }
}
