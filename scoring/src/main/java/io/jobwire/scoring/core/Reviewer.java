package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Span;
import io.jobwire.scoring.core.Advice.Kind;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what would bring a resume nearer to a job. Each change is tried: the resume with it and nothing else is judged again,
 * so what a change brings is what the rubric says, not an opinion. Immutable and safe for use by many threads.
 */
public final class Reviewer {
    private static final Comparator<Advice> MOST_FIRST = Comparator.comparingDouble(Advice::gain)
            .thenComparingDouble(Advice::before)
            .reversed()
            .thenComparing(Advice::kind)
            .thenComparing(Advice::subject);

    private final Rubric rubric;

    /**
     * @param rubric what judges
     */
    public Reviewer(Rubric rubric) {
        this.rubric = rubric;
    }

    /** What a resume has of a job, and what would bring more. Empty when too little of the resume was read to be scored. */
    public Optional<Review> review(CanonicalListing listing, Profile profile) {
        return new Matcher(rubric)
                .rank(listing, List.of(profile)).stream()
                        .findFirst()
                        .map(now -> new Review(now, new Trial(listing, profile, now).advice()));
    }

    private final class Trial {
        private final PreparedListing listing;
        private final Profile profile;
        private final Recommendation now;
        private final Judgement judged;
        private final String month;
        private final List<Advice> advice = new ArrayList<>();

        Trial(CanonicalListing listing, Profile profile, Recommendation now) {
            this.listing = rubric.prepare(listing);
            this.profile = profile;
            this.now = now;
            this.judged = rubric.score(this.listing, rubric.prepare(profile));
            this.month = YearMonth.from(profile.getReceivedAt().atZone(ZoneOffset.UTC))
                    .toString();
        }

        List<Advice> advice() {
            now.getMissing().forEach(skill -> practised(Kind.MISSING, skill));
            now.getPartial().forEach(skill -> practised(Kind.CLOSE, skill));
            shown();
            years();
            degree();
            return advice.stream().sorted(MOST_FIRST).toList();
        }

        /** What if the skill was used in a position of today? */
        private void practised(Kind kind, SkillMatch asked) {
            ProfileSkill skill = ProfileSkill.newBuilder()
                    .setId(asked.getId())
                    .setName(asked.getName())
                    .setYears(1.0)
                    .setLastUsed(month)
                    .build();
            List<ProfileSkill> skills = Stream.concat(
                            profile.getSkills().stream()
                                    .filter(had -> !had.getId().equals(asked.getId())),
                            Stream.of(skill))
                    .toList();
            attempt(kind, asked.getName(), with(skills), asked.getListingSpan(), asked.getResumeSpan());
        }

        /** What if the skills that are there could be seen to be in use? */
        private void shown() {
            Map<String, SkillMatch> matched = now.getMatched().stream()
                    .filter(skill -> skill.getVia().isEmpty())
                    .collect(Collectors.toMap(SkillMatch::getId, Function.identity(), (first, _) -> first));
            for (ProfileSkill skill : profile.getSkills()) {
                SkillMatch asked = matched.get(skill.getId());
                if (asked == null) {
                    continue;
                }
                boolean undated = skill.getYears().isEmpty();
                if (undated || ProfileReader.outOfDate(skill, profile)) {
                    practised(undated ? Kind.UNDATED : Kind.OUT_OF_DATE, asked);
                }
            }
        }

        private void years() {
            int asked = listing.traits.months();
            if (asked >= 0 && profile.getYears().isEmpty()) {
                attempt(
                        Kind.NO_YEARS,
                        (asked + 11) / 12 + (asked <= 12 ? " year" : " years"),
                        Profile.newBuilder(profile).setYears(asked / 12.0).build(),
                        Optional.empty(),
                        Optional.empty());
            }
        }

        private void degree() {
            EducationLevel asked = listing.traits.education();
            if (asked != EducationLevel.UNKNOWN && ProfileReader.degree(profile) == EducationLevel.UNKNOWN) {
                Education degree =
                        Education.newBuilder().setLevel(asked).setText("").build();
                attempt(
                        Kind.NO_DEGREE,
                        asked.name().toLowerCase(Locale.ROOT),
                        Profile.newBuilder(profile)
                                .setEducation(List.of(degree))
                                .build(),
                        Optional.empty(),
                        Optional.empty());
            }
        }

        private Profile with(List<ProfileSkill> skills) {
            return Profile.newBuilder(profile).setSkills(skills).build();
        }

        private void attempt(
                Kind kind, String subject, Profile changed, Optional<Span> inListing, Optional<Span> inResume) {
            Judgement then = rubric.score(listing, rubric.prepare(changed));
            if (then.raw() > judged.raw() || then.total() > judged.total()) {
                advice.add(new Advice(
                        kind,
                        subject,
                        points(then.total() - judged.total()),
                        points(then.raw() - judged.raw()),
                        inListing,
                        inResume));
            }
        }

        private static double points(int thousandths) {
            return Math.round(thousandths / (double) Weights.POINT * 10) / 10.0;
        }
    }
}
