package io.jobwire.launcher.command;

import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.scoring.core.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program that screens resumes cannot read in one, or cannot place: each with the remedy. Stateless. */
final class ResumeFindings {
    private static final int NAMES = 3;
    /** Fewer words than this are a name or a date, not something done. */
    private static final int LEAST_WORDS = 5;

    private static final Pattern POINT = Pattern.compile("^\\s*[•‣▪●◦·∙*–-]\\s+(\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    /** How letters begin, in English, German, French and Spanish. */
    private static final Pattern LETTER = Pattern.compile(
            "(?im)^\\s*(?:dear\\s+\\p{L}|to whom it may concern|sehr geehrte|(?:chère?\\s+)?(?:madame|monsieur)\\b.{0,20},|estimad[oa]s?\\s)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ResumeFindings() {}

    /** Kinds of findings; part of the JSON form. */
    enum Kind {
        NOT_READ,
        LETTER,
        NO_POSITIONS,
        NO_DATES,
        NO_TITLE,
        ONLY_LISTED,
        LONG_LIST,
        NO_NUMBERS,
        NO_SKILLS,
        NO_EDUCATION
    }

    /**
     * One finding.
     *
     * @param text a sentence or two: what, and what to do
     */
    record Finding(Kind kind, String text) {}

    static List<Finding> of(ResumeFiles.Read read) {
        Profile profile = read.profile();
        List<Finding> found = new ArrayList<>();
        if (read.partly()) {
            found.add(new Finding(Kind.NOT_READ, profile.getQuality() + ": " + read.detail()));
        }
        if (profile.getQuality() == ReadQuality.LOW_TEXT) {
            // Of a file without text there is nothing else to say.
            return found;
        }
        if (profile.getPositions().isEmpty()
                && LETTER.matcher(profile.getText()).find()) {
            found.add(new Finding(
                    Kind.LETTER,
                    "It reads like a letter. Hand in the resume itself, with positions, dates, skills and education."));
        }
        positions(profile).forEach(found::add);
        skills(profile).ifPresent(found::add);
        longList(profile).ifPresent(found::add);
        points(profile).ifPresent(found::add);
        if (profile.getEducation().isEmpty()) {
            found.add(new Finding(
                    Kind.NO_EDUCATION,
                    "No degree or school was found. If there is one, name it under a heading such as Education."));
        }
        return found;
    }

    private static List<Finding> positions(Profile profile) {
        List<Position> all = profile.getPositions();
        if (all.isEmpty()) {
            return List.of(new Finding(
                    Kind.NO_POSITIONS,
                    "No position was found. Give each its title, employer, start and end on lines of their own, under a"
                            + " heading such as Experience."));
        }
        List<Finding> found = new ArrayList<>();
        List<Position> undated =
                all.stream().filter(position -> position.getFrom().isEmpty()).toList();
        if (!undated.isEmpty()) {
            found.add(new Finding(
                    Kind.NO_DATES,
                    undated.size() + " of " + all.size() + " positions have no dates that can be read ("
                            + named(undated.stream().map(ResumeFindings::name))
                            + "). Write month and year of start and end."));
        }
        List<Position> untitled =
                all.stream().filter(position -> position.getTitle().isBlank()).toList();
        if (!untitled.isEmpty()) {
            found.add(new Finding(
                    Kind.NO_TITLE,
                    untitled.size() + " of " + all.size() + " positions have no title that can be read ("
                            + named(untitled.stream().map(ResumeFindings::name))
                            + "). Write the title at the beginning of the line."));
        }
        return found;
    }

    private static String name(Position position) {
        return Stream.of(
                        position.getTitle(),
                        position.getEmployer(),
                        position.getFrom().orElse(""))
                .filter(words -> !words.isBlank())
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Finding> skills(Profile profile) {
        if (profile.getSkills().isEmpty()) {
            return Optional.of(
                    new Finding(Kind.NO_SKILLS, "No skill was found. Name tools and methods by their usual names."));
        }
        List<ProfileSkill> listed = profile.getSkills().stream()
                .filter(skill -> skill.getYears().isEmpty())
                .toList();
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.ONLY_LISTED,
                        listed.size() + " of " + profile.getSkills().size()
                                + " skills are only listed ("
                                + named(listed.stream().map(ProfileSkill::getName))
                                + "). Say in which position they were used: then their years count."));
    }

    /** More skills in lists alone than the rubric counts in full. */
    private static Optional<Finding> longList(Profile profile) {
        int listed = Rubric.listed(profile);
        return listed <= Rubric.LISTED_SKILLS
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.LONG_LIST,
                        listed + " skills stand in lists alone. From the " + (Rubric.LISTED_SKILLS + 1)
                                + "st on each further one makes all of them count less. Leave out what is of no weight, and say"
                                + " in sentences what was done with the rest."));
    }

    /** Points of a list that say what was done, and not how much. */
    private static Optional<Finding> points(Profile profile) {
        List<String> points = profile.getText()
                .lines()
                .map(POINT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1).strip())
                .filter(point -> BLANKS.split(point).length >= LEAST_WORDS)
                .toList();
        List<String> bare =
                points.stream().filter(point -> !NUMBER.matcher(point).find()).toList();
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.NO_NUMBERS,
                        bare.size() + " of " + points.size() + " points name no number, such as \""
                                + begin(bare.getFirst())
                                + "\". Where there is one, say how many, how much or how often."));
    }

    private static String begin(String point) {
        String[] words = BLANKS.split(point);
        return words.length <= 8 ? point : String.join(" ", List.of(words).subList(0, 8)) + " ...";
    }

    private static String named(Stream<String> names) {
        List<String> all = names.filter(name -> !name.isBlank()).distinct().toList();
        String some = all.stream().limit(NAMES).collect(Collectors.joining("; "));
        return all.isEmpty() ? "unnamed" : all.size() > NAMES ? some + " and " + (all.size() - NAMES) + " more" : some;
    }
}
