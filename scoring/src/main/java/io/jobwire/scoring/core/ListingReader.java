package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Need;
import io.jobwire.records.Section;
import io.jobwire.records.Skill;
import io.jobwire.scoring.core.PreparedListing.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a listing into numbers, once per version of it. Immutable and safe for use by many threads. */
final class ListingReader {
    private static final int CONCEPTS = 200;
    private static final int WORDS = 128;
    private static final int TITLE_TIMES = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A description with fewer words than this in its telling sections is read whole. */
    private static final int ENOUGH = 40;

    private static final Pattern YEARS =
            Pattern.compile("(?i)\\d{1,2}\\s*\\+?(?:\\s*(?:-|\\u2013|to)\\s*\\d{1,2}\\+?)?\\s*(?:years|yrs)");
    private static final Pattern DEGREE = Pattern.compile(
            "(?i)\\b(?:bachelor|master|ph\\.?d|doctorate|degree|diploma|b\\.?sc|m\\.?sc|mba|associate's)");

    private final Reference reference;

    ListingReader(Reference reference) {
        this.reference = reference;
    }

    PreparedListing read(CanonicalListing listing) {
        Bag bag = bag(listing);
        List<Asked> must = new ArrayList<>();
        List<Asked> nice = new ArrayList<>();
        List<Asked> mentioned = new ArrayList<>();
        Map<Integer, Integer> lines = new HashMap<>();
        for (int at = 0; at < listing.getSkills().size(); at++) {
            Skill skill = listing.getSkills().get(at);
            int number = reference.skills().number(skill.getId());
            // Manners are asked for everywhere and proved nowhere: having the words for them earns nothing.
            if (number >= 0
                    && reference.skills().hard(number)
                    && (skill.getNeed() != Need.MENTIONED || !aside(listing, skill.getStart()))) {
                Asked asked = asked(at, number, skill, lines, listing.getText());
                switch (skill.getNeed()) {
                    case MUST -> must.add(asked);
                    case NICE -> nice.add(asked);
                    case MENTIONED -> mentioned.add(asked);
                }
            }
        }
        // Where nothing is marked as a must, everything named is what the job is about.
        boolean marked = !must.isEmpty();
        List<Asked> requirements = marked ? must : new ArrayList<>(must);
        List<Asked> extras = new ArrayList<>(nice);
        (marked ? extras : requirements).addAll(mentioned);
        Sparse words = words(bag);
        return new PreparedListing(
                listing.getCanonical(),
                listing.getStatus() == ListingStatus.OPEN,
                requirements,
                extras,
                requirements.size()
                        + nice.size()
                        + (listing.getExperienceYears().isPresent() ? 1 : 0)
                        + (listing.getEducation() == EducationLevel.UNKNOWN ? 0 : 1),
                Title.of(
                        spelled(
                                listing.getCoreTitle().isBlank() ? listing.getTitle() : listing.getCoreTitle(),
                                listing),
                        reference),
                reference.concepts().vector(bag, CONCEPTS),
                words,
                at(words, bag),
                listing.getExperienceYears().isPresent() ? find(YEARS, listing.getText()) : -1,
                listing.getEducation() == EducationLevel.UNKNOWN ? -1 : find(DEGREE, listing.getText()),
                Traits.of(
                        listing.getOccupation(),
                        listing.getExperienceYears().map(Integer::doubleValue),
                        listing.getSeniority(),
                        listing.getEducation()),
                Offer.of(listing));
    }

    private Asked asked(int at, int number, Skill skill, Map<Integer, Integer> lines, String text) {
        int weight = 2 * reference.skills().weight(number);
        int start = skill.getStart() < 0 || skill.getStart() >= text.length() ? -1 : skill.getStart();
        // Skills on one line ("AWS, GCP or Azure") are one demand: it is missed only when none of them is there.
        int line = lines.computeIfAbsent(start < 0 ? -1 - number : text.lastIndexOf('\n', start), _ -> lines.size());
        return new Asked(
                at,
                number,
                skill.getNeed() == Need.MENTIONED ? weight / 2 : weight,
                line,
                skill.getNeed() == Need.MUST);
    }

    /** Whether a place of the text lies where a listing speaks of other things than the job. */
    private static boolean aside(CanonicalListing listing, int at) {
        for (Section section : listing.getSections()) {
            if (at >= section.getStart() && at < section.getEnd()) {
                return !aboutTheJob(section);
            }
        }
        return false;
    }

    private static boolean aboutTheJob(Section section) {
        return switch (section.getKind()) {
            case TASKS, MUST, NICE, OTHER -> true;
            case ABOUT, BENEFITS, EQUAL_OPPORTUNITY, HOW_TO_APPLY, PAY -> false;
        };
    }

    private Bag bag(CanonicalListing listing) {
        String title = spelled(listing.getTitle(), listing);
        Bag told = new Bag(reference.vocabulary()).add(title, TITLE_TIMES, -1);
        int before = told.size();
        String text = listing.getText();
        int end = 0;
        for (Section section : listing.getSections().stream()
                .sorted(Comparator.comparingInt(Section::getStart))
                .toList()) {
            int start = Math.clamp(section.getStart(), end, text.length());
            told.add(text.substring(end, start), 1, end);
            end = Math.clamp(section.getEnd(), start, text.length());
            if (aboutTheJob(section)) {
                told.add(text.substring(start, end), 1, start);
            }
        }
        told.add(text.substring(end), 1, end);
        return told.size() - before >= ENOUGH
                ? told
                : new Bag(reference.vocabulary()).add(title, TITLE_TIMES, -1).add(text, 1, 0);
    }

    /** A title with what its initials stand for, where they would say nothing: "IT" is no pronoun there. */
    private String spelled(String title, CanonicalListing listing) {
        StringBuilder spelled = new StringBuilder(title);
        for (String word : NO_LETTERS.split(title.toLowerCase(Locale.ROOT))) {
            if (word.length() > 1 && reference.vocabulary().id(word) < 0) {
                listing.getSkills().stream()
                        .map(Skill::getName)
                        .filter(name -> initials(name).equals(word))
                        .findFirst()
                        .ifPresent(name -> spelled.append(' ').append(name));
            }
        }
        return spelled.toString();
    }

    private static String initials(String name) {
        return Arrays.stream(NO_LETTERS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private Sparse words(Bag bag) {
        int[] ids = new int[bag.size()];
        long[] weights = new long[bag.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = bag.id(i);
            weights[i] = (long) reference.concepts().idf(ids[i]) * Concepts.log(bag.count(ids[i])) / 1000;
        }
        return Sparse.unit(ids, weights, ids.length, WORDS);
    }

    private static int find(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static int[] at(Sparse words, Bag bag) {
        int[] at = new int[words.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = bag.first(words.id(i));
        }
        return at;
    }
}
