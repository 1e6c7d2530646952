package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Comparison;
import io.jobwire.records.Listing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Entry point: measures how well duplicates are found on captured postings, and prints it as Markdown. */
public final class DedupeQuality {
    private static final long SEED = 20_261_102;

    private final Path data;
    private final PrintStream out;
    private final Corpus corpus = new Corpus();

    private DedupeQuality(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** One argument: the folder that has {@code listings/}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !Files.isDirectory(Path.of(args[0], "listings", "ashby"))) {
            System.err.println("Usage: bench/quality FOLDER, where FOLDER/listings/ashby has captured boards");
            System.exit(2);
            return;
        }
        new DedupeQuality(Path.of(args[0], "listings"), System.out).report();
    }

    private void report() throws IOException {
        List<Listing> boards = corpus.boards(data.resolve("ashby"));
        print(
                "# Quality of deduplication%n%nSeed %d, %d postings of captured boards, commit %s.%n",
                SEED, boards.size(), System.getProperty("jobwire.bench.commit", "unknown"));
        print("%n## Planted edits%n%n| edit | recall |%n|---|---|%n");
        PlantedEdits.recall(boards, 5, SEED).forEach((edit, share) -> print("| %s | %s |%n", edit, share));
        print(
                "%n## One company, similarity of at least 0.85, other titles%n%nMerged: %s%n",
                HardNegatives.merged(boards));
        List<Listing> known = new ArrayList<>(boards);
        known.addAll(feeds());
        OtherCaptures others = new OtherCaptures(corpus);
        known.addAll(others.uber(data.resolve("uber.json")));
        known.addAll(others.several(data.resolve("normalized-with-text.json")));
        reposts(known);
        labels(known);
    }

    private List<Listing> feeds() throws IOException {
        print(
                "%n## Nine feeds of one day%n%n| day | listings | jobs | split | clusters of several jobs |%n|---|---|---|---|---|%n");
        List<Listing> judged = new ArrayList<>();
        try (Stream<Path> days = Files.list(data.resolve("feeds"))) {
            for (Path day : days.sorted().toList()) {
                Feeds feeds = Feeds.read(day, corpus);
                // The third day has keys of the second.
                if (!day.endsWith("2025-06-15")) {
                    judged.addAll(feeds.listings());
                }
                FeedDay of = FeedDay.of(feeds);
                print(
                        "| %s | %d | %d | %d | %d |%n",
                        day.getFileName(), of.listings(), of.jobs(), of.split(), of.joined());
            }
        }
        return judged;
    }

    private void reposts(List<Listing> known) {
        List<HiringPosts.Repost> reposts =
                HiringPosts.read(data.resolve("hn-who-is-hiring-2011-01_2017-08.jsonl.gz"), corpus);
        print("%n## Consecutive \"Who is hiring\" posts of one author%n%n"
                + "| similarity from | share a band | duplicate | possible |%n|---|---|---|---|%n");
        Reposts.curve(reposts, 1)
                .forEach(bin -> print(
                        "| %.2f | %s | %.3f | %.3f |%n",
                        bin.from(),
                        bin.candidates(),
                        bin.merged().value(),
                        bin.possible().value()));
        reposts.forEach(repost -> known.addAll(List.of(repost.earlier(), repost.later())));
    }

    private void labels(List<Listing> known) {
        Map<String, Listing> byKey = new HashMap<>();
        known.forEach(listing -> byKey.put(listing.getKey(), listing));
        List<LabelledPairs.Pair> pairs = LabelledPairs.judge(byKey);
        print(
                "%n## Pairs judged by reading%n%n| part | pairs | precision | recall | F1 | 95 %% interval |%n|---|---|---|---|---|---|%n");
        score("first", pairs, pair -> pair.part() == LabelledPairs.Part.FIRST);
        score("drawn", pairs, pair -> pair.part() == LabelledPairs.Part.DRAWN);
        score("blind", pairs, pair -> pair.part() == LabelledPairs.Part.BLIND);
        score("last", pairs, pair -> pair.part() == LabelledPairs.Part.LAST);
        score("all", pairs, _ -> true);
        score("all, without posts that the normalizer refuses", pairs, DedupeQuality::isNormalized);
        print("%nWhere the verifier disagrees, but for the blind parts:%n%n");
        pairs.stream()
                .filter(pair -> pair.part() == LabelledPairs.Part.FIRST || pair.part() == LabelledPairs.Part.DRAWN)
                .filter(pair -> pair.isDuplicate() != pair.saidDuplicate())
                .forEach(pair -> print(
                        "- %s, said %s: %s (%s | %s; %s)%n",
                        pair.truth(),
                        pair.said().relation(),
                        pair.reason(),
                        pair.a().getKey(),
                        pair.b().getKey(),
                        words(pair.said())));
    }

    /** Whether both came through the normalizer, without which nothing reaches deduplication. */
    private static boolean isNormalized(LabelledPairs.Pair pair) {
        return !pair.a().getNormalizer().isEmpty() && !pair.b().getNormalizer().isEmpty();
    }

    private static String words(Comparison said) {
        return String.format(
                Locale.ROOT,
                "similarity %.2f, containment %.2f, title %s, seniority %s, place %s, pay %s",
                said.similarity(),
                said.containment(),
                said.verdicts().get("title"),
                said.verdicts().get("seniority"),
                said.verdicts().get("place"),
                said.verdicts().get("pay"));
    }

    private void score(String part, List<LabelledPairs.Pair> all, Predicate<LabelledPairs.Pair> which) {
        List<LabelledPairs.Pair> pairs = all.stream().filter(which).toList();
        LabelledPairs.Score score = LabelledPairs.score(pairs, SEED);
        print(
                "| %s | %d | %.3f | %.3f | %.3f | %.3f to %.3f |%n",
                part, pairs.size(), score.precision(), score.recall(), score.f1(), score.low(), score.high());
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
