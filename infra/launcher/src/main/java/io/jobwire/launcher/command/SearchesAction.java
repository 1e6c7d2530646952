package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SearchBook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands of {@code jobwire searches} have: the saved searches of a user of the running system. */
abstract class SearchesAction implements Callable<Integer> {
    final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--user", description = "Whose. Default: ${DEFAULT-VALUE}")
    String user = "me";

    SearchesAction(Console console) {
        this.console = console;
    }

    /** Does it. */
    abstract void act(SearchBook book) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SearchBook book = SearchBook.open(system)) {
            act(book);
            return 0;
        }
    }
}
