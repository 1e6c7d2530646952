package io.jobwire.bench.matching;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code bench/matching DATA}: how well the rubric orders people, beside plain search and the percentage of keywords, as Markdown. Jobs and
 * resumes come as texts, the way {@code jobwire rank} reads them.
 */
public final class MatchingQuality {
    private static final Instant LABELLED = Instant.parse("2019-01-01T00:00:00Z");
    private static final Instant COMPOSED = Instant.parse("2024-06-01T00:00:00Z");

    private final JobReader jobs;
    private final Layout layout;
    private final Layout jobsLayout;
    private final List<Profile> resumes = new ArrayList<>();
    private final List<Profile> made = new ArrayList<>();
    private final Set<String> reported;
    private final List<JudgedSet> sets = new ArrayList<>();
    private final Map<String, Scorer> scorers = new LinkedHashMap<>();

    private MatchingQuality(Path data, Layout layout, Layout jobsLayout) throws IOException {
        Taxonomy taxonomy = Taxonomy.load();
        this.layout = layout;
        this.jobsLayout = jobsLayout;
        this.jobs = new JobReader(new ListingNormalizer(taxonomy));
        ResumeNormalizer normalizer = new ResumeNormalizer(taxonomy);
        List<LabelledResume> all = LabelledResume.all(data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"));
        all.forEach(resume -> resumes.add(profile(normalizer, resume.name(), resume.text(), LABELLED)));
        JudgedPairs.resumes().forEach((name, text) -> made.add(profile(normalizer, name, text, COMPOSED)));
        this.reported = all.stream()
                .filter(LabelledResume::forReport)
                .map(LabelledResume::name)
                .collect(Collectors.toSet());
        Postings postings = new Postings(data);
        Map<String, CanonicalListing> composed = new LinkedHashMap<>();
        JudgedPairs.jobs().forEach((key, text) -> composed.put(key, job(key, text)));
        sets.add(new JudgedSet(
                "Real resumes, real postings of many fields",
                JudgedPairs.pairs(JudgedPairs.BOARDS),
                read(postings, JudgedPairs.BOARDS),
                resumes,
                pair -> reported.contains(pair.resume())));
        sets.add(new JudgedSet(
                "Real resumes, composed jobs of the same fields",
                JudgedPairs.pairs(JudgedPairs.WITHIN),
                composed,
                resumes,
                pair -> reported.contains(pair.resume())));
        sets.add(new JudgedSet(
                "Composed resumes of many trades, composed jobs",
                JudgedPairs.pairs(JudgedPairs.MADE),
                composed,
                made,
                pair -> JudgedSet.inReport(pair.listing())));
        sets.add(new JudgedSet(
                "Real and composed resumes, real postings of other trades",
                JudgedPairs.pairs(JudgedPairs.OTHERS),
                read(postings, JudgedPairs.OTHERS),
                Stream.concat(resumes.stream(), made.stream()).toList(),
                _ -> true));
        scorers.put("rubric", Scorer.rubric(false));
        scorers.put("BM25", new TermScorer(false));
        scorers.put("TF-IDF cosine", new TermScorer(true));
        scorers.put("keyword percentage", Scorer.keywords());
    }

    private Map<String, CanonicalListing> read(Postings postings, String table) throws IOException {
        Map<String, CanonicalListing> read = new LinkedHashMap<>();
        for (Pair pair : JudgedPairs.pairs(table)) {
            if (!read.containsKey(pair.listing())) {
                read.put(pair.listing(), job(pair.listing(), postings.text(pair.listing())));
            }
        }
        return read;
    }

    /** A job as a file that says nothing by its name. */
    private CanonicalListing job(String key, String text) {
        CanonicalListing job = jobs.read("job.txt", jobsLayout.of(text));
        if (Boolean.getBoolean("jobwire.each")) {
            System.err.println("title\t" + key + "\t" + job.getTitle());
        }
        return job;
    }

    private Profile profile(ResumeNormalizer normalizer, String name, String text, Instant receivedAt) {
        return normalizer.normalize(RawResume.newBuilder()
                .setResume(name)
                .setUser("u")
                .setText(layout.of(text))
                .setQuality(ReadQuality.OK)
                .setReceivedAt(receivedAt)
                .build());
    }

    /** @param args folder of the shared data, and the {@link Layout} that resumes are given in, and that of jobs */
    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println(
                    "Usage: bench/matching DATA [LAYOUT [JOBS-LAYOUT]], for instance bench/matching ../shared/data");
            System.exit(2);
        }
        MatchingQuality quality = new MatchingQuality(
                Path.of(args[0]),
                args.length > 1 ? Layout.valueOf(args[1]) : Layout.AS_GIVEN,
                args.length > 2 ? Layout.valueOf(args[2]) : Layout.AS_GIVEN);
        quality.report(false);
        quality.report(true);
    }

    private void report(boolean held) {
        sets.stream().filter(set -> !set.part(held).isEmpty()).forEach(set -> set.report(held, scorers));
        System.out.println("\n### All sets, " + (held ? "only reported" : "built with"));
        JudgedSet.bands(sets.stream()
                .flatMap(set -> set.pooled(Scorer.rubric(true), set.part(held)).stream())
                .toList());
        trades("Name of a trade as the job", held, JudgedPairs.trades(), resumes, reported::contains);
        if (!held) {
            trades("Name of a trade as the job, composed resumes", false, JudgedPairs.madeTrades(), made, _ -> false);
        }
    }

    /** The name of a trade alone as the job, against what people are. */
    private void trades(String title, boolean held, List<Trade> trades, List<Profile> all, Predicate<String> inReport) {
        Map<String, Set<String>> byTrade = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        for (Trade trade : trades) {
            if (inReport.test(trade.resume()) == held) {
                byTrade.computeIfAbsent(trade.trade(), _ -> new TreeSet<>()).add(trade.resume());
                known.add(trade.resume());
            }
        }
        List<Profile> candidates = all.stream()
                .filter(resume -> known.contains(resume.getResume()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%n### %s, %s: %d trades, %d resumes%n%n| scorer | mean average precision |%n|---|---:|%n",
                title,
                held ? "only reported" : "built with",
                byTrade.size(),
                candidates.size());
        scorers.forEach((name, scorer) -> {
            List<Double> precisions = new ArrayList<>();
            byTrade.forEach((trade, people) -> {
                Map<String, Double> scores = scorer.score(jobs.read("job.txt", trade), candidates);
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
