package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.web.WebSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Finds the running system. */
final class Running {
    private Running() {}

    /** Address of its HTTP API: the one that is named, the one that the data folder's process notes, or the usual one. */
    static URI web(CommonOptions common, @Nullable String named) {
        try {
            if (named != null) {
                return address(named);
            }
            Settings settings = common.settings();
            return RunningNote.find(settings.get(RuntimeSettings.DATA_DIR))
                    .filter(note -> !note.web().isEmpty())
                    .map(note -> URI.create(note.web()))
                    .orElseGet(() -> URI.create("http://127.0.0.1:" + settings.get(WebSettings.PORT)));
        } catch (IllegalArgumentException _) {
            throw UserException.usage("--url takes an address such as http://127.0.0.1:8080, not \"" + named + "\".");
        }
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if ((!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()))
                || address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
