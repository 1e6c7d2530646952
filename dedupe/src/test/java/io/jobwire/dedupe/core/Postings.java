package io.jobwire.dedupe.core;

import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Listings for tests. */
public final class Postings {
    public static final Instant DAY = Instant.parse("2026-10-01T06:00:00Z");

    private Postings() {}

    /** A listing of acme's own board: a data engineer in Berlin, with a text of 300 words that the seed chooses. */
    public static Listing listing(String id, Consumer<Listing.Builder> change) {
        Listing.Builder builder = Listing.newBuilder()
                .setKey("ashby:acme:" + id)
                .setUrl("https://jobs.example/acme/" + id)
                .setTitle("Data Engineer")
                .setCoreTitle("data engineer")
                .setSeniority(Seniority.UNKNOWN)
                .setCompany(new Company("Acme", "acme", false))
                .setPlaces(List.of(place("Berlin", "Berlin", "DE")))
                .setText(text(1, 300))
                .setSource("ashby")
                .setTenant("acme")
                .setFirstSeen(DAY)
                .setFetchedAt(DAY)
                .setStatus(ListingStatus.OPEN);
        change.accept(builder);
        return builder.build();
    }

    public static Listing listing(String id) {
        return listing(id, unchanged -> {});
    }

    /** A person's word that two listings are not the same. */
    public static ListingSplit split(String a, String b) {
        return new ListingSplit(a, b, DAY);
    }

    /** Moves a listing to another source. */
    public static void onBoard(Listing.Builder builder, String source, String tenant, String id) {
        builder.setKey(source + ":" + tenant + ":" + id)
                .setSource(source)
                .setTenant(tenant)
                .setUrl("https://" + source + ".example/" + tenant + "/" + id);
    }

    public static Place place(String city, String region, String country) {
        return new Place(city + ", " + country, city, region, country, null, null);
    }

    public static Pay euros(long min, long max) {
        return new Pay(min * 100, max * 100, "EUR", PayPeriod.YEAR, min * 100, max * 100, "text");
    }

    /** Words that a seed chooses, in sentences. */
    public static String text(long seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> word(random) + (i % 12 == 11 ? ".\n" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return random.ints(3 + random.nextInt(6), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Replaces every n-th word. */
    public static String edited(String text, int every) {
        String[] words = text.split(" ");
        return IntStream.range(0, words.length)
                .mapToObj(i -> i % every == every - 1 ? "edited" + i : words[i])
                .collect(Collectors.joining(" "));
    }

    /** The first words. */
    public static String start(String text, int words) {
        return Arrays.stream(text.split(" ")).limit(words).collect(Collectors.joining(" "));
    }
}
