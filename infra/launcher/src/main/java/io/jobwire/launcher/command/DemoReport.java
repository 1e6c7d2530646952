package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.Census;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Evidence;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.SourceRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the demo shows. With JSON it prints records instead of text. */
final class DemoReport {
    private static final int MATCHES = 3;
    private static final int SAMPLES = 4;
    private static final int LEARN = 4;
    private final Console console;
    private final MatchText text;
    private final boolean json;

    DemoReport(Console console, boolean json) {
        this.console = console;
        this.text = new MatchText(console);
        this.json = json;
    }

    /** What a day's crawl brought, and what is in each topic after it. */
    void day(int day, List<SourceRun> runs, Census census) {
        say("");
        say(console.bold("Day " + day) + "  " + sum(runs, SourceRun::getListed) + " postings on " + runs.size()
                + " boards: " + sum(runs, SourceRun::getOpened) + " new, " + sum(runs, SourceRun::getChanged)
                + " changed, " + sum(runs, SourceRun::getUnchanged) + " unchanged, " + sum(runs, SourceRun::getClosed)
                + " closed");
        say(String.format(
                Locale.ROOT,
                "  listings.raw %d  ->  normalized %d  ->  canonical %d (merged %d)  ->  recommendations %d  -> "
                        + " alerts %d",
                census.raw().size(),
                census.normalized().size(),
                census.canonical().size(),
                census.merged(),
                census.recommendations().size(),
                census.alerts().size()));
    }

    /** The best matches, what was merged and why, what closed, what was given up, and one alert. */
    void results(List<String> resumes, Census census, Path dataDir) {
        if (json) {
            resumes.forEach(resume -> best(resume, census).forEach(console::json));
            return;
        }
        resumes.forEach(resume -> matches(resume, census));
        merged(census);
        closed(census);
        deadLetters(census);
        alert(census, dataDir);
    }

    void whereNext() {
        say("");
        say(console.bold("Where to look next"));
        say("  ./jobwire up --source greenhouse:NAME --resume cv.pdf    the same with your own boards and resume");
        say("  ./jobwire demo --data FOLDER                             keep what the demo made, the mails too");
        say("  ./jobwire fetch ashby:NAME                               look at one board, publish nothing");
        say("  ./jobwire --help                                         everything else");
    }

    void summary(Census census, double seconds) {
        if (json) {
            console.data(String.format(
                    Locale.ROOT,
                    "{\"summary\":{\"raw\":%d,\"normalized\":%d,\"canonical\":%d,\"merged\":%d,\"closed\":%d,"
                            + "\"recommendations\":%d,\"alerts\":%d,\"deadLetters\":%d,\"seconds\":%.1f}}",
                    census.raw().size(),
                    census.normalized().size(),
                    census.canonical().size(),
                    census.merged(),
                    census.closed(),
                    census.recommendations().size(),
                    census.alerts().size(),
                    census.deadLetters().size(),
                    seconds));
            return;
        }
        say("");
        boolean balanced = census.unbalanced().isEmpty();
        say(String.format(
                Locale.ROOT,
                "%d postings, %d jobs, %d merged, %d closed, %d recommendations, %d alerts, %d dead letters in %.1f s."
                        + " %s",
                census.raw().size(),
                census.canonical().size(),
                census.merged(),
                census.closed(),
                census.recommendations().size(),
                census.alerts().size(),
                census.deadLetters().size(),
                seconds,
                balanced
                        ? console.green("Every posting is accounted for.")
                        : console.red("The books do not balance.")));
    }

    private void matches(String resume, Census census) {
        List<Recommendation> best = best(resume, census);
        say("");
        String user = best.isEmpty() ? resume : best.getFirst().getUser();
        say(console.bold("Best matches for " + user) + "  of " + best.size() + " recommended");
        best.stream()
                .limit(MATCHES)
                .flatMap(match -> text.lines(match).stream())
                .forEach(this::say);
        best.stream().skip(MATCHES).limit(MATCHES).map(text::headline).forEach(this::say);
        SkillGaps gaps = census.gaps().get(resume);
        if (gaps != null) {
            say("  To learn, with how many more jobs each would lift to " + gaps.getThreshold() + " and above: "
                    + GapsText.line(gaps, LEARN));
        }
    }

    private static List<Recommendation> best(String resume, Census census) {
        return census.recommendations().values().stream()
                .filter(match -> match.getResume().equals(resume))
                .sorted(Comparator.comparingInt(Recommendation::getScore)
                        .reversed()
                        .thenComparing(Recommendation::getCanonical))
                .toList();
    }

    private void merged(Census census) {
        say("");
        say(console.bold("Merged duplicates") + "  " + census.merged() + " in all");
        census.links().values().stream()
                .filter(link -> link.getRelation() == LinkRelation.DUPLICATE)
                .sorted(Comparator.comparing(ListingLink::getListing))
                .limit(SAMPLES)
                .forEach(link -> evidence(link, census.normalized()));
        long openings = census.links().values().stream()
                .filter(link -> link.getRelation() == LinkRelation.OPENING)
                .count();
        long possible = census.links().values().stream()
                .filter(link -> !link.getPossible().isEmpty())
                .count();
        say("  " + openings + " more postings are the same role in another place (kept, grouped); " + possible
                + " are only possibly the same (kept, shown)");
    }

    private void evidence(ListingLink link, Map<String, Listing> listings) {
        Listing copy = listings.get(link.getListing());
        if (copy == null || link.getEvidence().isEmpty()) {
            return;
        }
        Evidence evidence = link.getEvidence().get();
        say(String.format(
                Locale.ROOT,
                "  %s at %s: %s is %s (text %.2f alike, %.2f contained; %s)",
                copy.getTitle(),
                copy.getCompany().getName(),
                link.getListing(),
                evidence.getOther(),
                evidence.getSimilarity(),
                evidence.getContainment(),
                evidence.getVerdicts()));
    }

    private void closed(Census census) {
        say("");
        say(console.bold("Closed"));
        census.raw().values().stream()
                .filter(listing -> listing.getStatus() == ListingStatus.CLOSED)
                .forEach(listing -> closed(listing, census));
    }

    private void closed(RawListing listing, Census census) {
        Listing known = census.normalized().get(listing.getKey());
        ListingLink link = census.links().get(listing.getKey());
        CanonicalListing heir = link == null ? null : census.canonical().get(link.getCanonical());
        say("  "
                + (known == null
                        ? listing.getKey()
                        : known.getTitle() + " at " + known.getCompany().getName())
                + ": " + listing.getClosedReason().orElse("closed")
                + (heir == null ? "" : ", and still open as " + heir.getKey()));
    }

    private void deadLetters(Census census) {
        say("");
        say(console.bold("Dead letters"));
        for (DeadLetter letter : census.deadLetters()) {
            say("  " + letter.getKey().orElse("?") + ": " + letter.getCode() + " in " + letter.getStage() + ". "
                    + letter.getDetail());
        }
    }

    private void alert(Census census, Path dataDir) {
        say("");
        say(console.bold("Alerts") + "  " + census.alerts().size() + " mails written; one of them:");
        try (Stream<Path> mails = Files.list(dataDir.resolve("mail"))) {
            mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .sorted()
                    .findFirst()
                    .ifPresent(this::mail);
        } catch (IOException _) {
            say("  none");
        }
    }

    /** The part that needs no HTML. */
    private static String plain(jakarta.mail.internet.MimeMessage mail)
            throws IOException, jakarta.mail.MessagingException {
        return mail.getContent() instanceof jakarta.mail.internet.MimeMultipart parts
                ? String.valueOf(parts.getBodyPart(0).getContent())
                : String.valueOf(mail.getContent());
    }

    private void mail(Path file) {
        try {
            jakarta.mail.internet.MimeMessage mail = new jakarta.mail.internet.MimeMessage(
                    jakarta.mail.Session.getInstance(new java.util.Properties()), Files.newInputStream(file));
            say("  To: " + mail.getAllRecipients()[0]);
            say("  Subject: " + mail.getSubject());
            plain(mail).lines().forEach(line -> say("  | " + line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException("A mail that was just written cannot be read", e);
        }
    }

    private static int sum(List<SourceRun> runs, java.util.function.ToIntFunction<SourceRun> count) {
        return runs.stream().mapToInt(count).sum();
    }

    private void say(String line) {
        if (json) {
            console.note(line);
        } else {
            console.data(line);
        }
    }
}
