package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire explain}: every point of the score of a listing and a resume of the running system. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire explain greenhouse:acme:4711 cv.pdf%n%n",
        header = "Show every point of a score, with the lines that earned it.",
        description = {
            "Reads a listing and a resume from the running system and judges them by the rubric of the stage: every"
                    + " part of the score with the line of the listing and the line of the resume behind it, also when"
                    + " the score is too low to be recommended.",
            "Says beside it what the system recommends now."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "LISTING", description = "Canonical id, or key of any posting of the job")
    String listing = "";

    @Parameters(index = "1", paramLabel = "RESUME", description = "Id of the resume, or the user whose only one it is")
    String resume = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            system.require(Topics.RECOMMENDATIONS);
            TopicReader topics = system.topics();
            CanonicalListing job = job(topics);
            Profile profile = NamedResume.find(topics, resume);
            Recommendation judged = new Matcher(Rubric.load())
                    .rank(job, List.of(profile)).stream()
                            .findFirst()
                            .orElseThrow(() -> UserException.failed("The resume " + resume
                                    + " could not be read well enough to be scored: " + profile.getQuality() + "."));
            if (common.json) {
                console.json(judged);
            } else {
                new MatchText(console)
                        .proof(judged, job.getText(), profile.getText())
                        .forEach(console::data);
            }
            note(judged, topics.find(Topics.RECOMMENDATIONS, profile.getResume() + "|" + job.getCanonical()));
            return 0;
        }
    }

    private CanonicalListing job(TopicReader topics) {
        return topics.find(Topics.LISTINGS_CANONICAL, listing)
                .or(() -> topics.find(Topics.LISTINGS_LINKS, listing)
                        .map(ListingLink::getCanonical)
                        .flatMap(canonical -> topics.find(Topics.LISTINGS_CANONICAL, canonical)))
                .orElseThrow(() -> UserException.failed("There is no open listing " + listing
                        + ". jobwire search prints ids; a listing that closed is not scored any more."));
    }

    private void note(Recommendation judged, Optional<Recommendation> known) {
        console.note(known.map(now -> "recommended now with " + now.getScore() + " (rubric " + now.getRubricVersion()
                        + ", taxonomy " + now.getTaxonomyVersion() + ")")
                .orElse("not recommended now: the score is below scoring.floor, or a wish is not met"));
        known.filter(now -> now.getScore() != judged.getScore())
                .ifPresent(now -> console.note("the system has not judged the latest version of both yet, or runs"
                        + " another version of the rubric; judged here by " + judged.getRubricVersion()));
    }
}
