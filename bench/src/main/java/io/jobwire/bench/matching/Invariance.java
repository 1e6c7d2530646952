package io.jobwire.bench.matching;

import io.jobwire.bench.resumes.LabelledResume;
import io.jobwire.ingest.resume.ReadResume;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Component;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must not change a score, through the whole way from the text to the score: names, pronouns, personal facts and schools are swapped in
 * real resumes, and keywords are added that are seen, or hidden. {@code bench/start io.jobwire.bench.matching.Invariance DATA [RESUMES [CASES]]}.
 */
public final class Invariance {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    /** Resumes that are made into files. */
    private static final int FILES = 25;
    /** More points than this from a page of keywords are a case to look at. */
    private static final int SMALL = 3;

    static final List<String> JOBS = List.of(
            "Data Engineer\n\nRequirements\n- Python and SQL\n- Apache Kafka or Spark\n- 3 years of experience\nNice to have\n- AWS",
            "HR Manager\n\nYou recruit, onboard and advise employees.\nRequirements\n- recruiting\n- payroll\n- Bachelor's degree",
            "Java Developer\n\nRequirements\n- Java and Spring Boot\n- Docker\n- REST interfaces\n- SQL",
            "Marketing Specialist\n\nRequirements\n- SEO and Google Analytics\n- copywriting\n- social media campaigns",
            "Project Manager\n\nRequirements\n- project management\n- Scrum\n- stakeholder management\n- Jira");

    /**
     * What came of one change.
     *
     * @param resumes that were changed by it
     * @param unchanged of them, those whose scores all stayed the same
     * @param most largest difference of a score that went up
     * @param least largest difference of a score that went down, below zero
     */
    record Effect(int resumes, int unchanged, int most, int least) {}

    /** What changed that should not have, in words. */
    final List<String> cases = new ArrayList<>();

    private final Rubric rubric = Rubric.load();
    private final ResumeNormalizer resumes = new ResumeNormalizer(Taxonomy.load());
    private final List<CanonicalListing> jobs;
    private final List<PreparedListing> prepared;

    Invariance() {
        JobReader reader = new JobReader(new ListingNormalizer(Taxonomy.load()));
        this.jobs = JOBS.stream().map(text -> reader.read("job", text)).toList();
        this.prepared = jobs.stream().map(rubric::prepare).toList();
    }

    /** @param args folder of the shared data, how many resumes, file for the cases in which something changed */
    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("Usage: Invariance DATA [RESUMES [CASES]]");
            System.exit(2);
        }
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        List<LabelledResume> some =
                resumes(Path.of(args[0])).stream().limit(most).toList();
        Invariance bench = new Invariance();
        print("changed | resumes", bench.effects(some));
        print("stuffed | pairs", bench.stuffing(some));
        print("hidden | files", bench.hiding(some.stream().limit(FILES).toList()));
        print("pictured | files", bench.photographs(some.stream().limit(FILES).toList()));
        if (args.length > 2) {
            Files.write(Path.of(args[2]), bench.cases);
        }
        System.out.println(bench.cases.size() + " cases in which something changed, or hidden text was not told.");
    }

    static List<LabelledResume> resumes(Path data) {
        return LabelledResume.all(data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"));
    }

    private static void print(String head, Map<String, Effect> effects) {
        System.out.println("\n| " + head + " | all scores the same | most up | most down |\n|---|---:|---:|---:|---:|");
        effects.forEach((change, effect) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                change,
                effect.resumes(),
                effect.unchanged(),
                effect.most(),
                effect.least()));
    }

    /** The effect of each change on some resumes. */
    Map<String, Effect> effects(List<LabelledResume> some) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        for (LabelledResume resume : some) {
            List<Integer> before = scores(resume.text());
            Swaps.of(resume).forEach((change, pair) -> {
                if (pair.changed()) {
                    List<Integer> was = pair.before().equals(resume.text()) ? before : scores(pair.before());
                    Effect effect = effect(was, scores(pair.after()));
                    if (effect.unchanged() == 0) {
                        cases.add(change + "\t" + resume.name() + "\t" + difference(pair));
                    }
                    effects.merge(change, effect, Invariance::both);
                }
            });
        }
        return effects;
    }

    /** The effect of each page of keywords; here every pair of a resume and a job counts for itself. */
    Map<String, Effect> stuffing(List<LabelledResume> some) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        for (LabelledResume resume : some) {
            List<Integer> before = scores(resume.text());
            for (int i = 0; i < jobs.size(); i++) {
                int job = i;
                Stuffing.of(resume.text(), jobs.get(job)).forEach((trick, pair) -> {
                    List<Integer> was = pair.before().equals(resume.text()) ? before : scores(pair.before());
                    Effect effect = effect(
                            List.of(was.get(job)), List.of(scores(pair.after()).get(job)));
                    if (effect.most() > SMALL) {
                        cases.add(trick + "\t" + resume.name() + "\t" + difference(pair));
                    }
                    effects.merge(trick, effect, Invariance::both);
                });
            }
        }
        return effects;
    }

    /** The effect of keywords that nobody sees, through files and the process that reads them; and how many of the files say that there are any. */
    Map<String, Effect> hiding(List<LabelledResume> some) throws IOException {
        Map<String, Effect> effects = new LinkedHashMap<>();
        try (ResumeReader reader = new ResumeReader()) {
            for (int i = 0; i < some.size(); i++) {
                CanonicalListing job = jobs.get(i % jobs.size());
                for (Map.Entry<String, List<byte[]>> trick : HiddenDocuments.of(
                                some.get(i).text(), Stuffing.hidden(job))
                        .entrySet()) {
                    ReadResume plain = reader.read(trick.getValue().getFirst());
                    ReadResume hiding = reader.read(trick.getValue().getLast());
                    if (hiding.quality() != ReadQuality.HIDDEN_TEXT_FOUND) {
                        cases.add(trick.getKey() + "\t" + some.get(i).name() + "\tnot told: " + hiding.quality());
                    }
                    effects.merge(
                            trick.getKey(), effect(scores(plain.text()), scores(hiding.text())), Invariance::both);
                }
            }
        }
        return effects;
    }

    /** The effect of a photograph in a file, through the process that reads it. */
    Map<String, Effect> photographs(List<LabelledResume> some) throws IOException {
        Map<String, Effect> effects = new LinkedHashMap<>();
        try (ResumeReader reader = new ResumeReader()) {
            for (LabelledResume resume : some) {
                for (Map.Entry<String, List<byte[]>> kind :
                        Photographs.of(resume.text()).entrySet()) {
                    ReadResume plain = reader.read(kind.getValue().getFirst());
                    ReadResume pictured = reader.read(kind.getValue().getLast());
                    if (pictured.quality() != plain.quality()) {
                        cases.add(kind.getKey() + "\t" + resume.name() + "\t" + plain.quality() + " to "
                                + pictured.quality());
                    }
                    effects.merge(
                            kind.getKey(), effect(scores(plain.text()), scores(pictured.text())), Invariance::both);
                }
            }
        }
        return effects;
    }

    /** What changed of the points, by job. */
    private String difference(Swaps.Pair pair) {
        Profile one = profile(pair.before());
        Profile other = profile(pair.after());
        StringBuilder told = new StringBuilder();
        for (int job = 0; job < jobs.size(); job++) {
            Recommendation was = explained(job, one);
            Recommendation is = explained(job, other);
            if (was.getScore() != is.getScore()) {
                told.append(jobs.get(job).getTitle() + " " + was.getScore() + " to " + is.getScore() + ":");
                for (int i = 0;
                        i
                                < Math.min(
                                        was.getComponents().size(),
                                        is.getComponents().size());
                        i++) {
                    Component before = was.getComponents().get(i);
                    Component after = is.getComponents().get(i);
                    if (before.getPoints() != after.getPoints()) {
                        told.append(" " + before.getName() + " " + before.getPoints() + " to " + after.getPoints());
                    }
                }
                told.append("; ");
            }
        }
        return told.toString();
    }

    /** SHA-256 over every recommendation, as it is published, of some resumes for all jobs. */
    String checksum(List<LabelledResume> some) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (LabelledResume resume : some) {
                Profile profile = profile(resume.text());
                sum.update(profile.toByteBuffer());
                for (int job = 0; job < jobs.size(); job++) {
                    sum.update(explained(job, profile).toByteBuffer());
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Recommendation explained(int job, Profile profile) {
        return rubric.explain(prepared.get(job), jobs.get(job), rubric.prepare(profile), profile);
    }

    private Profile profile(String text) {
        return resumes.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(AT)
                .build());
    }

    private List<Integer> scores(String text) {
        PreparedProfile read = rubric.prepare(profile(text));
        return prepared.stream().map(job -> rubric.score(job, read).score()).toList();
    }

    private static Effect effect(List<Integer> before, List<Integer> after) {
        int most = 0;
        int least = 0;
        for (int i = 0; i < before.size(); i++) {
            most = Math.max(most, after.get(i) - before.get(i));
            least = Math.min(least, after.get(i) - before.get(i));
        }
        return new Effect(1, most == 0 && least == 0 ? 1 : 0, most, least);
    }

    private static Effect both(Effect one, Effect other) {
        return new Effect(
                one.resumes() + other.resumes(),
                one.unchanged() + other.unchanged(),
                Math.max(one.most(), other.most()),
                Math.min(one.least(), other.least()));
    }
}
