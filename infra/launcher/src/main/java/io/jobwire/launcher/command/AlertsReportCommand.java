package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.NotifyStages;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire alerts report}: takes a bounce or a complaint, as a mail server hands it to a program. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        headerHeading =
                "Example: jobwire alerts report < bounce.eml%n"
                        + "         bounces: \"|/opt/jobwire/jobwire alerts report --data /var/lib/jobwire\"   (in /etc/aliases)%n%n",
        header = "Switch off the channel that a bounce or a complaint is about.",
        description =
                "Reads one mail: a delivery status notification (RFC 3464) that says that an address does not exist,"
                        + " or a feedback report (RFC 5965) of a complaint. Other mails change nothing; the exit code is then 1. A mail"
                        + " server that speaks HTTP may post the same to /api/mail/reports.")
final class AlertsReportCommand implements Callable<Integer> {
    private static final int MAX_BYTES = 4 << 20;
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The mail; default: standard input")
    String file = "-";

    AlertsReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        byte[] mail = read();
        try (RunningSystem system = RunningSystem.find(common.settings());
                TopicWriter writer = new TopicWriter(system.context())) {
            system.require(Topics.PREFERENCES_OFF);
            Optional<ChannelOff> word = NotifyStages.report(
                    system.context().settings(),
                    system.context().dataDir(),
                    mail,
                    Clock.systemUTC().instant());
            if (word.isEmpty()) {
                throw UserException.failed(
                        "This is no report of a bounce for good or of a complaint about a mail of this"
                                + " installation; nothing was changed.");
            }
            writer.write(Topics.PREFERENCES_OFF, AlertKeys.of(word.get()), word.get());
            if (common.json) {
                console.json(word.get());
            } else {
                console.data(
                        word.get().getUser() + ": " + word.get().getChannel().getKind() + " "
                                + PlainText.line(word.get().getChannel().getTarget()) + " is off, "
                                + word.get().getWhy());
            }
            return 0;
        }
    }

    private byte[] read() {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            throw UserException.failed("Cannot read " + file + ": " + e.getMessage());
        }
    }
}
