package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.SavedSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire searches list}: what is watched for. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire searches list%n%n",
        header = "List the saved searches of a user.")
final class SearchesListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--user", description = "Whose. Default: ${DEFAULT-VALUE}")
    String user = "me";

    SearchesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SearchBook book = SearchBook.open(system)) {
            List<SavedSearch> searches = book.of(user);
            searches.forEach(this::print);
            if (searches.isEmpty()) {
                console.note("There are no saved searches of " + user
                        + ". Save one: jobwire search 'kafka -manager' --save kafka");
            }
            return 0;
        }
    }

    private void print(SavedSearch search) {
        if (common.json) {
            console.json(search);
            return;
        }
        StringBuilder line = new StringBuilder(console.bold(search.getName()))
                .append("  ")
                .append(search.getQuery().isBlank() ? "everything" : search.getQuery());
        search.getFilters().forEach((name, value) -> line.append("  ").append(name + "=" + value));
        console.data(line.append(search.getActive() ? "" : "  " + console.yellow("paused"))
                .toString());
    }
}
