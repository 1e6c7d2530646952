package io.jobwire.bench.resumes;

import io.jobwire.ingest.resume.ReadResume;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.RawResume;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Positions, dates and skills of PDFs whose source is known. A position is right when title and employer are; dates when
 * beginning and end are. A skill is right when its words in the resume, as a whole, are one of the details under "skills". What the
 * profile names is what it takes from between that heading and the next, and what it takes from elsewhere in the same words: that is
 * where it points to when a position shows the skill.
 */
final class KnownReport {
    private static final Instant HANDED_IN = Instant.parse("2026-03-15T00:00:00Z");

    private final ResumeNormalizer normalizer = new ResumeNormalizer(Taxonomy.load());
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    KnownReport(List<KnownResume> resumes, ResumeReader reader) throws IOException {
        for (KnownResume resume : resumes) {
            measure(resume, reader.read(resume.pdf()));
        }
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

    private void measure(KnownResume resume, ReadResume read) {
        Profile profile = normalizer.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(read.text())
                .setQuality(read.quality())
                .setReceivedAt(HANDED_IN)
                .build());
        String name = resume.pdf().getFileName().toString();
        compare(
                name,
                "positions",
                profile.getPositions().stream()
                        .map(held -> Words.fold(held.getTitle()) + " | " + Words.fold(held.getEmployer()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                resume.positions().stream()
                        .map(held -> Words.fold(held.title()) + " | " + Words.fold(held.employer()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        compare(
                name,
                "dates",
                profile.getPositions().stream()
                        .map(KnownReport::dates)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                resume.positions().stream()
                        .map(held -> held.from() + " to " + held.to())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        Set<String> known =
                resume.skills().stream().map(Words::fold).collect(Collectors.toCollection(LinkedHashSet::new));
        int[] listed = section(profile.getText(), resume.below());
        Set<String> found = new LinkedHashSet<>();
        for (ProfileSkill skill : profile.getSkills()) {
            String written = Words.fold(profile.getText().substring(skill.getStart(), skill.getEnd()));
            if (known.contains(written) || (skill.getStart() >= listed[0] && skill.getEnd() <= listed[1])) {
                found.add(written);
            }
        }
        compare(name, "skills", found, known);
    }

    /** From the heading "Skills" up to the next, by the lines of the text alone. */
    private static int[] section(String text, String below) {
        int from = text.length();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String words = Words.fold(line);
            if (from < text.length() && !below.isEmpty() && words.equals(Words.fold(below))) {
                return new int[] {from, at};
            }
            if (words.equals("skills")) {
                from = at;
            }
            at += line.length() + 1;
        }
        return new int[] {from, text.length()};
    }

    private static String dates(Position held) {
        return held.getFrom().orElse("") + " to " + held.getTo().orElse("");
    }

    private void compare(String resume, String row, Set<String> found, Set<String> wanted) {
        Set<String> right = new LinkedHashSet<>(found);
        right.retainAll(wanted);
        scores.computeIfAbsent(row, name -> new Score()).add(right.size(), found.size(), right.size(), wanted.size());
        found.stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> wrong.add(resume + "\t" + row + "\tnot in the source\t" + name));
        wanted.stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> wrong.add(resume + "\t" + row + "\tnot found\t" + name));
    }
}
