package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.Education;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.SpokenLanguage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire resume}: a resume file in, its profile out. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire resume cv.pdf%n%n",
        header = "Print the profile that a resume gives.",
        description =
                "Reads a resume (PDF, DOCX, ODT, RTF, HTML, text) in a process of its own and prints the profile.")
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The resume")
    Path file = Path.of("");

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ResumeFiles files = new ResumeFiles()) {
            Profile profile = files.profile(file);
            if (common.json) {
                console.json(profile);
            } else {
                print(profile);
            }
            if (ResumeFiles.partly(profile)) {
                console.note("Quality: " + profile.getQuality());
            }
            return 0;
        }
    }

    private void print(Profile profile) {
        console.data(console.bold(profile.getHeadline().orElse(profile.getResume())));
        profile.getYears()
                .ifPresent(years -> console.data(String.format(Locale.ROOT, "  %.1f years of experience", years)));
        for (Position position : profile.getPositions()) {
            console.data("  " + position.getFrom().orElse("?") + " to "
                    + position.getTo().orElse("now") + "  " + position.getTitle() + ", " + position.getEmployer());
        }
        for (Education education : profile.getEducation()) {
            console.data("  " + education.getLevel() + "  " + education.getText());
        }
        named("Skills", profile.getSkills().stream().map(ResumeCommand::skill));
        named("Languages", profile.getLanguages().stream().map(SpokenLanguage::getCode));
    }

    private void named(String what, Stream<String> values) {
        String all = values.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            console.data("  " + what + ": " + all);
        }
    }

    private static String skill(ProfileSkill skill) {
        return skill.getName()
                + skill.getYears()
                        .map(years -> String.format(Locale.ROOT, " (%.1f years)", years))
                        .orElse("");
    }
}
