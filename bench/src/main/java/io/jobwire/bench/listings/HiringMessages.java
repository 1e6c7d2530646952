package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is read from messages of threads "Who is hiring?", which are free text, against labels made by reading: whether it is a posting, company,
 * title, cities and workplace. A title is right when it has all words of a role that the message names, and three fifths of its words are of such.
 */
public final class HiringMessages {
    private static final String NONE = "-";
    private static final String NO_POSTING = "no posting";
    private static final double OF_ROLES = 0.6;

    final Share accepted = new Share();
    final Share company = new Share();
    final Share title = new Share();
    final Share workplace = new Share();
    /** Of the cities that messages name, those found; of those found, those that are named. */
    final Share citiesFound = new Share();

    final Share citiesRight = new Share();

    /** Prints the shares of both parts. */
    public static void main(String[] args) {
        Map<String, JsonNode> messages = messages();
        for (String part : List.of("a", "b")) {
            WrongCases wrong = new WrongCases("hiring-messages-" + part);
            HiringMessages read = new HiringMessages();
            read.measure(messages, part, wrong);
            System.out.println(part + ": " + read);
            if (part.equals("a") || args.length > 0) {
                wrong.write();
            }
        }
    }

    /** The messages of all months, by id. */
    static Map<String, JsonNode> messages() {
        Map<String, JsonNode> messages = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(SharedData.path("listings/hn-who-is-hiring-2011-01_2017-08.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode message = SharedData.JSON.readTree(line);
                messages.put(message.path("id").asText(), message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The messages cannot be read", e);
        }
        return messages;
    }

    void measure(Map<String, JsonNode> messages, String part, WrongCases wrong) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        for (String[] row : Halves.labels("messages.tsv")) {
            JsonNode message = messages.get(row[1]);
            if (row[0].equals(part) && message != null) {
                Outcome outcome = normalizer.normalize(raw(message));
                boolean posting = !row[2].equals(NO_POSTING);
                boolean right = outcome instanceof Outcome.Normalized == posting;
                accepted.count(right);
                if (!right) {
                    wrong.add("%s: %s", row[1], outcome instanceof Outcome.Normalized ? "accepted" : "refused");
                }
                if (posting) {
                    compare(row, outcome instanceof Outcome.Normalized(Listing listing) ? listing : null, wrong);
                }
            }
        }
    }

    private static RawListing raw(JsonNode message) {
        String id = message.path("id").asText();
        Instant at = Instant.ofEpochSecond(message.path("time").asLong());
        return RawListing.newBuilder()
                .setKey("hackernews:whoishiring:" + id)
                .setSource("hackernews")
                .setTenant("whoishiring")
                .setNativeId(id)
                .setUrl("https://news.ycombinator.com/item?id=" + id)
                .setFirstSeen(at)
                .setFetchedAt(at)
                .setFormat("hackernews")
                .setBody(message.toString())
                .build();
    }

    private void compare(String[] row, @Nullable Listing listing, WrongCases wrong) {
        String named = listing == null ? "" : listing.getCompany().getName();
        check(company, isCompany(row[2], named), row, "company", row[2], named, wrong);
        String role = listing == null ? "" : listing.getTitle();
        if (!row[3].equals(NONE)) {
            check(title, isTitle(row[3], role), row, "title", row[3], role, wrong);
        }
        String where = listing == null ? "" : listing.getWorkplace().name();
        check(workplace, List.of(row[5].split("\\|", -1)).contains(where), row, "workplace", row[5], where, wrong);
        cities(row, listing == null ? List.of() : listing.getPlaces(), wrong);
    }

    private static void check(
            Share share, boolean right, String[] row, String field, String truth, String read, WrongCases wrong) {
        share.count(right);
        if (!right) {
            wrong.add("%s: %s is \"%s\", read \"%s\"", row[1], field, truth, read);
        }
    }

    private static boolean isCompany(String truth, String read) {
        String key = key(read);
        return Arrays.stream(truth.split("\\|", -1)).anyMatch(name -> key(name).equals(key));
    }

    private static boolean isTitle(String truth, String read) {
        Set<String> words = words(read);
        Set<String> roles = new HashSet<>();
        boolean whole = false;
        for (String role : truth.split("\\|", -1)) {
            Set<String> needed = words(role);
            whole |= words.containsAll(needed) && !needed.isEmpty();
            roles.addAll(needed);
        }
        return whole && words.stream().filter(roles::contains).count() >= OF_ROLES * words.size();
    }

    private void cities(String[] row, List<Place> places, WrongCases wrong) {
        List<String> truth = row[4].equals(NONE)
                ? List.of()
                : List.of(row[4].replace("-|", "").split("\\|", -1));
        for (String city : truth) {
            boolean found = places.stream().anyMatch(place -> isIn(place, city));
            citiesFound.count(found);
            if (!found) {
                wrong.add("%s: city %s is missed", row[1], city);
            }
        }
        for (Place place : places) {
            if (place.getCity().isPresent() || place.getCountry().isEmpty()) {
                boolean right = truth.stream().anyMatch(city -> isIn(place, city));
                citiesRight.count(right);
                if (!right) {
                    wrong.add("%s: place %s is none of \"%s\"", row[1], place.getText(), row[4]);
                }
            }
        }
    }

    private static boolean isIn(Place place, String city) {
        return place.getCity().orElse("").contains(city)
                || place.getRegion().orElse("").contains(city)
                || place.getText().contains(city);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Words without an s at the end. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+"))
                .map(word -> word.replaceFirst("(?<=..)s$", ""))
                .filter(word -> !word.isEmpty() && !word.equals("and"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        double precision = citiesRight.value();
        double recall = citiesFound.value();
        return String.format(
                Locale.ROOT,
                "posting or not %s, company %s, title %s, cities F1 %.3f (precision %.3f, recall %.3f of %d), workplace %s",
                accepted,
                company,
                title,
                2 * precision * recall / (precision + recall),
                precision,
                recall,
                citiesFound.whole(),
                workplace);
    }
}
