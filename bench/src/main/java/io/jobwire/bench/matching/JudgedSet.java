package io.jobwire.bench.matching;

import io.jobwire.bench.matching.JudgedPairs.Pair;
import io.jobwire.bench.matching.Measures.Scored;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pairs that were judged, with what they are of.
 *
 * @param name of the set
 * @param pairs all of them
 * @param listings by key
 * @param resumes those that the pairs name
 * @param held whether a pair belongs to the part that is only reported
 */
record JudgedSet(
        String name,
        List<Pair> pairs,
        Map<String, CanonicalListing> listings,
        List<Profile> resumes,
        Predicate<Pair> held) {

    /** Whether something belongs to the part that is only reported: half of all, by the hash of its name. */
    static boolean inReport(String name) {
        return Math.floorMod(name.hashCode() * 0x9e3779b1, 1 << 20) >= 1 << 19;
    }

    /** Prints what each scorer makes of one part, and what the rubric's shown score means there. */
    void report(boolean reported, Map<String, Scorer> scorers) {
        List<Pair> part = part(reported);
        System.out.printf(
                Locale.ROOT,
                "%n### %s, %s: %d pairs, %d resumes, %d jobs%n%n"
                        + "| scorer | nDCG@5 | nDCG@10 | Spearman a job | AUC across jobs (2 and 3 against 0) | (2 and 3 against 0 and 1) |%n"
                        + "|---|---:|---:|---:|---:|---:|%n",
                name,
                reported ? "only reported" : "built with",
                part.size(),
                part.stream().map(Pair::resume).distinct().count(),
                part.stream().map(Pair::listing).distinct().count());
        scorers.forEach((scorer, scores) -> row(scorer, scores, part));
        bands(pooled(Scorer.rubric(true), part));
    }

    List<Pair> part(boolean reported) {
        return pairs.stream().filter(pair -> held.test(pair) == reported).toList();
    }

    private void row(String scorer, Scorer scores, List<Pair> part) {
        Map<String, List<Scored>> byJob = scored(scores, part);
        List<Scored> pooled = pooled(scorer.equals("rubric") ? Scorer.rubric(true) : scores, part);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                scorer,
                mean(byJob, 5),
                mean(byJob, 10),
                Measures.mean(byJob.values().stream().map(Measures::spearman).toList()),
                Measures.auc(pooled, 2, 0),
                Measures.auc(pooled, 2, 1));
        if (scorer.equals("rubric") && Boolean.getBoolean("jobwire.each")) {
            byJob.forEach((job, all) -> System.err.printf(
                    Locale.ROOT, "%-60s %.3f %.3f%n", job, Measures.ndcg(all, 5), Measures.spearman(all)));
        }
    }

    private static double mean(Map<String, List<Scored>> byJob, int cut) {
        return Measures.mean(
                byJob.values().stream().map(job -> Measures.ndcg(job, cut)).toList());
    }

    List<Scored> pooled(Scorer scorer, List<Pair> part) {
        return scored(scorer, part).values().stream().flatMap(List::stream).toList();
    }

    private Map<String, List<Scored>> scored(Scorer scorer, List<Pair> part) {
        Map<String, List<Pair>> byListing =
                part.stream().collect(Collectors.groupingBy(Pair::listing, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Scored>> byJob = new LinkedHashMap<>();
        byListing.forEach((key, ofJob) -> {
            List<String> names = ofJob.stream().map(Pair::resume).toList();
            List<Profile> candidates = resumes.stream()
                    .filter(resume -> names.contains(resume.getResume()))
                    .toList();
            Map<String, Double> scores = scorer.score(Objects.requireNonNull(listings.get(key)), candidates);
            byJob.put(
                    key,
                    ofJob.stream()
                            .map(pair -> new Scored(scores.getOrDefault(pair.resume(), 0.0), pair.grade()))
                            .toList());
        });
        return byJob;
    }

    /** What the score that is shown means: share of good pairs from band to band. */
    static void bands(List<Scored> pooled) {
        TreeMap<Integer, List<Scored>> bands = new TreeMap<>();
        pooled.forEach(one -> bands.computeIfAbsent(
                        (int) Math.min(80, Math.floor(one.score() / 10) * 10), _ -> new ArrayList<>())
                .add(one));
        System.out.println("\n| rubric's score from | pairs | 2 or 3 | 1 | mean grade |\n|---|---:|---:|---:|---:|");
        bands.descendingMap()
                .forEach((from, in) -> System.out.printf(
                        Locale.ROOT,
                        "| %d | %d | %.0f %% | %.0f %% | %.2f |%n",
                        from,
                        in.size(),
                        100.0 * in.stream().filter(one -> one.grade() >= 2).count() / in.size(),
                        100.0 * in.stream().filter(one -> one.grade() == 1).count() / in.size(),
                        in.stream().mapToInt(Scored::grade).average().orElse(0)));
    }
}
