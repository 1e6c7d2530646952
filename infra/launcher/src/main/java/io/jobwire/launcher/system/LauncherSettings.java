package io.jobwire.launcher.system;

import io.jobwire.runtime.Setting;

/** Settings of the process itself. */
public final class LauncherSettings {
    /** Compatibility. */
    public static final Setting<Integer> REGISTRY_PORT = Setting.of(
            "embedded.registry.port",
            Integer.class,
            0,
            "Port on 127.0.0.1 of the schema registry inside the process; 0: any free one");

    private LauncherSettings() {}
}
