package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.SavedSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done to saved searches that are there. All names are looked up before the first is changed. */
abstract sealed class SearchesChangeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Saved searches as jobwire searches list shows them")
    List<String> names = new ArrayList<>();

    @Option(names = "--user", description = "Whose. Default: ${DEFAULT-VALUE}")
    String user = "me";

    private SearchesChangeCommand(Console console) {
        this.console = console;
    }

    /** Changes one and says what became of it. */
    abstract String change(SearchBook book, SavedSearch search) throws InterruptedException;

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SearchBook book = SearchBook.open(system)) {
            List<SavedSearch> searches = names.stream()
                    .map(name -> book.named(user, name))
                    .distinct()
                    .toList();
            for (SavedSearch search : searches) {
                String now = change(book, search);
                if (common.json) {
                    console.json(search);
                } else {
                    console.data(search.getName() + "  " + now);
                }
            }
            return 0;
        }
    }

    private static void setActive(SearchBook book, SavedSearch search, boolean active) throws InterruptedException {
        if (search.getActive() != active) {
            book.put(SavedSearch.newBuilder(search).setActive(active).build());
        }
    }

    /** {@code jobwire searches pause}. */
    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            headerHeading = "Example: jobwire searches pause kafka%n%n",
            header = "Let saved searches rest: they find nothing meanwhile.")
    static final class Pause extends SearchesChangeCommand {
        Pause(Console console) {
            super(console);
        }

        @Override
        String change(SearchBook book, SavedSearch search) throws InterruptedException {
            setActive(book, search, false);
            return "paused";
        }
    }

    /** {@code jobwire searches resume}. */
    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            headerHeading = "Example: jobwire searches resume kafka%n%n",
            header = "Let saved searches find again.")
    static final class Resume extends SearchesChangeCommand {
        Resume(Console console) {
            super(console);
        }

        @Override
        String change(SearchBook book, SavedSearch search) throws InterruptedException {
            setActive(book, search, true);
            return "active";
        }
    }

    /** {@code jobwire searches remove}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            headerHeading = "Example: jobwire searches remove kafka%n%n",
            header = "Delete saved searches; what they found is retracted.")
    static final class Remove extends SearchesChangeCommand {
        Remove(Console console) {
            super(console);
        }

        @Override
        String change(SearchBook book, SavedSearch search) throws InterruptedException {
            book.remove(search);
            return "removed";
        }
    }
}
