package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.ListingLink;
import io.jobwire.records.topics.Topics;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire feedback}: what somebody says of a listing, so that no alert tells of what he knows or does not want. */
@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire feedback mara greenhouse:acme:4711 dismissed%n"
                + "         jobwire feedback mara%n%n",
        header = "Say that a listing is not for somebody, or is known; or show what was said.",
        description =
                "A role that was dismissed, saved or applied for is not told any more, wherever it turns up. The links"
                        + " Not for me in mails do the same.")
final class FeedbackCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "USER", description = "Who")
    String user = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LISTING",
            description = "Key of a posting, canonical id or role")
    @Nullable
    String listing;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "dismissed, saved, applied, or none to take it back")
    @Nullable
    String what;

    FeedbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String about = listing;
        String says = what;
        if (about != null && says == null) {
            throw UserException.usage("What of " + about + "? dismissed, saved, applied or none.");
        }
        try (RunningSystem system = RunningSystem.find(common.settings());
                TopicWriter writer = new TopicWriter(system.context())) {
            system.require(Topics.FEEDBACK);
            if (about != null && says != null) {
                say(system, writer, about, says);
            } else {
                show(system);
            }
            return 0;
        }
    }

    private void say(RunningSystem system, TopicWriter writer, String about, String says) throws InterruptedException {
        Optional<FeedbackAction> action = action(says);
        String role = role(system, about);
        if (action.isEmpty()) {
            writer.remove(Topics.FEEDBACK, AlertKeys.decision(user, role));
            console.data(user + ": nothing is said of " + role);
            return;
        }
        Feedback said = new Feedback(user, role, action.get(), Clock.systemUTC().instant());
        writer.write(Topics.FEEDBACK, AlertKeys.of(said), said);
        line(said);
    }

    private static Optional<FeedbackAction> action(String says) {
        return switch (says.toLowerCase(Locale.ROOT)) {
            case "dismissed" -> Optional.of(FeedbackAction.DISMISSED);
            case "saved" -> Optional.of(FeedbackAction.SAVED);
            case "applied" -> Optional.of(FeedbackAction.APPLIED);
            case "none" -> Optional.empty();
            default -> throw UserException.usage("It is dismissed, saved, applied or none, not " + says + ".");
        };
    }

    /** The role of a posting; what is no posting's key is taken for the role or canonical id itself. */
    private static String role(RunningSystem system, String about) throws InterruptedException {
        system.require(Topics.LISTINGS_LINKS);
        ListingLink link = system.topics().latest(Topics.LISTINGS_LINKS).get(about);
        return link == null ? about : link.getRole();
    }

    private void show(RunningSystem system) {
        system.topics().latest(Topics.FEEDBACK).values().stream()
                .filter(said -> said.getUser().equals(user))
                .forEach(this::line);
    }

    private void line(Feedback said) {
        if (common.json) {
            console.json(said);
        } else {
            console.data(said.getUser() + ": " + PlainText.line(said.getRole()) + " "
                    + said.getAction().name().toLowerCase(Locale.ROOT) + ", " + said.getAt());
        }
    }
}
