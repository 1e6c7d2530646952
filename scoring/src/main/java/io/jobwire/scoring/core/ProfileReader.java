package io.jobwire.scoring.core;

import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a profile into numbers, once per version of it. Immutable and safe for use by many threads. */
final class ProfileReader {
    private static final int CONCEPTS = 200;
    private static final int WORDS = 512;
    private static final int TITLES = 4;

    /** BM25 with the usual constants; the mean length is fixed, so that a score does not depend on other resumes. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;
    private static final double MEAN_WORDS = 350;
    private static final int SATURATION = 1024;

    /** Evidence for a skill in hundredths: named in a position, or only listed somewhere. */
    private static final int PRACTISED = 100;

    private static final int LISTED = 80;
    /** More words than this that only lists name are diluted, as skills are beyond {@link Rubric#LISTED_SKILLS}. */
    private static final int LISTED_WORDS = 60;

    /** A skill that was last used longer ago than this counts less. */
    private static final int RECENT_YEARS = 5;

    private final Reference reference;

    ProfileReader(Reference reference) {
        this.reference = reference;
    }

    /** Whether a profile may be scored at all. */
    static boolean readable(Profile profile) {
        boolean read = profile.getQuality() == ReadQuality.OK || profile.getQuality() == ReadQuality.HIDDEN_TEXT_FOUND;
        return read && (!profile.getText().isBlank() || !profile.getSkills().isEmpty());
    }

    PreparedProfile read(Profile profile) {
        BlindText text = BlindText.of(profile);
        Bag bag = new Bag(reference.vocabulary()).add(text.said(), 1, 0);
        profile.getEducation().forEach(education -> education.getField().ifPresent(field -> bag.add(field, 1, -1)));
        bag.addListed(text.lists(), text.listsAt(), LISTED_WORDS);
        Bag titles = new Bag(reference.vocabulary());
        List<Title> latest = new ArrayList<>();
        for (String title : titles(profile)) {
            latest.add(Title.words(title, reference));
            titles.add(title, Math.max(1, TITLES - latest.size()), -1);
        }
        Sparse words = words(bag);
        int[] skills = profile.getSkills().stream()
                .mapToInt(skill -> reference.skills().number(skill.getId()))
                .toArray();
        return new PreparedProfile(
                profile.getResume(),
                profile.getUser(),
                readable(profile),
                Credits.of(credit(profile)),
                skills,
                latest,
                reference.concepts().vector(titles, 100),
                reference.concepts().vector(bag, CONCEPTS),
                words,
                at(words, bag),
                Traits.of(profile.getOccupation(), profile.getYears(), profile.getSeniority(), degree(profile)),
                new Wanted(profile.getWishes()),
                new ResumeSide(profile, skills, reference.skills()));
    }

    /** Titles of the latest positions; the headline where there are none. */
    static List<String> titles(Profile profile) {
        List<String> titles = profile.getPositions().stream()
                .map(Position::getTitle)
                .filter(title -> !title.isBlank())
                .distinct()
                .limit(TITLES)
                .toList();
        return titles.isEmpty()
                ? profile.getHeadline().filter(line -> line.length() <= 100).stream()
                        .toList()
                : titles;
    }

    /** Highest degree. */
    static EducationLevel degree(Profile profile) {
        return profile.getEducation().stream()
                .map(Education::getLevel)
                .max(EducationLevel::compareTo)
                .orElse(EducationLevel.UNKNOWN);
    }

    private byte[] credit(Profile profile) {
        byte[] credit = new byte[reference.skills().size()];
        int listed = listed(profile);
        for (ProfileSkill skill : profile.getSkills()) {
            int number = reference.skills().number(skill.getId());
            if (number >= 0) {
                reference.skills().credit(number, evidence(skill, profile, listed), credit);
            }
        }
        return credit;
    }

    /** How much a skill of a resume counts, in hundredths: less when only listed, in a long list, or long unused. */
    static int evidence(ProfileSkill skill, Profile profile, int listed) {
        Optional<Integer> standing = Standing.of(skill.getName(), profile);
        int idle = skill.getYears().isEmpty() ? 0 : idleYears(skill, profile);
        int practised = skill.getYears().isEmpty() ? LISTED : idle > 10 ? 70 : idle > RECENT_YEARS ? 85 : PRACTISED;
        int worth = standing.orElse(practised);
        boolean diluted = listed > Rubric.LISTED_SKILLS && BlindText.inList(profile, skill.getStart());
        return diluted ? worth * Rubric.LISTED_SKILLS * Rubric.LISTED_SKILLS / (listed * listed) : worth;
    }

    /** How many skills only lists name, as far as the taxonomy knows them. */
    static int listed(Profile profile) {
        int listed = 0;
        for (ProfileSkill skill : profile.getSkills()) {
            listed += !skill.getId().isEmpty() && BlindText.inList(profile, skill.getStart()) ? 1 : 0;
        }
        return listed;
    }

    /** Whole years since a skill was last used, counted from when the resume was handed in; 0 where it does not say. */
    static int idleYears(ProfileSkill skill, Profile profile) {
        return skill.getLastUsed()
                .filter(ProfileReader::isMonth)
                .map(month -> profile.getReceivedAt().atZone(ZoneOffset.UTC).getYear()
                        - Integer.parseInt(month.substring(0, 4)))
                .orElse(0);
    }

    /** Whether a skill was last used so long ago that it counts less. */
    static boolean outOfDate(ProfileSkill skill, Profile profile) {
        return idleYears(skill, profile) > RECENT_YEARS;
    }

    /** Whether a text is a year, or a year and a month: "2024" or "2024-06". */
    private static boolean isMonth(String text) {
        boolean like = text.length() == 4 || (text.length() == 7 && text.charAt(4) == '-');
        for (int i = 0; like && i < text.length(); i++) {
            like = i == 4 || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
        }
        return like;
    }

    private static char[] at(Sparse words, Bag bag) {
        char[] at = new char[words.size()];
        for (int i = 0; i < at.length; i++) {
            int first = bag.first(words.id(i));
            at[i] = first < 0 || first >= PreparedProfile.NOWHERE ? PreparedProfile.NOWHERE : (char) first;
        }
        return at;
    }

    private Sparse words(Bag bag) {
        int size = Math.min(bag.size(), WORDS);
        long[] packed = new long[size];
        double norm = K1 * (1 - B + B * bag.length() / MEAN_WORDS);
        for (int i = 0; i < size; i++) {
            int id = bag.id(i);
            double tf = bag.count(id);
            long weight = (long) (SATURATION * tf * (K1 + 1) / (tf + norm));
            packed[i] = (long) id << 16 | (weight * bag.share(i) / 1000);
        }
        return Sparse.sorted(packed, size);
    }

    /** What the weight of a word comes near to when a resume repeats it without end. */
    static int mostSaturation() {
        return (int) (SATURATION * (K1 + 1));
    }

    static int saturation() {
        return SATURATION;
    }
}
