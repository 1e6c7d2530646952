package io.jobwire.web;

import io.jobwire.runtime.Setting;
import java.util.List;

/** The settings of the web stage. Names are compatibility. */
public final class WebSettings {
    public static final Setting<String> HOST = Setting.of(
            "web.host",
            String.class,
            "127.0.0.1",
            "Address that the API listens on. It has no accounts yet: whoever reaches it reads everything");
    public static final Setting<Integer> PORT =
            Setting.of("web.port", Integer.class, 8080, "Port that the API listens on, 1 to 65535; 0: any free one");
    public static final Setting<Integer> THREADS =
            Setting.of("web.threads", Integer.class, 16, "Most requests that are answered at the same time, 4 to 1000");

    private WebSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(HOST, PORT, THREADS);
    }
}
