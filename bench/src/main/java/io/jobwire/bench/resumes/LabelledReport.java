package io.jobwire.bench.resumes;

import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.SkillKind;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Skills, titles and employers of labelled resumes. Each thing counts once in a document. Found and labelled agree when they
 * are the same words, or the same entry of the taxonomy; in the rows "overlap" also when one holds the words of the other.
 */
final class LabelledReport {
    private static final Instant LABELLED = Instant.parse("2019-01-01T00:00:00Z");
    private static final Set<SkillKind> NOT_LABELLED = Set.of(SkillKind.SOFT, SkillKind.SPOKEN, SkillKind.CERTIFICATE);

    private final Taxonomy taxonomy = Taxonomy.load();
    private final ResumeNormalizer normalizer = new ResumeNormalizer(taxonomy);
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    LabelledReport(List<LabelledResume> resumes) {
        resumes.forEach(this::measure);
    }

    List<String> rows() {
        return scores.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    double f1(String row) {
        Score score = scores.get(row);
        return score == null ? 0 : score.f1();
    }

    List<String> wrong() {
        return wrong;
    }

    private void measure(LabelledResume resume) {
        Profile profile = normalizer.normalize(RawResume.newBuilder()
                .setResume(resume.name())
                .setUser("u")
                .setText(resume.text())
                .setQuality(ReadQuality.OK)
                .setReceivedAt(LABELLED)
                .build());
        List<String> tools = resume.labelled("Tech Tools");
        List<String> skills = resume.labelled("Tech Tools", "Job Specific Skills");
        List<String> any = resume.labelled("Tech Tools", "Job Specific Skills", "Soft Skills");
        List<String> technical = names(profile, Counting.TECHNICAL);
        List<String> listed = names(profile, Counting.TECHNICAL_OR_LISTED);
        List<String> all = names(profile, Counting.ALL);
        compare(resume, "tools", technical, tools, tools, this::sameSkill);
        compare(resume, "tools, overlap", technical, tools, any, this::overlapping);
        compare(resume, "tools, with what only lists name", listed, tools, tools, this::sameSkill);
        compare(resume, "skills", all, skills, skills, this::sameSkill);
        compare(resume, "skills, overlap", all, skills, any, this::overlapping);
        List<String> titles = profile.getPositions().stream()
                .map(Position::getTitle)
                .filter(title -> !title.isEmpty())
                .toList();
        List<String> employers = profile.getPositions().stream()
                .map(Position::getEmployer)
                .filter(employer -> !employer.isEmpty())
                .toList();
        List<String> held = resume.labelled("Designation");
        List<String> at = resume.labelled("Companies worked at");
        compare(resume, "titles", titles, held, held, String::equals);
        compare(resume, "titles, overlap", titles, held, held, Words::overlap);
        compare(resume, "employers", employers, at, at, String::equals);
        compare(resume, "employers, overlap", employers, at, at, Words::overlap);
    }

    /** Which skills of a profile count: what only a list names has no kind, so nobody can say whether it is a tool. */
    private enum Counting {
        TECHNICAL,
        TECHNICAL_OR_LISTED,
        ALL
    }

    private List<String> names(Profile profile, Counting counting) {
        return profile.getSkills().stream()
                .filter(skill -> counts(skill, counting))
                .map(skill -> profile.getText().substring(skill.getStart(), skill.getEnd()))
                .toList();
    }

    private boolean counts(ProfileSkill skill, Counting counting) {
        return taxonomy.skill(skill.getId())
                .map(SkillEntry::kind)
                .map(kind -> counting == Counting.ALL ? !NOT_LABELLED.contains(kind) : kind.technical())
                .orElse(counting != Counting.TECHNICAL);
    }

    private boolean sameSkill(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> shared = ids(one);
        shared.retainAll(ids(other));
        return !shared.isEmpty();
    }

    private boolean overlapping(String one, String other) {
        return Words.overlap(one, other) || sameSkill(one, other);
    }

    /** What the words say as a whole. */
    private Set<String> ids(String words) {
        Set<String> ids = new HashSet<>();
        for (Mention mention : taxonomy.tagger().tag(words)) {
            if (mention.end() - mention.start() >= words.length() - 1) {
                ids.add(mention.skillId());
            }
        }
        return ids;
    }

    /**
     * @param labelled what must be found
     * @param allowed what may be found: other kinds of skills are no mistakes where kinds are not told apart
     */
    private void compare(
            LabelledResume resume,
            String row,
            List<String> found,
            List<String> labelled,
            List<String> allowed,
            BiPredicate<String, String> same) {
        Set<String> names = folded(found);
        Set<String> wanted = folded(labelled);
        Set<String> fine = folded(allowed);
        int right = 0;
        for (String name : names) {
            if (fine.stream().anyMatch(label -> same.test(name, label))) {
                right++;
            } else {
                wrong.add(resume.name() + "\t" + row + "\tnot labelled\t" + name);
            }
        }
        int hit = 0;
        for (String label : wanted) {
            if (names.stream().anyMatch(name -> same.test(name, label))) {
                hit++;
            } else {
                wrong.add(resume.name() + "\t" + row + "\tnot found\t" + label);
            }
        }
        scores.computeIfAbsent(row, name -> new Score()).add(right, names.size(), hit, wanted.size());
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new LinkedHashSet<>();
        names.forEach(name -> folded.add(Words.fold(name)));
        folded.remove("");
        return folded;
    }
}
