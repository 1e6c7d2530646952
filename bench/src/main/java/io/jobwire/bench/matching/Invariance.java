package io.jobwire.bench.matching;

import io.jobwire.bench.resumes.LabelledResume;
import io.jobwire.bench.resumes.LabelledResume.Label;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Skill;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What must not change a score, through the whole way from the text to the score: names, pronouns, personal facts and schools are swapped in
 * real resumes, and a page of keywords is added. {@code bench/start io.jobwire.bench.matching.Invariance DATA [RESUMES]}.
 */
public final class Invariance {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    /** Skills of the page of keywords beside those that the listing asks for. */
    private static final int KEYWORDS = 150;

    private static final List<String> JOBS = List.of(
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

    private final Rubric rubric = Rubric.load();
    private final ResumeNormalizer resumes = new ResumeNormalizer(Taxonomy.load());
    private final List<CanonicalListing> jobs;
    private final List<PreparedListing> prepared;

    Invariance() {
        JobReader reader = new JobReader(new ListingNormalizer(Taxonomy.load()));
        this.jobs = JOBS.stream().map(text -> reader.read("job", text)).toList();
        this.prepared = jobs.stream().map(rubric::prepare).toList();
    }

    /** @param args folder of the shared data, how many resumes */
    public static void main(String[] args) {
        if (args.length < 1) {
            System.err.println("Usage: Invariance DATA [RESUMES]");
            System.exit(2);
        }
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        System.out.println(
                "| changed | resumes | all scores the same | most up | most down |\n|---|---:|---:|---:|---:|");
        new Invariance()
                .effects(Path.of(args[0]), most)
                .forEach((change, effect) -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %d |%n",
                        change,
                        effect.resumes(),
                        effect.unchanged(),
                        effect.most(),
                        effect.least()));
    }

    /** The effect of each change on the first so many resumes. */
    Map<String, Effect> effects(Path data, int most) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        LabelledResume.all(data.resolve("labelled/resume-entities/545_cvs_train_v2.zip")).stream()
                .limit(most)
                .forEach(resume -> {
                    List<Integer> before = scores(resume.text());
                    changes(resume)
                            .forEach((change, text) -> effects.merge(
                                    change,
                                    text.equals(resume.text()) ? new Effect(0, 0, 0, 0) : effect(before, scores(text)),
                                    Invariance::both));
                    for (int job = 0; job < jobs.size(); job++) {
                        effects.merge("a page of keywords", stuffed(resume, job, before.get(job)), Invariance::both);
                    }
                });
        return effects;
    }

    private static Map<String, String> changes(LabelledResume resume) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("name", swapped(resume, "Name", "Jordan Okafor"));
        changes.put("school", swapped(resume, "College Name", "University of Northern Ruritania"));
        changes.put(
                "pronouns",
                resume.text()
                        .replaceAll("\\bHe\\b", "She")
                        .replaceAll("\\bhe\\b", "she")
                        .replaceAll("\\b(?:his|him)\\b", "her")
                        .replaceAll("\\bMr\\b", "Ms"));
        changes.put(
                "personal facts and a photograph",
                "Photo: portrait.jpg\nDate of birth: 1 May 1969\nGender: female\nNationality: Chilean\nMarital status: single\n\n"
                        + resume.text());
        return changes;
    }

    private static String swapped(LabelledResume resume, String kind, String by) {
        String text = resume.text();
        for (Label label : resume.labels()) {
            if (label.kind().equals(kind) && label.words().length() > 3) {
                text = text.replaceAll("\\b" + Pattern.quote(label.words()) + "\\b", by);
            }
        }
        return text;
    }

    /** Everything that a job asks for, and much else, at the end of the resume. */
    private Effect stuffed(LabelledResume resume, int job, int before) {
        List<String> words = new ArrayList<>(
                jobs.get(job).getSkills().stream().map(Skill::getName).toList());
        Taxonomy.load().skills().stream().limit(KEYWORDS).map(SkillEntry::name).forEach(words::add);
        int after = scores(resume.text() + "\n\nSkills\n" + String.join(", ", words))
                .get(job);
        return effect(List.of(before), List.of(after));
    }

    private List<Integer> scores(String text) {
        Profile profile = resumes.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(AT)
                .build());
        PreparedProfile read = rubric.prepare(profile);
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
