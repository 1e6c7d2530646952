package io.jobwire.scoring.core;

import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Span;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What explanations need of a resume beside its numbers and its text: where its skills, its title and its degree stand. Some half a
 * kilobyte, so that a profile need not be read again for each listing. Immutable.
 */
final class ResumeSide {
    /** Bit of a skill that was last used long ago; lengths are below it. */
    private static final int OUT_OF_DATE = 0x8000;

    private final int[] starts;
    private final char[] lengths;
    /** What the resume calls its skills, where that is not what the taxonomy calls them; null where it always is. */
    private final @Nullable String @Nullable [] names;

    final boolean hidden;
    /** Years of experience; not a number when no dated position was found. */
    final double years;

    final int titles;
    final String title;
    private final int titleAt;
    private final int firstPosition;
    private final @Nullable String degree;
    private final int degreeAt;

    ResumeSide(Profile profile, int[] skills, SkillGraph graph) {
        List<ProfileSkill> had = profile.getSkills();
        int now = profile.getReceivedAt().atZone(ZoneOffset.UTC).getYear();
        starts = new int[had.size()];
        lengths = new char[had.size()];
        @Nullable String[] called = new String[had.size()];
        boolean any = false;
        for (int i = 0; i < starts.length; i++) {
            ProfileSkill skill = had.get(i);
            boolean old = ProfileReader.idleYears(skill.getLastUsed(), now) > ProfileReader.RECENT_YEARS;
            starts[i] = skill.getStart();
            lengths[i] = (char) (Math.clamp((long) skill.getEnd() - skill.getStart(), 0, OUT_OF_DATE - 1)
                    | (old ? OUT_OF_DATE : 0));
            Optional<String> limit = Standing.limit(skill.getName(), profile);
            if (skills[i] >= 0
                    && (limit.isPresent()
                            || !skill.getName().equals(graph.entry(skills[i]).name()))) {
                called[i] =
                        skill.getName() + limit.map(words -> " (" + words + ")").orElse("");
                any = true;
            }
        }
        names = any ? called : null;
        hidden = profile.getQuality() == ReadQuality.HIDDEN_TEXT_FOUND;
        years = profile.getYears().orElse(Double.NaN);
        List<String> all = ProfileReader.titles(profile);
        titles = all.size();
        title = all.isEmpty() ? "" : all.getFirst();
        titleAt = find(profile.getText(), title);
        firstPosition = firstPosition(profile.getPositions());
        EducationLevel level = ProfileReader.degree(profile);
        Optional<String> line = profile.getEducation().stream()
                .filter(education -> education.getLevel() == level)
                .findFirst()
                .map(Education::getText);
        degreeAt = line.map(words -> find(profile.getText(), words)).orElse(-1);
        degree = degreeAt < 0 ? line.orElse(null) : null;
    }

    private ResumeSide(NumbersIn in) {
        starts = new int[in.unsigned()];
        lengths = new char[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.number();
            lengths[i] = (char) in.sixteen();
        }
        @Nullable String[] called = new String[starts.length];
        int some = in.unsigned();
        for (int i = 0; i < some; i++) {
            called[in.unsigned()] = in.text();
        }
        names = some > 0 ? called : null;
        hidden = in.flag();
        years = Double.longBitsToDouble(in.sixtyFour());
        titles = in.unsigned();
        title = in.text();
        titleAt = in.number();
        firstPosition = in.number();
        degreeAt = in.number();
        degree = in.flag() ? in.text() : null;
    }

    static ResumeSide read(NumbersIn in) {
        return new ResumeSide(in);
    }

    void write(NumbersOut out) {
        out.unsigned(starts.length);
        int some = 0;
        for (int i = 0; i < starts.length; i++) {
            out.number(starts[i]).sixteen(lengths[i]);
            some += renamed(i) ? 1 : 0;
        }
        out.unsigned(some);
        for (int i = 0; i < starts.length; i++) {
            String own = names == null ? null : names[i];
            if (own != null) {
                out.unsigned(i).text(own);
            }
        }
        out.flag(hidden)
                .sixtyFour(Double.doubleToRawLongBits(years))
                .unsigned(titles)
                .text(title)
                .number(titleAt)
                .number(firstPosition)
                .number(degreeAt)
                .flag(degree != null);
        if (degree != null) {
            out.text(degree);
        }
    }

    private static int find(String text, String words) {
        String sought = words.strip();
        return sought.isEmpty() ? -1 : text.indexOf(sought);
    }

    /** Where the first of the positions stands that stand in the text, or -1. */
    private static int firstPosition(List<Position> positions) {
        int first = -1;
        for (Position position : positions) {
            if (position.getStart() >= 0 && (first < 0 || position.getStart() < first)) {
                first = position.getStart();
            }
        }
        return first;
    }

    /** Whether the {@code i}-th skill was last used long ago. */
    boolean outOfDate(int i) {
        return (lengths[i] & OUT_OF_DATE) != 0;
    }

    /**
     * What the resume calls its {@code i}-th skill.
     *
     * @param known what the taxonomy calls it
     */
    String name(int i, String known) {
        String own = names == null ? null : names[i];
        return own == null ? known : own;
    }

    /** Whether the resume calls its {@code i}-th skill otherwise than the taxonomy, or says of it that it is little or over. */
    boolean renamed(int i) {
        return names != null && names[i] != null;
    }

    /** The words of the {@code i}-th skill. */
    @Nullable
    Span skill(int i, String text) {
        return Spans.range(text, starts[i], starts[i] + (lengths[i] & (OUT_OF_DATE - 1)));
    }

    /** The line of the {@code i}-th skill. */
    @Nullable
    Span skillLine(int i, String text) {
        return Spans.line(text, starts[i]);
    }

    /** The line of the latest title, or the title alone. */
    @Nullable
    Span title(String text) {
        return titleAt < 0 ? Spans.field(title) : Spans.line(text, titleAt);
    }

    /** The line of the first position. */
    @Nullable
    Span position(String text) {
        return Spans.line(text, firstPosition);
    }

    /** The line of the highest degree, or its words alone; null when the resume names none. */
    @Nullable
    Span degree(String text) {
        return degreeAt >= 0 ? Spans.line(text, degreeAt) : degree == null ? null : Spans.field(degree);
    }
}
