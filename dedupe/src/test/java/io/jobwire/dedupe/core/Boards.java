package io.jobwire.dedupe.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Real Ashby boards as listings, converted simply: what the normalizer does better is not at stake here. */
public final class Boards {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Seniority> LEVELS = Map.of(
            "intern", Seniority.INTERN,
            "junior", Seniority.JUNIOR,
            "senior", Seniority.SENIOR,
            "sr", Seniority.SENIOR,
            "staff", Seniority.STAFF,
            "lead", Seniority.LEAD,
            "principal", Seniority.PRINCIPAL,
            "director", Seniority.DIRECTOR,
            "vp", Seniority.EXECUTIVE);

    private Boards() {}

    /** Folder of the boards, if it is there. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("jobwire.shared.data"))
                .map(data -> Path.of(data, "listings", "ashby"))
                .filter(Files::isDirectory);
    }

    /** All postings of all boards, by board and in its order. */
    public static List<Listing> listings(Path folder) {
        List<Listing> listings = new ArrayList<>();
        try (Stream<Path> boards = Files.list(folder)) {
            boards.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .forEach(path -> listings.addAll(board(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listings;
    }

    private static List<Listing> board(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        List<Listing> listings = new ArrayList<>();
        try {
            for (JsonNode job : JSON.readTree(file.toFile()).path("jobs")) {
                listings.add(listing(name, job));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listings;
    }

    private static Listing listing(String board, JsonNode job) {
        String id = job.path("id").asText();
        String title = job.path("title").asText();
        List<String> words = List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Seniority seniority = words.stream()
                .filter(LEVELS::containsKey)
                .findFirst()
                .map(LEVELS::get)
                .orElse(Seniority.UNKNOWN);
        String core = String.join(
                " ", words.stream().filter(word -> !LEVELS.containsKey(word)).toList());
        List<Place> places = new ArrayList<>();
        places.add(place(job.path("location").asText()));
        job.path("secondaryLocations")
                .forEach(other -> places.add(place(other.path("location").asText())));
        Instant published = Optional.ofNullable(job.path("publishedAt").asText(null))
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(Postings.DAY);
        return Listing.newBuilder()
                .setKey("ashby:" + board + ":" + id)
                .setUrl(job.path("jobUrl").asText("https://jobs.ashbyhq.com/" + board + "/" + id))
                .setTitle(title)
                .setCoreTitle(core)
                .setSeniority(seniority)
                .setCompany(new Company(board, board.toLowerCase(Locale.ROOT), false))
                .setPlaces(places)
                .setWorkplace(job.path("isRemote").asBoolean() ? Workplace.REMOTE : Workplace.UNKNOWN)
                .setText(job.path("descriptionPlain").asText())
                .setSource("ashby")
                .setTenant(board)
                .setFirstSeen(published)
                .setFetchedAt(Postings.DAY)
                .build();
    }

    private static Place place(String text) {
        return new Place(text, null, null, null, null, null);
    }
}
