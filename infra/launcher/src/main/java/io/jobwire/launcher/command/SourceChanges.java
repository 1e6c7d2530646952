package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.Source;
import java.util.List;

/** Changes to sources that are there. All names are looked up before the first is changed. */
final class SourceChanges {
    private final Console console;
    private final CommonOptions common;

    SourceChanges(Console console, CommonOptions common) {
        this.console = console;
        this.common = common;
    }

    /** Changes some sources of the book. */
    private interface Change {
        void make(SourceBook book, Source source) throws InterruptedException;
    }

    private int each(List<String> names, Change change) throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SourceBook book = SourceBook.open(system)) {
            List<Source> sources = names.stream().map(book::named).distinct().toList();
            for (Source source : sources) {
                change.make(book, source);
            }
            return 0;
        }
    }

    int setPaused(List<String> names, boolean paused) throws InterruptedException {
        return each(names, (book, source) -> {
            Source changed = Source.newBuilder(source).setPaused(paused).build();
            boolean same = source.getPaused() == paused;
            if (!same) {
                book.put(changed);
            }
            said(changed, (paused ? "paused" : "active") + (same ? " as it was" : ""));
        });
    }

    int remove(List<String> names) throws InterruptedException {
        return each(names, (book, source) -> {
            book.remove(source);
            said(source, "removed");
        });
    }

    private void said(Source source, String what) {
        if (common.json) {
            console.json(source);
        } else {
            console.data(source.getSource() + "  " + what);
        }
    }
}
