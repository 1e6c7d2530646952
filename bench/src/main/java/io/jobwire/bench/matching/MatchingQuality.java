package io.jobwire.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.bench.matching.JudgedPairs.Pair;
import io.jobwire.bench.matching.JudgedPairs.Trade;
import io.jobwire.bench.matching.Measures.Scored;
import io.jobwire.bench.resumes.LabelledResume;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code bench/matching DATA}: how well the rubric orders people, beside plain search and the percentage of keywords, as Markdown. Jobs and
 * resumes come as texts, the way {@code jobwire rank} reads them.
 */
public final class MatchingQuality {
    private static final Instant LABELLED = Instant.parse("2019-01-01T00:00:00Z");
    private static final int CUT = 10;

    private final JobReader jobs;
    private final List<Profile> resumes = new ArrayList<>();
    private final Set<String> reported;
    private final Map<String, CanonicalListing> listings = new LinkedHashMap<>();
    private final Map<String, Scorer> scorers = new LinkedHashMap<>();

    private MatchingQuality(Path data) throws IOException {
        Taxonomy taxonomy = Taxonomy.load();
        this.jobs = new JobReader(new ListingNormalizer(taxonomy));
        ResumeNormalizer normalizer = new ResumeNormalizer(taxonomy);
        List<LabelledResume> all = LabelledResume.all(data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"));
        for (LabelledResume resume : all) {
            resumes.add(normalizer.normalize(RawResume.newBuilder()
                    .setResume(resume.name())
                    .setUser("u")
                    .setText(resume.text())
                    .setQuality(ReadQuality.OK)
                    .setReceivedAt(LABELLED)
                    .build()));
        }
        this.reported = all.stream()
                .filter(LabelledResume::forReport)
                .map(LabelledResume::name)
                .collect(Collectors.toSet());
        for (String key :
                JudgedPairs.pairs().stream().map(Pair::listing).distinct().toList()) {
            listings.put(key, posting(data, key));
        }
        scorers.put("rubric", Scorer.rubric(false));
        scorers.put("BM25", new TermScorer(false));
        scorers.put("TF-IDF cosine", new TermScorer(true));
        scorers.put("keyword percentage", Scorer.keywords());
    }

    /** @param args folder of the shared data */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: bench/matching DATA, for instance bench/matching ../shared/data");
            System.exit(2);
        }
        MatchingQuality quality = new MatchingQuality(Path.of(args[0]));
        quality.report(false);
        quality.report(true);
    }

    private CanonicalListing posting(Path data, String key) throws IOException {
        String[] parts = key.split(":", 3);
        JsonNode board = new ObjectMapper()
                .readTree(data.resolve("listings/ashby/" + parts[1] + ".json").toFile());
        for (JsonNode job : board.path("jobs")) {
            if (job.path("id").asText().equals(parts[2])) {
                return jobs.read(
                        key,
                        job.path("title").asText() + "\n\n"
                                + job.path("descriptionPlain").asText());
            }
        }
        throw new IllegalStateException("There is no posting " + key);
    }

    private void report(boolean held) {
        List<Profile> half = resumes.stream()
                .filter(resume -> reported.contains(resume.getResume()) == held)
                .toList();
        pairs(held, half);
        trades(held, half);
    }

    private void pairs(boolean held, List<Profile> half) {
        List<Pair> pairs = JudgedPairs.pairs().stream()
                .filter(pair -> reported.contains(pair.resume()) == held)
                .toList();
        Set<String> judged = pairs.stream().map(Pair::resume).collect(Collectors.toSet());
        List<Profile> candidates = half.stream()
                .filter(resume -> judged.contains(resume.getResume()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%n### Judged pairs, %s: %d pairs, %d resumes, %d jobs%n%n"
                        + "| scorer | nDCG@%d | Spearman a job | AUC across jobs (2 and 3 against 0) |%n|---|---:|---:|---:|%n",
                held ? "only reported" : "built with",
                pairs.size(),
                candidates.size(),
                listings.size(),
                CUT);
        scorers.forEach((name, scorer) -> row(name, scorer, pairs, candidates));
        bands(pairs, candidates);
    }

    private void row(String name, Scorer scorer, List<Pair> pairs, List<Profile> candidates) {
        Map<String, List<Scored>> byJob = scored(scorer, pairs, candidates);
        List<Scored> pooled =
                scored(name.equals("rubric") ? Scorer.rubric(true) : scorer, pairs, candidates).values().stream()
                        .flatMap(List::stream)
                        .toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                name,
                Measures.mean(byJob.values().stream()
                        .map(job -> Measures.ndcg(job, CUT))
                        .toList()),
                Measures.mean(byJob.values().stream().map(Measures::spearman).toList()),
                Measures.auc(pooled, 2, 0));
    }

    private Map<String, List<Scored>> scored(Scorer scorer, List<Pair> pairs, List<Profile> candidates) {
        Map<String, List<Scored>> byJob = new LinkedHashMap<>();
        listings.forEach((key, job) -> {
            Map<String, Double> scores = scorer.score(job, candidates);
            byJob.put(
                    key,
                    pairs.stream()
                            .filter(pair -> pair.listing().equals(key))
                            .map(pair -> new Scored(scores.getOrDefault(pair.resume(), 0.0), pair.grade()))
                            .toList());
        });
        return byJob;
    }

    /** What the score that is shown means: share of good pairs from band to band. */
    private void bands(List<Pair> pairs, List<Profile> candidates) {
        TreeMap<Integer, List<Scored>> bands = new TreeMap<>();
        scored(Scorer.rubric(true), pairs, candidates).values().stream()
                .flatMap(List::stream)
                .forEach(one -> bands.computeIfAbsent(
                                (int) Math.min(70, Math.floor(one.score() / 10) * 10), _ -> new ArrayList<>())
                        .add(one));
        System.out.println("\n| rubric's score from | pairs | 2 or 3 | 1 |\n|---|---:|---:|---:|");
        bands.descendingMap()
                .forEach((from, in) -> System.out.printf(
                        Locale.ROOT,
                        "| %d | %d | %.0f %% | %.0f %% |%n",
                        from,
                        in.size(),
                        100.0 * in.stream().filter(one -> one.grade() >= 2).count() / in.size(),
                        100.0 * in.stream().filter(one -> one.grade() == 1).count() / in.size()));
    }

    /** The name of a trade alone as the job, against what people are. */
    private void trades(boolean held, List<Profile> half) {
        Map<String, Set<String>> byTrade = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        for (Trade trade : JudgedPairs.trades()) {
            if (reported.contains(trade.resume()) == held) {
                byTrade.computeIfAbsent(trade.trade(), _ -> new TreeSet<>()).add(trade.resume());
                known.add(trade.resume());
            }
        }
        List<Profile> candidates = half.stream()
                .filter(resume -> known.contains(resume.getResume()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%n### Name of a trade as the job, %s: %d trades, %d resumes%n%n| scorer | mean average precision |%n|---|---:|%n",
                held ? "only reported" : "built with",
                byTrade.size(),
                candidates.size());
        scorers.forEach((name, scorer) -> {
            List<Double> precisions = new ArrayList<>();
            byTrade.forEach((trade, people) -> {
                Map<String, Double> scores = scorer.score(jobs.read(trade, trade), candidates);
                precisions.add(Measures.averagePrecision(
                        candidates.stream()
                                .map(resume -> new Scored(
                                        scores.getOrDefault(resume.getResume(), 0.0),
                                        people.contains(resume.getResume()) ? 1 : 0))
                                .toList(),
                        1));
            });
            System.out.printf(Locale.ROOT, "| %s | %.3f |%n", name, Measures.mean(precisions));
            if (name.equals("rubric") && Boolean.getBoolean("jobwire.each")) {
                System.err.println(byTrade.keySet() + " " + precisions);
            }
        });
    }
}
