package io.jobwire.launcher.command;

import io.jobwire.launcher.system.Installation;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"jobwire " + Installation.version(), "Java " + Runtime.version()};
    }
}
