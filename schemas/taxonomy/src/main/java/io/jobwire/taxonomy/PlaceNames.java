package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All phrases that a place text is searched for, with what each can mean. */
final class PlaceNames {
    /** How much more often postings name a city there than its people alone would say. */
    private static final Map<String, Double> PRIOR = prior();

    /** People of a county, about: what its bare name weighs beside a city of the same name. */
    private static final double AREA = 600_000;

    private static final Pattern KIND_OF_DIVISION = Pattern.compile("^(.+) (?:County|Department|Province|Region)$");

    /** Divisions whose names are words of every address. */
    private static final Set<String> EVERYDAY = Set.of(
            "Centre",
            "Center",
            "North",
            "South",
            "East",
            "West",
            "Central",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Bay",
            "North East",
            "North West",
            "South East",
            "South West",
            "Coast",
            "Capital",
            "Union",
            "Delta",
            "Plateau",
            "Littoral",
            "Central Region",
            "Northern Region",
            "Southern Region",
            "Eastern Region",
            "Western Region",
            "Commune",
            "Lakes",
            "Central District",
            "Midlands",
            "Upper River",
            "Lower River",
            "North Bank",
            "Zone 1",
            "Northeast",
            "Northwest",
            "Southeast",
            "Southwest");

    /** Cities whose names are everyday words: taken for them only beside a country or a state. */
    private static final Set<String> EVERYDAY_CITIES = Set.of(
            "metro",
            "time",
            "bay",
            "central",
            "best",
            "of",
            "most",
            "man",
            "same",
            "union",
            "university",
            "mission",
            "liberal",
            "normal",
            "enterprise",
            "campus",
            "centre",
            "center",
            "industry",
            "commerce",
            "home",
            "marina");

    private final PhraseTrie trie = new PhraseTrie();
    private final List<List<Sense>> senses = new ArrayList<>();
    private final Set<Integer> codes = new HashSet<>();
    private final Map<String, Country> countries = new LinkedHashMap<>();
    private final Map<String, Country> countryByName = new HashMap<>();
    private final Map<String, WorldRegion> regions = new LinkedHashMap<>();
    private final Map<String, Sense.Division> divisions = new HashMap<>();

    private PlaceNames() {}

    static PlaceNames read() {
        PlaceNames names = new PlaceNames();
        names.addCues();
        names.addRegions();
        names.addCountries();
        List<Sense.City> cities = names.addCities();
        names.addDivisions(cities);
        names.addDivisionCodes();
        names.addDivisionNames();
        return names;
    }

    PhraseTrie trie() {
        return trie;
    }

    List<Sense> senses(int phrase) {
        return senses.get(phrase);
    }

    /** Whether the phrase is only known as a code, which counts in upper case alone. */
    boolean onlyCode(int phrase) {
        return codes.contains(phrase);
    }

    Map<String, Country> countries() {
        return countries;
    }

    Map<String, WorldRegion> regions() {
        return regions;
    }

    Optional<Country> country(String nameOrCode) {
        return Optional.ofNullable(countryByName.get(String.join(" ", Tokenizer.words(nameOrCode))));
    }

    /** Whether a folded word is one of every day, though a city has it for a name. */
    boolean everyday(String folded) {
        return EVERYDAY_CITIES.contains(folded);
    }

    /** What a record stores for this division, when it is known. */
    Optional<String> written(String country, String division) {
        return Optional.ofNullable(divisions.get(country + "." + division)).map(Sense.Division::written);
    }

    private void addCues() {
        for (String cue : List.of(
                "remote",
                "remotely",
                "wfh",
                "work from home",
                "home office",
                "home based",
                "homeoffice",
                "distributed",
                "telecommute",
                "telework",
                "virtual",
                "fully remote",
                "remote first",
                "remote friendly",
                "100 remote",
                "remoto",
                "en remoto",
                "trabajo remoto",
                "100 remoto",
                "teletrabajo",
                "a distancia",
                "télétravail",
                "full télétravail",
                "à distance",
                "telearbeit",
                "ortsunabhängig",
                "da remoto",
                "work from anywhere")) {
            put(cue, Sense.Cue.REMOTE);
        }
        for (String cue : List.of("anywhere", "worldwide", "anywhere in the world", "work from anywhere")) {
            put(cue, Sense.Cue.ANYWHERE);
        }
        for (String cue : List.of(
                "hybrid",
                "hybrid remote",
                "remote hybrid",
                "partially remote",
                "partly remote",
                "part remote",
                "partial remote",
                "semi remote",
                "híbrido",
                "híbrida",
                "hybride",
                "ibrido",
                "télétravail partiel",
                "teilweise remote",
                "semipresencial",
                "flex office")) {
            put(cue, Sense.Cue.HYBRID);
        }
        for (String cue : List.of(
                "onsite",
                "on site",
                "in office",
                "in person",
                "in house",
                "office based",
                "vor ort",
                "präsenz",
                "sur site",
                "présentiel",
                "en présentiel",
                "presencial",
                "in sede",
                "no remote",
                "not remote",
                "non remote",
                "kein homeoffice",
                "kein remote",
                "pas de télétravail",
                "sin teletrabajo",
                "sans télétravail")) {
            put(cue, Sense.Cue.ONSITE);
        }
    }

    private void addRegions() {
        for (String[] row : Tables.rows("world-regions.tsv", 3)) {
            WorldRegion region = new WorldRegion(
                    row[0], Tables.list(row[1]), row[2].isEmpty() ? List.of() : List.of(row[2].split(" ")));
            regions.put(region.name(), region);
            Sense.World sense = new Sense.World(region.name());
            put(region.name(), sense);
            region.aliases().forEach(alias -> put(alias, sense));
        }
    }

    private void addCountries() {
        for (String[] row : Tables.rows("countries.tsv", 7)) {
            Country country = new Country(row[0], row[1], row[2], row[3], Tables.list(row[6]));
            Sense.Nation sense = new Sense.Nation(country.code());
            countries.put(country.code(), country);
            put(country.name(), sense);
            country.aliases().forEach(alias -> put(alias, sense));
            putCode(country.code(), sense);
            putCode(country.code3(), sense);
            name(country.name(), country);
            country.aliases().forEach(alias -> name(alias, country));
        }
        countries.values().forEach(country -> name(country.code(), country));
        countries.values().forEach(country -> name(country.code3(), country));
    }

    private void addDivisions(List<Sense.City> cities) {
        Map<String, Double> people = new HashMap<>();
        for (Sense.City city : cities) {
            people.merge(city.country() + "." + city.division(), city.weight() / 2, Double::sum);
        }
        for (String[] row : Tables.rows("divisions.tsv", 5)) {
            Sense.Division sense = new Sense.Division(
                    row[0],
                    row[1],
                    row[2].isEmpty() ? row[3] : row[2],
                    people.getOrDefault(row[0] + "." + row[1], 0.0),
                    false);
            divisions.put(row[0] + "." + row[1], sense);
            if (!EVERYDAY.contains(row[3])) {
                put(row[3], sense);
            }
            Tables.list(row[4]).forEach(alias -> put(alias, sense));
            Matcher kind = KIND_OF_DIVISION.matcher(row[3]);
            if (kind.find() && !EVERYDAY.contains(kind.group(1))) {
                put(kind.group(1), sense.onlyBehindACity());
            }
            if (!row[2].isEmpty()) {
                putCode(row[2], sense);
            }
        }
    }

    private void addDivisionCodes() {
        for (String[] row : Tables.rows("division-codes.tsv", 3)) {
            putCode(row[2], division("division-codes.tsv", row).onlyBehindACity());
        }
    }

    private void addDivisionNames() {
        for (String[] row : Tables.rows("division-names.tsv", 4)) {
            Sense.Division division = division("division-names.tsv", row);
            Sense.Division sense = switch (row[2]) {
                case "also" -> division;
                case "behind" -> division.onlyBehindACity();
                case "area" -> division.weighing(AREA);
                default -> throw new IllegalStateException("division-names.tsv has no such kind of name: " + row[2]);
            };
            Tables.list(row[3]).forEach(name -> put(name, sense));
        }
    }

    private Sense.Division division(String table, String[] row) {
        Sense.Division division = divisions.get(row[0] + "." + row[1]);
        if (division == null) {
            throw new IllegalStateException(table + " names an unknown division: " + row[0] + "." + row[1]);
        }
        return division;
    }

    private List<Sense.City> addCities() {
        List<Sense.City> cities = new ArrayList<>(33_000);
        Map<String, String> otherNames = new HashMap<>();
        for (String table : List.of("city-names.tsv", "area-names.tsv")) {
            for (String[] row : Tables.rows(table, 2)) {
                otherNames.merge(row[0], row[1], (some, more) -> some + "|" + more);
            }
        }
        for (String[] row : Tables.rows("cities.tsv", 10)) {
            double weight = Double.parseDouble(row[7]) * PRIOR.getOrDefault(row[3], 1.0);
            weight *= row[8].equals("D") ? 0.3 : row[8].equals("C") ? 2 : 1;
            Sense.City sense = new Sense.City(
                    row[1], row[3], row[4], Double.parseDouble(row[5]), Double.parseDouble(row[6]), weight);
            cities.add(sense);
            put(row[1], sense);
            if (!row[2].isEmpty()) {
                put(row[2], sense);
            }
            Tables.list(row[9]).forEach(alias -> put(alias, sense));
            Tables.list(otherNames.getOrDefault(row[0], "")).forEach(alias -> put(alias, sense));
        }
        return cities;
    }

    private void name(String name, Country country) {
        countryByName.putIfAbsent(String.join(" ", Tokenizer.words(name)), country);
    }

    private int put(String name, Sense sense) {
        List<String> words = Tokenizer.words(name);
        if (words.isEmpty()) {
            return PhraseTrie.NONE;
        }
        int phrase = put(words, sense);
        if (words.size() > 1
                && (words.getFirst().equals("saint") || words.getFirst().equals("st"))) {
            List<String> other = new ArrayList<>(words);
            other.set(0, words.getFirst().equals("st") ? "saint" : "st");
            put(other, sense);
        }
        return phrase;
    }

    private int put(List<String> words, Sense sense) {
        int phrase = trie.put(words, senses.size());
        if (phrase == senses.size()) {
            senses.add(new ArrayList<>(2));
        }
        codes.remove(phrase);
        List<Sense> there = senses.get(phrase);
        if (there.contains(Sense.Cue.REMOTE) || there.contains(sense)) {
            return phrase;
        }
        there.add(sense);
        return phrase;
    }

    private void putCode(String code, Sense sense) {
        boolean known = trie.put(Tokenizer.words(code), senses.size()) < senses.size();
        if (!known) {
            senses.add(new ArrayList<>(2));
        }
        int phrase = trie.put(Tokenizer.words(code), senses.size());
        if (!known) {
            codes.add(phrase);
        }
        if (!senses.get(phrase).contains(sense)) {
            senses.get(phrase).add(sense);
        }
    }

    private static Map<String, Double> prior() {
        Map<String, Double> prior = new HashMap<>();
        for (String country : List.of(
                "GB", "CA", "DE", "FR", "ES", "IT", "NL", "IE", "AU", "PL", "PT", "SE", "CH", "AT", "BE", "DK", "NO",
                "FI", "IN", "SG", "JP", "IL", "NZ")) {
            prior.put(country, 2.0);
        }
        prior.put("US", 3.0);
        return prior;
    }
}
