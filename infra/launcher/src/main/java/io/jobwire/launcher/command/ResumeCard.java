package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.Certificate;
import io.jobwire.records.Education;
import io.jobwire.records.Place;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Seniority;
import io.jobwire.records.SpokenLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A profile as people read it: what was found and, where asked for, where in the text. Skills that the taxonomy knows are green, those
 * that only a list names yellow; without colours both stand in brackets in the text. Stateless.
 */
final class ResumeCard {
    private ResumeCard() {}

    /** @param text whether the text follows, with its skills marked */
    static List<String> lines(Profile profile, Console console, boolean text) {
        List<String> lines = new ArrayList<>();
        lines.add(console.bold(PlainText.line(profile.getHeadline().orElse(profile.getResume()))));
        named(lines, "Read", read(profile));
        named(lines, "Level", level(profile));
        for (Position position : profile.getPositions()) {
            String role = Stream.of(position.getTitle(), position.getEmployer())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
            lines.add("  " + times(position) + "  " + PlainText.line(role));
        }
        for (Education education : profile.getEducation()) {
            lines.add("  " + education(education));
        }
        named(lines, "Skills", profile.getSkills().stream().map(skill -> skill(skill, console)));
        named(lines, "Languages", profile.getLanguages().stream().map(ResumeCard::language));
        named(lines, "Certificates", profile.getCertificates().stream().map(ResumeCard::certificate));
        named(lines, "Places", profile.getPlaces().stream().map(Place::getText).map(PlainText::line));
        named(lines, "Wishes", WishesText.of(profile.getWishes()));
        if (text && !profile.getText().isBlank()) {
            lines.add("");
            marked(profile, console)
                    .lines()
                    .map(line -> "  " + line.stripTrailing())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static void named(List<String> lines, String what, Stream<String> values) {
        String all = values.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            lines.add("  " + what + ": " + all);
        }
    }

    private static Stream<String> read(Profile profile) {
        return Stream.of(
                        profile.getQuality() == ReadQuality.OK
                                ? Optional.<String>empty()
                                : Optional.of(profile.getQuality().name()),
                        Optional.of(profile.getLanguage())
                                .filter(code -> !code.equals("und"))
                                .map(code -> "language " + code))
                .flatMap(Optional::stream);
    }

    private static Stream<String> level(Profile profile) {
        return Stream.of(
                        profile.getYears().map(years -> String.format(Locale.ROOT, "%.1f years of experience", years)),
                        Optional.of(profile.getSeniority())
                                .filter(level -> level != Seniority.UNKNOWN)
                                .map(WishesText::word),
                        profile.getOccupation()
                                .map(near -> "near " + near.getName()
                                        + String.format(Locale.ROOT, " (%.2f)", near.getConfidence())))
                .flatMap(Optional::stream);
    }

    private static String times(Position position) {
        return position.getFrom()
                .map(from -> from + " to " + position.getTo().orElse("now"))
                .orElse("no time");
    }

    private static String education(Education education) {
        String found = Stream.of(
                        education.getField().map(field -> "field " + field),
                        education.getUntil().map(until -> "until " + until),
                        education.getGrade().map(grade -> "grade " + grade))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return education.getLevel() + "  " + PlainText.line(education.getText())
                + (found.isEmpty() ? "" : "  [" + PlainText.line(found) + "]");
    }

    private static String skill(ProfileSkill skill, Console console) {
        String name = PlainText.line(skill.getName());
        String used = Stream.of(
                        skill.getYears().map(years -> String.format(Locale.ROOT, "%.1f years", years)),
                        skill.getLastUsed().map(month -> "until " + month))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return paint(skill, name, console) + (used.isEmpty() ? "" : " (" + used + ")");
    }

    private static String paint(ProfileSkill skill, String words, Console console) {
        return skill.getId().isEmpty() ? console.yellow(words) : console.green(words);
    }

    private static String language(SpokenLanguage language) {
        String words = language.getLevel().orElse("");
        String level = Stream.of(words, language.getCefr().orElse(""))
                .filter(name -> !name.isEmpty())
                .filter(name -> name.equals(words) || !name.equalsIgnoreCase(words))
                .distinct()
                .collect(Collectors.joining(", "));
        return language.getCode() + (level.isEmpty() ? "" : " (" + PlainText.line(level) + ")");
    }

    private static String certificate(Certificate certificate) {
        String more = Stream.of(
                        certificate.getIssuer(),
                        certificate.getIssued(),
                        certificate.getExpires().map(until -> "until " + until))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return PlainText.line(certificate.getName() + (more.isEmpty() ? "" : " (" + more + ")"));
    }

    /** The text with what tells of each skill marked. */
    private static String marked(Profile profile, Console console) {
        String text = profile.getText();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        List<ProfileSkill> skills = profile.getSkills().stream()
                .sorted(Comparator.comparingInt(ProfileSkill::getStart))
                .toList();
        for (ProfileSkill skill : skills) {
            if (skill.getStart() >= at && skill.getEnd() <= text.length()) {
                String words = PlainText.line(text.substring(skill.getStart(), skill.getEnd()));
                marked.append(PlainText.lines(text.substring(at, skill.getStart())))
                        .append(console.colors() ? paint(skill, words, console) : "[" + words + "]");
                at = skill.getEnd();
            }
        }
        return marked.append(PlainText.lines(text.substring(at))).toString();
    }
}
