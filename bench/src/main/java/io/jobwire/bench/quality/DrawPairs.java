package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Shingles;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Entry point: draws pairs of captured postings to be judged by reading, and prints them with what differs. It asks the verifier nothing, so
 * that who judges is not led. No posting is drawn that a judged pair has, and each at most once.
 */
public final class DrawPairs {
    /** Of the second part; others draw two thirds as many, of postings that no part has but the one that they are for. */
    private static final long SEED = 20_261_122;
    /** Of the third part. */
    private static final long THIRD = 20_261_201;

    private static final int SHOWN = 900;

    private final Random random;
    private final boolean fewer;
    private final Set<String> used;
    private int drawn;

    private DrawPairs(long seed) {
        random = new Random(seed);
        fewer = seed != SEED;
        used = new HashSet<>(LabelledPairs.keysOf(seed == SEED ? 1 : seed == THIRD ? 2 : 3));
    }

    /** Arguments: the folder that has {@code listings/}, and a seed for others than the second part. */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2 || !Files.isDirectory(Path.of(args[0], "listings", "ashby"))) {
            System.err.println("Usage: bench/pairs FOLDER [SEED], where FOLDER/listings/ashby has captured boards");
            System.exit(2);
            return;
        }
        new DrawPairs(args.length == 1 ? SEED : Long.parseLong(args[1])).draw(Path.of(args[0], "listings"));
    }

    private void draw(Path data) throws IOException {
        Corpus corpus = new Corpus();
        OtherCaptures others = new OtherCaptures(corpus);
        BiPredicate<Listing, Listing> title = (a, b) -> title(a).equals(title(b));
        BiPredicate<Listing, Listing> place = (a, b) -> places(a).equals(places(b));
        List<Couple> boards = couples(corpus.boards(data.resolve("ashby")), 0.3);
        draw("board: one title, one place", boards, title.and(place), 6, 0.3, 0.7, 0.85, 0.95, 0.999);
        draw("board: one place, other titles", boards, title.negate().and(place), 7, 0.5, 0.7, 0.85, 0.95);
        draw("board: one title, other places", boards, title.and(place.negate()), 5, 0.5, 0.8, 0.95);
        List<Couple> uber = couples(others.uber(data.resolve("uber.json")), 0.3);
        draw("uber: one title, one place", uber, title.and(place), 8, 0.3, 0.8);
        draw("uber: else", uber, title.and(place).negate(), 4, 0.5, 0.8);
        draw(
                "several",
                couples(others.several(data.resolve("normalized-with-text.json")), 0.4),
                (_, _) -> true,
                4,
                0.4,
                0.6,
                0.8);
        List<Listing> feeds =
                Feeds.read(data.resolve("feeds/2025-05-15"), corpus).listings();
        draw("feeds", couples(feeds, 0.3), (a, b) -> !a.getTenant().equals(b.getTenant()), 15, 0.3, 0.7, 0.95);
        List<Couple> posts = new ArrayList<>();
        HiringPosts.read(data.resolve("hn-who-is-hiring-2011-01_2017-08.jsonl.gz"), corpus)
                .forEach(repost -> posts.add(new Couple(
                        repost.earlier(),
                        repost.later(),
                        Similarity.of(
                                Shingles.of(repost.earlier().getText()),
                                Shingles.of(repost.later().getText())))));
        draw("posts", posts, (_, _) -> true, 13, 0.3, 0.5, 0.6, 0.7, 0.8, 0.95);
        draw(
                "feeds: one title",
                couples(feeds, 0),
                (a, b) -> !a.getTenant().equals(b.getTenant()) && a.getTitle().equals(b.getTitle()),
                13,
                0.3,
                0.99);
    }

    /** Two postings of one company. */
    private record Couple(Listing a, Listing b, double similarity) {}

    private static List<Couple> couples(List<Listing> listings, double least) {
        Map<String, List<Listing>> companies = listings.stream()
                .collect(Collectors.groupingBy(
                        listing -> listing.getCompany().getKey(), TreeMap::new, Collectors.toList()));
        List<Couple> couples = new ArrayList<>();
        for (List<Listing> company : companies.values()) {
            List<Shingles> texts = company.stream()
                    .map(listing -> Shingles.of(listing.getText()))
                    .toList();
            for (int i = 0; i < company.size(); i++) {
                for (int j = i + 1; j < company.size(); j++) {
                    double similarity = Similarity.of(texts.get(i), texts.get(j));
                    if (similarity >= least) {
                        couples.add(new Couple(company.get(i), company.get(j), similarity));
                    }
                }
            }
        }
        return couples;
    }

    /** Draws as many from each step of similarity; of a company two at most, so that none makes the sample. */
    private void draw(
            String name, List<Couple> couples, BiPredicate<Listing, Listing> which, int each, double... steps) {
        List<Couple> shuffled = new ArrayList<>(couples);
        Collections.shuffle(shuffled, random);
        Map<String, Integer> byCompany = new LinkedHashMap<>();
        boolean one = couples.stream()
                        .map(couple -> couple.a().getCompany().getKey())
                        .distinct()
                        .count()
                < each;
        for (int step = 0; step < steps.length; step++) {
            double from = steps[step];
            double to = step + 1 < steps.length ? steps[step + 1] : 2;
            int left = fewer ? (each * 2 + 2) / 3 : each;
            for (Couple couple : shuffled) {
                String company = couple.a().getCompany().getKey();
                if (left > 0
                        && couple.similarity() >= from
                        && couple.similarity() < to
                        && (one || byCompany.getOrDefault(company, 0) < 2)
                        && which.test(couple.a(), couple.b())
                        && !used.contains(couple.a().getKey())
                        && !used.contains(couple.b().getKey())) {
                    byCompany.merge(company, 1, Integer::sum);
                    used.add(couple.a().getKey());
                    used.add(couple.b().getKey());
                    left--;
                    print(name, couple);
                }
            }
        }
    }

    private void print(String name, Couple couple) {
        Listing a = couple.a();
        Listing b = couple.b();
        System.out.printf(
                Locale.ROOT,
                "%n#%d\t%s\t%s\t%s, similarity %.2f%n",
                ++drawn,
                a.getKey(),
                b.getKey(),
                name,
                couple.similarity());
        System.out.println(facts("A ", a));
        System.out.println(facts("B ", b));
        if (!a.getText().equals(b.getText())) {
            System.out.println("only A: " + without(a.getText(), b.getText()));
            System.out.println("only B: " + without(b.getText(), a.getText()));
        }
    }

    private static String facts(String mark, Listing listing) {
        return mark + listing.getTitle() + " | " + places(listing) + " | " + listing.getWorkplace() + " | "
                + listing.getEmployment() + " | "
                + listing.getPay().stream()
                        .map(pay -> pay.getMin().map(String::valueOf).orElse("")
                                + '-'
                                + pay.getMax().map(String::valueOf).orElse("")
                                + ' '
                                + pay.getCurrency().orElse(""))
                        .toList()
                + " | " + listing.getLanguage() + " | "
                + listing.getPostedAt().map(Objects::toString).orElse("") + " | "
                + listing.getText().length();
    }

    /** Words of a text that are in no shingle of the other, in runs. */
    private static String without(String text, String other) {
        String[] words = text.split("\\s+", -1);
        Set<String> known = new HashSet<>();
        String[] theirs = other.split("\\s+", -1);
        for (int i = 0; i + 2 < theirs.length; i++) {
            known.add(String.join(" ", Arrays.copyOfRange(theirs, i, i + 3)).toLowerCase(Locale.ROOT));
        }
        boolean[] in = new boolean[words.length];
        for (int i = 0; i + 2 < words.length; i++) {
            if (known.contains(
                    String.join(" ", Arrays.copyOfRange(words, i, i + 3)).toLowerCase(Locale.ROOT))) {
                Arrays.fill(in, i, i + 3, true);
            }
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < words.length && shown.length() < SHOWN; i++) {
            if (!in[i]) {
                shown.append(i == 0 || in[i - 1] ? " .. " : " ").append(words[i]);
            }
        }
        return shown.toString();
    }

    private static String title(Listing listing) {
        return listing.getTitle().strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> places(Listing listing) {
        return listing.getPlaces().stream().map(Place::getText).sorted().toList();
    }
}
