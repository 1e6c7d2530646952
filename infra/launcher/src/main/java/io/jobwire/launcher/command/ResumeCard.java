package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.Certificate;
import io.jobwire.records.Education;
import io.jobwire.records.Place;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.SpokenLanguage;
import io.jobwire.records.Wishes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile as people read it: what was found and, on a terminal, where in the text. Stateless. */
final class ResumeCard {
    private ResumeCard() {}

    static List<String> lines(Profile profile, Console console) {
        List<String> lines = new ArrayList<>();
        lines.add(console.bold(profile.getHeadline().orElse(profile.getResume())));
        profile.getYears()
                .ifPresent(years -> lines.add(String.format(Locale.ROOT, "  %.1f years of experience", years)));
        for (Position position : profile.getPositions()) {
            String role = Stream.of(position.getTitle(), position.getEmployer())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
            lines.add("  " + times(position) + "  " + role);
        }
        for (Education education : profile.getEducation()) {
            lines.add("  " + education.getLevel() + "  " + education.getText());
        }
        named(lines, "Skills", profile.getSkills().stream().map(skill -> skill(skill, console)));
        named(lines, "Languages", profile.getLanguages().stream().map(ResumeCard::language));
        named(lines, "Certificates", profile.getCertificates().stream().map(ResumeCard::certificate));
        named(lines, "Places", profile.getPlaces().stream().map(Place::getText));
        named(lines, "Wishes", wishes(profile.getWishes()));
        if (console.terminal() && !profile.getText().isBlank()) {
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

    private static String times(Position position) {
        return position.getFrom()
                .map(from -> from + " to " + position.getTo().orElse("now"))
                .orElse("no time");
    }

    private static String skill(ProfileSkill skill, Console console) {
        return console.green(skill.getName())
                + skill.getYears()
                        .map(years -> String.format(Locale.ROOT, " (%.1f years)", years))
                        .orElse("");
    }

    private static String language(SpokenLanguage language) {
        return language.getCode()
                + language.getLevel().map(level -> " (" + level + ")").orElse("");
    }

    private static String certificate(Certificate certificate) {
        return certificate.getName()
                + certificate.getIssued().map(issued -> " (" + issued + ")").orElse("");
    }

    private static Stream<String> wishes(Wishes wishes) {
        List<String> said = new ArrayList<>();
        wishes.getWorkplaces().forEach(workplace -> said.add(word(workplace)));
        wishes.getEmployments().forEach(employment -> said.add(word(employment)));
        said.addAll(wishes.getPlaces());
        if (wishes.getPlaces().isEmpty()) {
            said.addAll(wishes.getCountries());
        }
        wishes.getPayMin()
                .ifPresent(pay -> said.add(
                        "from " + pay / 100 + " " + wishes.getPayCurrency().orElse("") + " a year"));
        wishes.getRelocate().ifPresent(moves -> said.add(moves ? "would move" : "would not move"));
        wishes.getNoticeDays().ifPresent(days -> said.add(days == 0 ? "at once" : "in " + days + " days"));
        wishes.getAvailableFrom().ifPresent(from -> said.add("from " + from));
        return said.stream();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text with what tells of each skill in green. */
    private static String marked(Profile profile, Console console) {
        String text = profile.getText();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        List<ProfileSkill> skills = profile.getSkills().stream()
                .sorted(Comparator.comparingInt(ProfileSkill::getStart))
                .toList();
        for (ProfileSkill skill : skills) {
            if (skill.getStart() >= at && skill.getEnd() <= text.length()) {
                marked.append(text, at, skill.getStart())
                        .append(console.green(text.substring(skill.getStart(), skill.getEnd())));
                at = skill.getEnd();
            }
        }
        return marked.append(text.substring(at)).toString();
    }
}
