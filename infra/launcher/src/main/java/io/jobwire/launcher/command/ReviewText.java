package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.command.ResumeFindings.Finding;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.Advice;
import io.jobwire.scoring.core.Review;
import io.jobwire.scoring.core.Reviewer;
import io.jobwire.scoring.core.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The review of a resume: what cannot be read, and what would bring it nearer to a job. */
final class ReviewText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Profile profile;
    private final List<Finding> findings;
    private final Optional<CanonicalListing> job;
    private final Optional<Recommendation> now;
    private final List<Advice> advice;

    ReviewText(ResumeFiles.Read read, Optional<CanonicalListing> job) {
        this.profile = read.profile();
        this.findings = ResumeFindings.of(read);
        this.job = job;
        Optional<Review> review = job.flatMap(listing -> new Reviewer(Rubric.load()).review(listing, profile));
        this.now = review.map(Review::now);
        this.advice = review.map(Review::advice).orElse(List.of());
    }

    /** For a person. */
    List<String> lines(Console console) {
        List<String> lines = new ArrayList<>();
        lines.add(console.bold(profile.getResume()));
        lines.add(String.format(
                Locale.ROOT,
                "  positions: %d, skills: %d, degrees: %d, %s",
                profile.getPositions().size(),
                profile.getSkills().size(),
                profile.getEducation().size(),
                profile.getYears()
                        .map(years -> String.format(Locale.ROOT, "%.1f years of experience", years))
                        .orElse("years of experience unknown")));
        if (findings.isEmpty()) {
            lines.add("  Nothing was found that a program would stumble over.");
        }
        findings.forEach(finding -> lines.add("  " + console.yellow("-") + " " + finding.text()));
        job.ifPresent(listing -> {
            lines.add("");
            lines.add(now.map(match -> "For " + console.bold(listing.getTitle()) + ": " + match.getScore() + " of 100")
                    .orElse("Too little of the resume was read to compare it with " + listing.getTitle() + "."));
            advice.forEach(one -> lines.add(String.format(
                    Locale.ROOT, "  %5s  %s", "+" + number(one.gain() > 0 ? one.gain() : one.before()), said(one))));
            if (now.isPresent() && advice.isEmpty()) {
                lines.add("  Nothing that the job names is missing.");
            }
            now.flatMap(Recommendation::getCaution).ifPresent(caution -> lines.add("  note: " + caution));
            if (advice.stream().anyMatch(one -> one.gain() <= 0)) {
                lines.add("  A limit holds the score down until every must-have is there; then each counts as shown.");
            }
        });
        return lines;
    }

    /** The same as one line of JSON. */
    String json() {
        ObjectNode all = JSON.createObjectNode();
        all.put("resume", profile.getResume());
        all.put("quality", profile.getQuality().name());
        ArrayNode found = all.putArray("findings");
        findings.forEach(
                finding -> found.addObject().put("kind", finding.kind().name()).put("text", finding.text()));
        job.ifPresent(listing -> {
            ObjectNode asked = all.putObject("job").put("title", listing.getTitle());
            now.ifPresent(match -> asked.put("score", match.getScore())
                    .put("band", match.getBand().name())
                    .put("rubricVersion", match.getRubricVersion()));
            ArrayNode steps = asked.putArray("advice");
            advice.forEach(one -> steps.addObject()
                    .put("kind", one.kind().name())
                    .put("subject", one.subject())
                    .put("gain", one.gain())
                    .put("before", one.before()));
        });
        return all.toString();
    }

    private static String said(Advice one) {
        String what = one.subject();
        return switch (one.kind()) {
            case MISSING -> "missing: " + what;
            case CLOSE -> "only something close to it: " + what;
            case UNDATED -> "only listed: " + what + ". Say in which position it was used.";
            case OUT_OF_DATE -> "long unused: " + what;
            case NO_YEARS -> "the job asks for " + what + ", and no position has dates";
            case NO_DEGREE -> "the job asks for a degree (" + what + "), and none is named";
        };
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
