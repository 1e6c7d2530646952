package io.jobwire.web;

import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;

/**
 * Where and how the API listens.
 *
 * @param host address to listen on
 * @param port 0 to 65535; 0: any free one
 * @param threads most requests at the same time, 4 to 1000
 */
public record WebConfig(String host, int port, int threads) {
    public WebConfig {
        if (port < 0 || port > 65_535) {
            throw SettingsException.of(WebSettings.PORT, port, "a port from 1 to 65535, or 0");
        }
        if (threads < 4 || threads > 1_000) {
            throw SettingsException.of(WebSettings.THREADS, threads, "from 4 to 1000");
        }
    }

    /** What the settings of a process say. */
    public static WebConfig from(Settings settings) {
        return new WebConfig(
                settings.get(WebSettings.HOST), settings.get(WebSettings.PORT), settings.get(WebSettings.THREADS));
    }

    /** Whether only this machine can reach it. */
    boolean isLocal() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
