package io.jobwire.bench.meeting;

import io.jobwire.bench.resumes.LabelledResume;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * As many profiles of resumes of some 6 kB as are wanted, from real ones: the passages of one, with some left out, between passages of
 * others of the same trade, with the skills and positions that were read in them. The profile of a number depends on the seed and the number
 * alone. Immutable and safe for use by many threads.
 */
final class EditedResumes {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    /** Shorter ones say too little to be edited. */
    private static final int SHORTEST = 1_500;

    private static final int PASSAGE = 300;
    private static final int NEIGHBOURS = 8;

    private record Passage(int from, int to) {}

    private final long seed;
    private final List<Profile> real;
    private final List<List<Passage>> passages;
    private final List<int[]> neighbours;

    EditedResumes(Path archive, long seed, ResumeNormalizer normalizer) {
        this.seed = seed;
        this.real = LabelledResume.all(archive).parallelStream()
                .filter(resume -> resume.text().length() >= SHORTEST)
                .map(resume -> normalizer.normalize(raw(resume)))
                .toList();
        this.passages = real.stream().map(one -> passages(one.getText())).toList();
        List<Set<String>> skills = real.stream()
                .map(one -> one.getSkills().stream().map(ProfileSkill::getId).collect(Collectors.toSet()))
                .toList();
        this.neighbours = IntStream.range(0, real.size())
                .mapToObj(one -> neighbours(one, skills))
                .toList();
    }

    private static int[] neighbours(int one, List<Set<String>> skills) {
        double[] alike = IntStream.range(0, skills.size())
                .mapToDouble(other -> alike(skills.get(one), skills.get(other)))
                .toArray();
        return IntStream.range(0, alike.length)
                .filter(other -> other != one)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -alike[other]))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() / Math.sqrt(1.0 + (double) one.size() * other.size());
    }

    /** Cuts where a line or a sentence ends: many of the real texts have lost their line breaks. */
    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PASSAGE);
            while (to < text.length() && text.charAt(to - 1) != '\n' && text.charAt(to - 1) != '.') {
                to++;
            }
            passages.add(new Passage(from, to));
            from = to;
        }
        return passages;
    }

    /** The profile of a number. */
    Profile profile(int number) {
        SplittableRandom random = new SplittableRandom(seed * 7_919 + number);
        int base = random.nextInt(real.size());
        int length = 2_500 + random.nextInt(2_500);
        Edit edit = new Edit();
        for (Passage passage : passages.get(base)) {
            if (edit.text.length() < length && random.nextInt(10) < 7) {
                edit.add(real.get(base), passage);
            }
            if (edit.text.length() < length && random.nextInt(10) < 3) {
                foreign(base, edit, random);
            }
        }
        while (edit.text.length() < length) {
            foreign(base, edit, random);
        }
        return Profile.newBuilder(real.get(base))
                .setResume("edited-" + number)
                .setUser("user-" + number)
                .setText(edit.text.toString())
                .setSkills(List.copyOf(edit.skills.values()))
                .setPositions(edit.positions)
                .build();
    }

    private void foreign(int base, Edit edit, RandomGenerator random) {
        int other = neighbours.get(base)[random.nextInt(NEIGHBOURS)];
        List<Passage> from = passages.get(other);
        edit.add(real.get(other), from.get(random.nextInt(from.size())));
    }

    /** A profile in the making. */
    private static final class Edit {
        final StringBuilder text = new StringBuilder();
        final Map<String, ProfileSkill> skills = new LinkedHashMap<>();
        final List<Position> positions = new ArrayList<>();

        void add(Profile from, Passage passage) {
            int by = text.length() - passage.from();
            text.append(from.getText(), passage.from(), passage.to()).append('\n');
            for (ProfileSkill skill : from.getSkills()) {
                if (skill.getStart() >= passage.from() && skill.getStart() < passage.to()) {
                    skills.putIfAbsent(
                            skill.getId(),
                            ProfileSkill.newBuilder(skill)
                                    .setStart(skill.getStart() + by)
                                    .setEnd(skill.getEnd() + by)
                                    .build());
                }
            }
            for (Position position : from.getPositions()) {
                if (position.getStart() >= passage.from() && position.getStart() < passage.to()) {
                    positions.add(Position.newBuilder(position)
                            .setStart(position.getStart() + by)
                            .setEnd(position.getEnd() + by)
                            .build());
                }
            }
        }
    }

    private static RawResume raw(LabelledResume resume) {
        return RawResume.newBuilder()
                .setResume(resume.name())
                .setUser("user")
                .setText(resume.text())
                .setQuality(ReadQuality.OK)
                .setReceivedAt(AT)
                .build();
    }
}
