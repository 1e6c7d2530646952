package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.normalize.core.text.TextRepair;
import io.jobwire.records.Place;
import io.jobwire.taxonomy.Country;
import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.GeoPoint;
import io.jobwire.taxonomy.PlaceReading;
import io.jobwire.taxonomy.ResolvedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads places: a structured address first, then the words. A place that cannot be resolved keeps its words, unless they say
 * only how one works ("Remote"). Immutable and safe for use by many threads.
 */
public final class PlaceReader {
    private static final int LONGEST = 300;
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L} .'’()-]{1,40}");

    private static final String AND = "(?i:and|or|und|oder|et|ou|y|o|e|en|of)\\s";

    /** What stands between the towns of a list; a comma alone may also stand before a region. */
    private static final Pattern LIST = Pattern.compile("\\s*[,;|/]\\s*(?:" + AND + ")?\\s*|\\s" + AND + "\\s*");

    private static final Pattern STRONG = Pattern.compile("[;|/]|\\s" + AND);

    private final Gazetteer gazetteer;

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What the words of the places say about remote work, together. */
    public PlaceReading words(List<PlaceFact> facts) {
        String all = facts.stream()
                .map(PlaceFact::text)
                .filter(text -> text.length() <= LONGEST)
                .limit(20)
                .collect(Collectors.joining("; "));
        return gazetteer.read(all);
    }

    /** The places, in order, each once. */
    public List<Place> read(List<PlaceFact> facts) {
        List<Place> places = new ArrayList<>();
        for (PlaceFact fact : facts) {
            for (Place place : fact.structured() ? structured(clean(fact)) : words(fact.text())) {
                boolean known = places.stream().anyMatch(other -> same(other, place));
                if (!known) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static PlaceFact clean(PlaceFact fact) {
        return new PlaceFact(
                fact.text(),
                fact.city().map(TextRepair::line),
                fact.region().map(TextRepair::line),
                fact.country().map(TextRepair::line));
    }

    private List<Place> structured(PlaceFact fact) {
        List<Place> towns = towns(fact);
        if (!towns.isEmpty()) {
            return towns;
        }
        String address = Stream.of(fact.city(), fact.region(), fact.country().map(this::countryName))
                .flatMap(Optional::stream)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        String shown = fact.text().isBlank() ? address : TextRepair.line(fact.text());
        List<ResolvedPlace> resolved = within(
                address.length() > LONGEST ? List.of() : gazetteer.read(address).places(), fact.country());
        if (resolved.isEmpty()) {
            return words(shown);
        }
        PlaceReading said = gazetteer.read(shown);
        if (said.remote()
                && said.places().stream().allMatch(place -> place.city().isEmpty())) {
            List<Place> named = words(shown);
            Optional<String> country = resolved.getFirst().country();
            boolean nowhere = named.isEmpty()
                    && said.worldRegions().isEmpty()
                    && said.remoteWhere().isEmpty();
            return nowhere
                    ? country.map(code -> List.of(new Place(shown, null, null, code, null, null)))
                            .orElse(List.of())
                    : named;
        }
        ResolvedPlace best = resolved.stream()
                .filter(place -> place.city().isPresent())
                .findFirst()
                .orElse(resolved.getFirst());
        if (best.city().isEmpty() && !fact.text().isBlank()) {
            List<Place> finer = words(fact.text()).stream()
                    .filter(place ->
                            place.getCity().isPresent() && place.getCountry().equals(best.country()))
                    .toList();
            if (!finer.isEmpty()) {
                return finer;
            }
        }
        boolean invented = best.city().isPresent()
                && fact.city().isEmpty()
                && fact.region().isPresent();
        if (invented) {
            return List.of(new Place(
                    shown, null, best.region().orElse(null), best.country().orElse(null), null, null));
        }
        return List.of(best.city().isEmpty() ? small(shown, fact, best) : place(shown, best));
    }

    /** Those of the places that lie in the country that is stated, if a town does: addresses name wrong countries too. */
    private List<ResolvedPlace> within(List<ResolvedPlace> places, Optional<String> stated) {
        Optional<String> code = stated.flatMap(gazetteer::country).map(Country::code);
        List<ResolvedPlace> there =
                places.stream().filter(place -> place.country().equals(code)).toList();
        return there.stream().anyMatch(place -> place.city().isPresent()) ? there : places;
    }

    /** The towns of a field that should have one and has a list of them, all in the country of the address; else none. */
    private List<Place> towns(PlaceFact fact) {
        List<String> names = fact.city()
                .filter(city -> city.length() <= LONGEST)
                .map(city -> List.of(LIST.split(city)))
                .orElse(List.of());
        boolean commas = fact.city().filter(city -> STRONG.matcher(city).find()).isEmpty();
        if (names.size() < (commas ? 3 : 2) || fact.country().isEmpty()) {
            return List.of();
        }
        String country = countryName(fact.country().get());
        List<Place> towns = new ArrayList<>();
        for (String name : names) {
            gazetteer.read(name + ", " + country).places().stream()
                    .filter(place -> place.city().isPresent())
                    .findFirst()
                    .ifPresent(place -> towns.add(place(name, place)));
        }
        boolean all = towns.size() == names.size()
                && towns.stream().map(Place::getCountry).distinct().count() == 1
                && towns.stream().map(Place::getCity).distinct().count() == names.size();
        return all ? towns : List.of();
    }

    /** A town that no table has keeps the name that the address gives it. */
    private Place small(String shown, PlaceFact fact, ResolvedPlace rest) {
        String town = fact.city()
                .map(TextRepair::line)
                .filter(name -> TOWN.matcher(name).matches())
                .filter(name -> {
                    PlaceReading reading = gazetteer.read(name);
                    return reading.places().isEmpty()
                            && reading.worldRegions().isEmpty()
                            && !reading.remote()
                            && !reading.hybrid();
                })
                .orElse(null);
        return new Place(shown, town, rest.region().orElse(null), rest.country().orElse(null), null, null);
    }

    /** A code becomes a name, because "CA" in a text may also be California. */
    private String countryName(String nameOrCode) {
        return gazetteer.country(nameOrCode.strip()).map(Country::name).orElse(nameOrCode);
    }

    private List<Place> words(String words) {
        String text = TextRepair.line(words);
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        PlaceReading reading = gazetteer.read(text);
        if (!reading.places().isEmpty()) {
            return reading.places().stream()
                    .map(place -> place(reading.places().size() == 1 ? text : place.text(), place))
                    .toList();
        }
        boolean says = reading.remote()
                || reading.hybrid()
                || reading.onsite()
                || !reading.worldRegions().isEmpty();
        return says ? List.of() : List.of(new Place(text, null, null, null, null, null));
    }

    private static Place place(String text, ResolvedPlace place) {
        return new Place(
                text,
                place.city().orElse(null),
                place.region().orElse(null),
                place.country().orElse(null),
                place.point().map(GeoPoint::lat).orElse(null),
                place.point().map(GeoPoint::lon).orElse(null));
    }

    private static boolean same(Place one, Place other) {
        boolean resolved = one.getCity().isPresent() || one.getCountry().isPresent();
        return one.getCity().equals(other.getCity())
                && one.getRegion().equals(other.getRegion())
                && one.getCountry().equals(other.getCountry())
                && (resolved || one.getText().equals(other.getText()));
    }
}
