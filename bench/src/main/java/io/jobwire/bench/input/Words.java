package io.jobwire.bench.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Draws names and sentences. Stateless. */
final class Words {
    static final List<String> PLACES = List.of(
            "Berlin",
            "London",
            "New York",
            "San Francisco",
            "Paris",
            "Amsterdam",
            "Toronto",
            "Austin",
            "Dublin",
            "Madrid",
            "Singapore",
            "Bangalore",
            "Warsaw",
            "Lisbon",
            "Chicago",
            "Stockholm");
    private static final List<String> FIRST = List.of(
            "Amber", "Birch", "Cobalt", "Delta", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Juniper", "Kestrel",
            "Lumen", "Maple", "Nimbus", "Orchid", "Pioneer", "Quartz", "Raven", "Summit", "Timber", "Umbra", "Velvet",
            "Willow", "Zephyr");
    private static final List<String> SECOND = List.of(
            "Works",
            "Labs",
            "Systems",
            "Health",
            "Robotics",
            "Logistics",
            "Finance",
            "Energy",
            "Analytics",
            "Foods",
            "Mobility",
            "Cloud",
            "Studios",
            "Security",
            "Networks",
            "Materials");
    private static final List<String> SUBJECTS = List.of(
            "Our teams",
            "People here",
            "Most of our customers",
            "The groups next to yours",
            "Our founders",
            "Engineers and analysts",
            "Everyone in the office",
            "Partners in four countries");
    private static final List<String> VERBS = List.of(
            "care about",
            "depend on",
            "talk every week about",
            "have learned the value of",
            "share notes on",
            "are measured by",
            "spend real time on",
            "rarely argue about");
    private static final List<String> OBJECTS = List.of(
            "clear writing",
            "short meetings",
            "honest numbers",
            "safe workplaces",
            "customers who stay",
            "quiet hours",
            "good tools",
            "fair schedules",
            "open questions",
            "small and frequent steps",
            "what happens after a launch",
            "the people who use the product");

    private Words() {}

    static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some of a list, in random order. */
    static <T> List<T> some(List<T> list, int count, RandomGenerator random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, Random.from(random));
        return copy.subList(0, Math.min(count, copy.size()));
    }

    /** A company; there are a few thousand names. */
    static String company(int number) {
        String name = FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size());
        int round = number / (FIRST.size() * SECOND.size());
        return round == 0 ? name : FIRST.get((number * 7 + round) % FIRST.size()) + " " + name;
    }

    /** Sentences that say little, as many postings have them. */
    static String filler(int sentences, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(one(SUBJECTS, random))
                    .append(' ')
                    .append(one(VERBS, random))
                    .append(' ')
                    .append(one(OBJECTS, random))
                    .append(random.nextBoolean() ? " and " + one(OBJECTS, random) : "")
                    .append('.');
        }
        return text.toString();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
