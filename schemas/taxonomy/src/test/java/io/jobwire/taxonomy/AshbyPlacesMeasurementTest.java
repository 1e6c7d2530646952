package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the gazetteer reads from free-text locations, against the address that the same real posting has in fields. */
class AshbyPlacesMeasurementTest {
    private final Gazetteer places = Taxonomy.load().places();
    private final Map<String, Integer> wrongCountries = new TreeMap<>();
    private final Map<String, Integer> wrongCities = new TreeMap<>();
    private int withCountry;
    private int country;
    private int otherCountry;
    private int withCity;
    private int city;

    @Test
    void readsTheCountryAndCityThatTheAddressSays() throws IOException {
        Path folder = SharedData.path("listings/ashby");
        List<Path> boards;
        try (Stream<Path> files = Files.list(folder)) {
            boards = files.sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path board : boards) {
            for (Object job : MiniJson.array(
                    MiniJson.object(MiniJson.parse(Files.readString(board))).get("jobs"))) {
                Map<String, Object> posting = MiniJson.object(job);
                Map<String, Object> address =
                        MiniJson.object(MiniJson.object(posting.get("address")).get("postalAddress"));
                String text = MiniJson.text(posting.get("location"));
                texts.add(text);
                compare(
                        text,
                        MiniJson.text(address.get("addressLocality")),
                        MiniJson.text(address.get("addressCountry")));
            }
        }
        System.out.printf(
                "Ashby places: country %d of %d right (%.3f), %d wrong, the rest open; city %d of %d (%.3f)%n",
                country,
                withCountry,
                (double) country / withCountry,
                otherCountry,
                city,
                withCity,
                (double) city / withCity);
        long start = System.nanoTime();
        int found = 0;
        for (String text : texts) {
            found += places.resolve(text).size();
        }
        System.out.printf(
                "%d place texts, %d places, %.1f microseconds each%n",
                texts.size(), found, (System.nanoTime() - start) / 1e3 / texts.size());
        if (Boolean.getBoolean("jobwire.measure.verbose")) {
            System.out.println("countries: " + top(wrongCountries));
            System.out.println("cities: " + top(wrongCities));
        }
        assertThat((double) country / withCountry).isGreaterThan(0.85);
        assertThat((double) otherCountry / withCountry).isLessThan(0.05);
        assertThat((double) city / withCity).isGreaterThan(0.80);
    }

    private void compare(String text, String locality, String countryName) {
        List<ResolvedPlace> read = places.resolve(text);
        Optional<Country> said = places.country(countryName);
        if (said.isPresent() && !text.isBlank()) {
            withCountry++;
            if (read.stream().anyMatch(place -> place.country().equals(said.map(Country::code)))) {
                country++;
            } else {
                otherCountry += read.stream().anyMatch(place -> place.country().isPresent()) ? 1 : 0;
                wrongCountries.merge(text + " -> " + countryName + " not " + show(read), 1, Integer::sum);
            }
        }
        // A city counts when the text names it as well: "Remote" with the address of the office is not a text to read.
        List<ResolvedPlace> truth = places.resolve(said.isPresent() ? locality + ", " + countryName : locality);
        Optional<String> name =
                truth.stream().flatMap(place -> place.city().stream()).findFirst();
        boolean named = name.isPresent() && Tokenizer.words(text).containsAll(Tokenizer.words(locality));
        if (named) {
            withCity++;
            if (read.stream().anyMatch(place -> place.city().equals(name))) {
                city++;
            } else {
                wrongCities.merge(text + " -> " + locality + " not " + show(read), 1, Integer::sum);
            }
        }
    }

    private static String show(List<ResolvedPlace> read) {
        return read.stream()
                .map(place -> place.city().orElse("?") + "/" + place.region().orElse("?") + "/"
                        + place.country().orElse("?"))
                .toList()
                .toString();
    }

    private static String top(Map<String, Integer> counts) {
        return String.join(
                "\n  ",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(60)
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .toList());
    }
}
