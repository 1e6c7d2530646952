package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire match}: recommendations for a resume, best first. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire match --resume cv.pdf --listings listings.jsonl%n%n",
        header = "Score listings against a resume, with reasons.",
        description =
                "Scores every listing of a file against a resume and prints all of them, best first, with reasons."
                        + " The file holds raw, normalized or canonical listings as JSON Lines.")
final class MatchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--resume", required = true, paramLabel = "FILE", description = "The resume")
    Path resume = Path.of("");

    @Option(
            names = "--listings",
            required = true,
            paramLabel = "FILE",
            description = "JSON Lines; - reads standard input")
    String listings = "-";

    @Option(names = "--top", description = "Print only so many; default: all")
    int top = Integer.MAX_VALUE;

    MatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (top < 1) {
            throw UserException.usage("--top is 1 or more, not " + top + ".");
        }
        Profile profile;
        try (ResumeFiles files = new ResumeFiles()) {
            profile = files.profile(resume);
        }
        GivenListings given = new GivenListings(new ListingNormalizer(Taxonomy.load()));
        List<CanonicalListing> jobs = new ArrayList<>();
        int faulty = JsonLines.read(listings, console, (_, text) -> jobs.add(given.read(text)));
        if (jobs.isEmpty()) {
            throw UserException.failed(listings + " holds no listing that can be read.");
        }
        List<Recommendation> matches = new Matcher(Rubric.load()).match(profile, jobs);
        matches.stream().limit(top).forEach(this::print);
        if (faulty > 0) {
            console.note(faulty + " lines were left out");
        }
        return 0;
    }

    private void print(Recommendation match) {
        if (common.json) {
            console.json(match);
        } else {
            new MatchText(console).lines(match).forEach(console::data);
        }
    }
}
