package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.SavedSearch;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is done to saved searches that are there. All names are looked up before the first is changed. */
abstract sealed class SearchesChangeCommand extends SearchesAction {
    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Saved searches as jobwire searches list shows them")
    List<String> names = new ArrayList<>();

    private SearchesChangeCommand(Console console) {
        super(console);
    }

    /** Changes one and says what became of it. */
    abstract String change(SearchBook book, SavedSearch search) throws InterruptedException;

    @Override
    void act(SearchBook book) throws InterruptedException {
        List<SavedSearch> searches =
                names.stream().map(name -> book.named(user, name)).distinct().toList();
        for (SavedSearch search : searches) {
            String now = change(book, search);
            if (common.json) {
                console.json(search);
            } else {
                console.data(search.getName() + "  " + now);
            }
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
