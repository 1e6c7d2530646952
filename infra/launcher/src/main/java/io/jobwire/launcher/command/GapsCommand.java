package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.Profile;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.topics.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire gaps}: what somebody could learn, and what each skill would open. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire gaps cv.pdf%n%n",
        header = "Show which skills would open most jobs to somebody.",
        description = {
            "Shows the skills that a resume lacks, those first that would lift most of the listings recommended to it"
                    + " over the threshold (scoring.gaps.threshold), each counted alone, with ids of some of them.",
            "Reads the running system, which keeps the count current as listings open, change and close."
        })
final class GapsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "RESUME", description = "Id of the resume, or the user whose only one it is")
    String resume = "";

    GapsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            system.require(Topics.SKILLS_GAPS);
            TopicReader topics = system.topics();
            Profile profile = NamedResume.find(topics, resume);
            SkillGaps gaps = topics.find(Topics.SKILLS_GAPS, profile.getResume())
                    .orElseThrow(() -> UserException.failed(
                            "No one skill would open another of the listings that are recommended to " + resume + "."));
            if (common.json) {
                console.json(gaps);
            } else {
                console.data("Each alone would lift so many more listings to " + gaps.getThreshold() + " and above:");
                GapsText.lines(gaps).forEach(console::data);
            }
            return 0;
        }
    }
}
