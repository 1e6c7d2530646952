package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Need;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire rank}: resumes for a job, best first. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire rank --job job.txt --resumes applications/%n%n",
        header = "Rank resumes for a job, with reasons.",
        description = {
            "Reads what the job asks for out of its description, scores every resume of a folder against it and prints"
                    + " all of them, best first, with reasons. The job is text, HTML or a listing as JSON.",
            "What was read is shown first. To correct it, save it with --print-criteria, change it, and hand it in with"
                    + " --criteria."
        })
final class RankCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--job", required = true, paramLabel = "FILE", description = "The job: text, HTML or JSON")
    Path job = Path.of("");

    @Option(names = "--resumes", paramLabel = "FOLDER", description = "The resumes, in any form that resume reads")
    @Nullable
    Path resumes;

    @Option(names = "--criteria", paramLabel = "FILE", description = "What the job asks for, instead of what was read")
    @Nullable
    Path criteria;

    @Option(names = "--print-criteria", description = "Print what the job asks for as JSON, and rank nothing")
    boolean printCriteria;

    @Option(names = "--csv", description = "Data as comma-separated values, for a spreadsheet")
    boolean csv;

    @Option(
            names = "--running",
            description = "Rank the resumes that the running system has, as a task of its own that survives a restart")
    boolean running;

    @Option(names = "--url", description = "Address of the running system; default: found through --data")
    @Nullable
    String url;

    @Option(names = "--top", description = "Print only so many; default: all")
    int top = Integer.MAX_VALUE;

    RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (top < 1) {
            throw UserException.usage("--top is 1 or more, not " + top + ".");
        }
        if (csv && common.json) {
            throw UserException.usage("--csv and --json are two forms of the same data: choose one.");
        }
        if (running && (resumes != null || criteria != null || printCriteria)) {
            throw UserException.usage("--running ranks the system's own resumes by the job's own words: leave out"
                    + " --resumes, --criteria and --print-criteria.");
        }
        Taxonomy taxonomy = Taxonomy.load();
        CanonicalListing read = JobFile.read(job, new GivenListings(new ListingNormalizer(taxonomy)));
        CanonicalListing asked = criteria == null ? read : Criteria.correct(read, criteria, taxonomy);
        if (printCriteria) {
            console.data(Criteria.write(asked));
            return 0;
        }
        if (running) {
            return new RunningRanking(console, Running.web(common, url)).rank(job, this::print);
        }
        if (resumes == null) {
            throw UserException.usage(
                    "--resumes names the folder of the resumes to rank; --running ranks those of the running system.");
        }
        show(asked);
        List<Profile> profiles = profiles(files(resumes));
        List<Recommendation> ranked = new Matcher(Rubric.load()).rank(asked, profiles);
        noteUnread(profiles, ranked);
        print(ranked);
        return ranked.isEmpty() ? 1 : 0;
    }

    private static List<Path> files(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw UserException.failed(folder + " is a file: --resumes names the folder in which resumes lie.");
        }
        if (!Files.isDirectory(folder)) {
            throw UserException.failed("There is no folder " + folder + ".");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw UserException.failed(
                        folder + " holds no file: put the resumes right into it, folders inside are not searched.");
            }
            return files;
        } catch (IOException e) {
            throw UserException.failed("Cannot list " + folder + ": " + e.getMessage());
        }
    }

    private List<Profile> profiles(List<Path> files) throws InterruptedException {
        List<Profile> profiles = new ArrayList<>(files.size());
        try (ResumeFiles reader = new ResumeFiles()) {
            for (Path file : files) {
                console.move("reading " + (profiles.size() + 1) + " of " + files.size() + ": " + file.getFileName());
                try {
                    profiles.add(reader.profile(file));
                } catch (UserException e) {
                    console.move("");
                    console.note("left out: " + e.getMessage());
                }
            }
        }
        console.move("");
        if (profiles.isEmpty()) {
            throw UserException.failed("None of the " + files.size() + " files could be read.");
        }
        return profiles;
    }

    /** A resume of which too little was read is never scored. */
    private void noteUnread(List<Profile> profiles, List<Recommendation> ranked) {
        Set<String> scored = ranked.stream().map(Recommendation::getResume).collect(Collectors.toSet());
        profiles.stream()
                .filter(profile -> !scored.contains(profile.getResume()))
                .forEach(profile -> console.note("left out: " + profile.getResume()
                        + " has too little text to be scored: " + profile.getQuality()));
    }

    private void show(CanonicalListing asked) {
        console.note("The job: " + console.bold(asked.getTitle()));
        for (Need need : List.of(Need.MUST, Need.NICE, Need.MENTIONED)) {
            String names = asked.getSkills().stream()
                    .filter(skill -> skill.getNeed() == need)
                    .map(skill -> skill.getName())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                console.note("  " + said(need) + ": " + names);
            }
        }
        asked.getExperienceYears()
                .ifPresent(years -> console.note("  experience: " + years + (years == 1 ? " year" : " years")));
        if (asked.getEducation() != EducationLevel.UNKNOWN) {
            console.note("  degree: " + asked.getEducation().name().toLowerCase(Locale.ROOT));
        }
    }

    private static String said(Need need) {
        return switch (need) {
            case MUST -> "must have";
            case NICE -> "nice to have";
            case MENTIONED -> "mentioned";
        };
    }

    private void print(List<Recommendation> ranked) {
        if (csv) {
            console.data(Csv.line(
                    List.of("rank", "resume", "score", "band", "matched", "partial", "missing", "rubricVersion")));
        }
        int rank = 0;
        for (Recommendation one : ranked.subList(0, Math.min(top, ranked.size()))) {
            rank++;
            if (csv) {
                console.data(Csv.line(List.of(
                        Integer.toString(rank),
                        one.getResume(),
                        Integer.toString(one.getScore()),
                        one.getBand().name(),
                        names(one.getMatched()),
                        names(one.getPartial()),
                        names(one.getMissing()),
                        one.getRubricVersion())));
            } else if (common.json) {
                console.json(one);
            } else {
                new MatchText(console).resumeLines(rank, one).forEach(console::data);
            }
        }
    }

    private static String names(List<SkillMatch> skills) {
        return skills.stream().map(SkillMatch::getName).collect(Collectors.joining("; "));
    }
}
