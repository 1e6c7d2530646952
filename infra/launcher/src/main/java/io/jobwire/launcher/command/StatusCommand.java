package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.web.ApiClient;
import io.jobwire.web.ApiException;
import io.jobwire.web.Status;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire status}: how the running system is. Exit code 0 when every stage runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire status%n%n",
        header = "Show how the running system is.",
        description = "Shows every stage of the running system. Exit code 0 when all of them run, 1 otherwise.")
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--url", description = "Address of the running system; default: found through --data")
    @Nullable
    String url;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ApiClient client = new ApiClient(Running.web(common, url))) {
            Status status = client.status();
            boolean ready =
                    status.stages().stream().allMatch(stage -> stage.health().ready());
            if (common.json) {
                console.data(client.statusJson());
                return ready ? 0 : 1;
            }
            console.data("jobwire " + status.version() + ", up "
                    + status.uptime().toSeconds() + " s, " + status.listings() + " listings to search");
            status.stages().forEach(this::print);
            status.topics()
                    .forEach((topic, count) -> console.data(String.format(Locale.ROOT, "  %-22s %d", topic, count)));
            status.endToEnd()
                    .ifPresent(time -> console.data(String.format(
                            Locale.ROOT,
                            "  fetch to recommendation: half within %.2f s, 99 of 100 within %.2f s",
                            time.p50Seconds(),
                            time.p99Seconds())));
            return ready ? 0 : 1;
        } catch (ApiException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private void print(Status.StageStatus stage) {
        String state = stage.health().state().name();
        console.data(String.format(
                Locale.ROOT,
                "  %-10s %s %s",
                stage.name(),
                stage.health().ready() ? console.green(state) : console.yellow(state),
                stage.health().detail()));
    }
}
