package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.AlertBook;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire alerts why}: why a user was told of a listing, or was not. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire alerts why mara greenhouse:acme:4711%n%n",
        header = "Why a user was told of a listing, or was not.",
        description = "Says what was decided about a user and a listing of the running system, when and why, and, if an"
                + " alert was sent, what became of it. The listing is the key of a posting, a canonical id or a role.")
final class AlertsWhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "USER", description = "Who")
    String user = "";

    @Parameters(index = "1", paramLabel = "LISTING", description = "Key of a posting, canonical id or role")
    String listing = "";

    AlertsWhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            AlertBook book = AlertBook.open(system);
            List<AlertDecision> decisions = book.decisions(user, listing);
            if (decisions.isEmpty()) {
                throw UserException.failed("Nothing was decided about " + user + " and " + listing
                        + ": no resume of this user and no saved search matches the listing so far, or the score is under"
                        + " scoring.floor. See: jobwire search, and /api/recommendations/RESUME");
            }
            for (AlertDecision decision : decisions) {
                if (common.json) {
                    console.json(decision);
                } else {
                    show(decision, book);
                }
            }
            return 0;
        }
    }

    private void show(AlertDecision decision, AlertBook book) {
        console.data(decision.getScore() + "  " + decision.getTitle() + " at " + decision.getCompany());
        console.data("  " + decision.getState().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + decision.getDetail() + " (" + decision.getCode() + ", " + decision.getAt() + ")");
        decision.getUntil().ifPresent(until -> console.data("  decided again at " + until));
        decision.getAlert().ifPresent(alert -> {
            console.data("  alert " + alert);
            for (Delivery delivery : book.deliveries(alert)) {
                console.data("    " + delivery.getChannel() + " " + delivery.getTarget() + ": "
                        + delivery.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " after "
                        + delivery.getAttempts() + (delivery.getAttempts() == 1 ? " attempt" : " attempts") + ", "
                        + delivery.getDetail()
                        + delivery.getNextAt().map(at -> ", again at " + at).orElse(""));
            }
        });
    }
}
