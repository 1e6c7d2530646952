package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                        + " used are named on standard error.")
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Resumes, or folders with resumes")
    List<Path> given = List.of();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean one = given.size() == 1 && !Files.isDirectory(given.getFirst());
        List<Path> files = ResumeFiles.files(given);
        if (files.isEmpty()) {
            throw UserException.failed(given.getFirst() + " holds no files.");
        }
        int used = 0;
        try (ResumeFiles reader = new ResumeFiles()) {
            for (Path file : files) {
                try {
                    print(reader.read(file), file);
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

    private void print(ResumeFiles.Read read, Path file) {
        if (common.json) {
            console.json(read.profile());
        } else {
            ResumeCard.lines(read.profile(), console).forEach(console::data);
        }
        if (read.partly()) {
            console.note(file.getFileName() + ": " + read.profile().getQuality() + ". " + read.detail());
        }
    }
}
