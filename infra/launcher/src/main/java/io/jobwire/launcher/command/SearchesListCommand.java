package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.SavedSearch;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code jobwire searches list}: what is watched for. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire searches list%n%n",
        header = "List the saved searches of a user.")
final class SearchesListCommand extends SearchesAction {
    SearchesListCommand(Console console) {
        super(console);
    }

    @Override
    void act(SearchBook book) {
        List<SavedSearch> searches = book.of(user);
        searches.forEach(this::print);
        if (searches.isEmpty()) {
            console.note("There are no saved searches of " + user
                    + ". Save one: jobwire search 'kafka -manager' --save kafka");
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
