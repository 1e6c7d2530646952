package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.records.Place;
import io.jobwire.taxonomy.Country;
import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.ResolvedPlace;
import io.jobwire.taxonomy.Taxonomy;
import io.jobwire.taxonomy.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Country and city from the free text of a place, against the address that the same posting has in fields, which the reader does
 * not see.
 *
 * <p>A text states a country when it has a word of the address (town, region, its code, country or a name of it) that belongs to it; it
 * states a city when it has all words of the town. "Remote" with the address of an office states neither. Precision counts every
 * posting for which the reader names a country or city.
 */
public final class PlaceTexts {
    private final Gazetteer gazetteer = Taxonomy.load().places();
    private final PlaceReader reader = new PlaceReader(gazetteer);
    final Share country = new Share();
    final Share countryNamed = new Share();
    final Share countryOfAll = new Share();
    final Share city = new Share();
    final Share cityNamed = new Share();

    /** Prints both parts. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("place-texts");
        List<SharedData.Posting> postings = SharedData.postings();
        for (boolean reported : new boolean[] {false, true}) {
            PlaceTexts texts = new PlaceTexts();
            texts.measure(postings, reported, wrong);
            System.out.printf(
                    "%-6s country of those stated %s, right where named %s, of all addresses %s%n"
                            + "       city of those stated %s, right where named %s%n",
                    reported ? "report" : "build",
                    texts.country,
                    texts.countryNamed,
                    texts.countryOfAll,
                    texts.city,
                    texts.cityNamed);
        }
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, boolean reported, WrongCases wrong) {
        for (SharedData.Posting posting : postings) {
            if (Halves.reported(posting.company()) == reported) {
                measure(posting, reported, wrong);
            }
        }
    }

    private void measure(SharedData.Posting posting, boolean reported, WrongCases wrong) {
        String text = posting.job().path("location").asText("");
        JsonNode address = posting.job().path("address").path("postalAddress");
        String town = address.path("addressLocality").asText("").strip();
        String region = address.path("addressRegion").asText("").strip();
        Optional<Country> truth =
                gazetteer.country(address.path("addressCountry").asText("").strip());
        if (truth.isEmpty() || text.isBlank()) {
            return;
        }
        List<Place> places = reader.read(List.of(PlaceFact.ofText(text)));
        Set<String> said = new HashSet<>(Tokenizer.words(text));
        Optional<String> state = gazetteer.resolve(region + ", " + truth.get().name()).stream()
                .flatMap(place -> place.region().stream())
                .findFirst();
        boolean names = any(places, Place::getCountry);
        boolean right = is(places, Place::getCountry, truth.get().code());
        if (states(said, truth.get(), town, region, state)) {
            country.count(right);
            note(reported && !right, wrong, "country not read", text, address, places);
        }
        if (names) {
            countryNamed.count(right);
            note(reported && !right, wrong, "another country", text, address, places);
        }
        countryOfAll.count(right);
        measureCity(text, address, truth.get(), town, places, said, reported, wrong);
    }

    private void measureCity(
            String text,
            JsonNode address,
            Country truth,
            String town,
            List<Place> places,
            Set<String> said,
            boolean reported,
            WrongCases wrong) {
        Set<String> words = new HashSet<>(Tokenizer.words(town));
        boolean aTown = !words.isEmpty()
                && !words.contains("remote")
                && gazetteer.country(town).isEmpty();
        if (!aTown) {
            return;
        }
        Optional<String> known = gazetteer.resolve(town + ", " + truth.name()).stream()
                .flatMap((ResolvedPlace place) -> place.city().stream())
                .findFirst();
        boolean right =
                is(places, Place::getCity, town) || (known.isPresent() && is(places, Place::getCity, known.get()));
        if (said.containsAll(words)) {
            city.count(right);
            note(reported && !right, wrong, "city not read", text, address, places);
        }
        if (any(places, Place::getCity)) {
            cityNamed.count(right);
            note(reported && !right, wrong, "another city", text, address, places);
        }
    }

    private static boolean states(
            Set<String> said, Country country, String town, String region, Optional<String> state) {
        Set<String> words = new HashSet<>(Tokenizer.words(town + " " + region + " " + country.name()));
        country.aliases().forEach(alias -> words.addAll(Tokenizer.words(alias)));
        words.add(country.code().toLowerCase(Locale.ROOT));
        state.ifPresent(code -> words.addAll(Tokenizer.words(code)));
        words.removeAll(
                Set.of("remote", "of", "the", "and", "in", "hybrid", "republic", "north", "south", "new", "st", "a"));
        words.retainAll(said);
        return !words.isEmpty();
    }

    private static boolean any(List<Place> places, Function<Place, Optional<String>> part) {
        return places.stream().anyMatch(place -> part.apply(place).isPresent());
    }

    private static boolean is(List<Place> places, Function<Place, Optional<String>> part, String truth) {
        return places.stream()
                .flatMap(place -> part.apply(place).stream())
                .anyMatch(name -> Tokenizer.words(name).equals(Tokenizer.words(truth)));
    }

    private static void note(
            boolean noted, WrongCases wrong, String fault, String text, JsonNode address, List<Place> places) {
        if (noted) {
            wrong.add(
                    "%s: \"%s\", address %s, %s, %s, read %s",
                    fault,
                    text,
                    address.path("addressLocality").asText("-"),
                    address.path("addressRegion").asText("-"),
                    address.path("addressCountry").asText("-"),
                    places.stream()
                            .map(place -> place.getCity().orElse("-") + "/"
                                    + place.getRegion().orElse("-") + "/"
                                    + place.getCountry().orElse("-"))
                            .toList());
        }
    }
}
