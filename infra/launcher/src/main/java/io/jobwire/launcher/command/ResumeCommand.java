package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire resume}: resume files in, their profiles out. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire resume cv.pdf%n%n",
        header = "Print the profile that a resume gives.",
        description =
                "Reads resumes (PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, text) in a process of their own and prints their"
                        + " profiles, on a terminal with what was found in the text. Of several files, those that cannot be"
                        + " used are named on standard error. With --review it says instead what a program that screens"
                        + " resumes cannot read or place, and with --job what would bring the resume nearer to a job, the"
                        + " most telling first.")
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Resumes, or folders with resumes")
    List<Path> given = List.of();

    @Option(names = "--review", description = "Say what cannot be read or placed, and what to do")
    boolean review;

    @Option(names = "--show", description = "Show the text with its skills also where output is not a terminal")
    boolean show;

    @Option(names = "--job", paramLabel = "FILE", description = "With --review: a job as text, HTML or JSON")
    @Nullable
    Path job;

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (job != null && !review) {
            throw UserException.usage("--job goes with --review.");
        }
        Optional<CanonicalListing> asked = Optional.ofNullable(job)
                .map(file -> JobFile.read(file, new GivenListings(new ListingNormalizer(Taxonomy.load()))));
        boolean one = given.size() == 1 && !Files.isDirectory(given.getFirst());
        List<Path> files = ResumeFiles.files(given);
        if (files.isEmpty()) {
            throw UserException.failed(given.getFirst() + " holds no files.");
        }
        int used = 0;
        try (ResumeFiles reader = new ResumeFiles()) {
            for (Path file : files) {
                try {
                    ResumeFiles.Read read = reader.read(file);
                    if (!one && !common.json) {
                        console.data((used == 0 ? "" : "\n") + console.dim(PlainText.line(file.toString())));
                    }
                    print(read, file, asked);
                    used++;
                } catch (UserException e) {
                    if (one) {
                        throw e;
                    }
                    console.note(String.valueOf(e.getMessage()));
                }
            }
        }
        if (!one && used < files.size()) {
            console.note(used + " of " + files.size() + " files read.");
        }
        return used == 0 ? 1 : 0;
    }

    private void print(ResumeFiles.Read read, Path file, Optional<CanonicalListing> asked) {
        if (review) {
            ReviewText text = new ReviewText(read, asked);
            if (common.json) {
                console.data(text.json());
            } else {
                text.lines(console).forEach(console::data);
            }
            return;
        }
        if (common.json) {
            console.json(read.profile());
        } else {
            ResumeCard.lines(read.profile(), console, show || console.terminal())
                    .forEach(console::data);
        }
        if (read.partly()) {
            console.note(file.getFileName() + ": " + read.profile().getQuality() + ". " + read.detail());
        }
    }
}
