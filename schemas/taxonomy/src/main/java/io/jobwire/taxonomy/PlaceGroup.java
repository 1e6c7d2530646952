package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The phrases that name one place together ("Austin", "TX"), with every way to understand them that is left. */
final class PlaceGroup {
    /** The likeliest must be this many times likelier than the next, or what they differ in stays open. */
    private static final double CLEAR = 1.5;
    /** A city of the name of its country or state is meant when it is at most this many times less likely. */
    private static final double WITHIN = 4;
    /** A city after its country ("US, Berlin") must not be this much smaller than the greatest of its name. */
    private static final double OBSCURE = 0.1;
    /** A city of this weight may stand in a list beside a state without lying in it. */
    private static final double CITY_OF_A_LIST = 600_000;
    /** "Richmond, CA" is California though Richmond in Canada is somewhat greater; "Windsor, CA" is not. */
    private static final double CODE_OF_A_STATE = 4;
    /** Countries that are a city; elsewhere the name of the country is the country: "Mexico". */
    private static final Set<String> CITY_STATES = Set.of("SG", "HK", "MO", "MC", "VA", "GI");

    private int first;
    private int last;
    private List<PlaceGuess> guesses = new ArrayList<>();
    private final @Nullable String world;
    private boolean afterRemote;
    private boolean several;
    /** Whether a phrase after the first may be a division: "CA", "Georgia". */
    private boolean divisionJoined;
    /** The town as the text writes it, when no table has it. */
    private @Nullable String town;

    PlaceGroup(PlacePhrases.Phrase phrase, boolean afterRemote) {
        this(phrase, null, afterRemote);
        for (Sense sense : phrase.senses()) {
            PlaceGuess.NOTHING.and(sense).ifPresent(guesses::add);
        }
    }

    PlaceGroup(PlacePhrases.Phrase phrase, @Nullable String world, boolean afterRemote) {
        first = phrase.first();
        last = phrase.last();
        this.world = world;
        this.afterRemote = afterRemote;
    }

    int last() {
        return last;
    }

    Optional<String> world() {
        return Optional.ofNullable(world);
    }

    boolean afterRemote() {
        return afterRemote;
    }

    void attach() {
        afterRemote = true;
    }

    boolean hasCity() {
        return guesses.stream().anyMatch(guess -> guess.city() != null);
    }

    /** The country, when every guess agrees. */
    Optional<String> country() {
        Set<String> countries =
                guesses.stream().map(guess -> String.valueOf(guess.country())).collect(Collectors.toSet());
        return countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
    }

    int first() {
        return first;
    }

    /** Whether no city can be meant: a country, a state, or one of both. */
    boolean wide() {
        return world == null && !hasCity();
    }

    /** Notes the town that stands before, as the text writes it. */
    void named(int from, String name) {
        first = from;
        town = name;
    }

    /** Whether the phrase is an everyday word unless a country or state stands beside it: "Metro", "Best". */
    boolean isWord(PlaceNames names, Tokens tokens) {
        return !several && world == null && town == null && first == last && names.everyday(tokens.folded(first));
    }

    /**
     * Takes a state in that stands beside a city though no known city of the name lies there: "Andover, MA" and "Wharton, New
     * Jersey" are towns that are too small for the table, not the ones that are in it and not in Morocco. A name is less sure than a
     * code: "New York, New Jersey" and "Boston, Washington" are two places.
     */
    boolean becomes(PlacePhrases.Phrase phrase, boolean code, Tokens tokens) {
        if (world != null || several || town != null) {
            return false;
        }
        List<PlaceGuess> states = code ? states(phrase) : namedStates(phrase);
        if (states.isEmpty() || !(hasCity() || phrase.senses().stream().noneMatch(Sense.Nation.class::isInstance))) {
            return false;
        }
        town = tokens.cut(tokens.start(first), tokens.end(last));
        guesses = states;
        last = phrase.last();
        return true;
    }

    /** What a name beside a city may mean when it is that of a state and hardly that of another city. */
    private List<PlaceGuess> namedStates(PlacePhrases.Phrase phrase) {
        boolean another = phrase.senses().stream()
                .anyMatch(sense -> sense instanceof Sense.Nation
                        || (sense instanceof Sense.City city && city.weight() > CITY_OF_A_LIST));
        PlaceGuess likeliest = guesses.stream()
                .filter(guess -> guess.city() != null)
                .max(Comparator.comparingDouble(PlaceGuess::weight))
                .orElse(PlaceGuess.NOTHING);
        List<PlaceGuess> states = new ArrayList<>();
        for (Sense sense : phrase.senses()) {
            if (!another
                    && likeliest.city() != null
                    && sense instanceof Sense.Division state
                    && !state.onlyBehindCity()) {
                boolean two = state.country().equals(likeliest.country())
                        && likeliest.weight() > (state.written().length() <= 3 ? CITY_OF_A_LIST * 3 : CITY_OF_A_LIST);
                if (!two) {
                    PlaceGuess.NOTHING.and(state).ifPresent(states::add);
                }
            }
        }
        return states;
    }

    /** Keeps only the states that a code can mean, or the state whose name cities elsewhere have. */
    void preferState(PlacePhrases.Phrase phrase, boolean code) {
        List<PlaceGuess> states = code ? states(phrase) : largeStates(phrase);
        guesses = states.isEmpty() ? guesses : states;
    }

    /** States that are meant where their names stand behind a town, though a city in another state has the name too. */
    private static List<PlaceGuess> largeStates(PlacePhrases.Phrase phrase) {
        List<PlaceGuess> states = new ArrayList<>();
        for (Sense sense : phrase.senses()) {
            if (sense instanceof Sense.Division state && state.written().length() <= 3 && !state.onlyBehindCity()) {
                PlaceGuess.NOTHING.and(state).ifPresent(states::add);
            }
        }
        boolean city = phrase.senses().stream()
                .anyMatch(sense -> sense instanceof Sense.City it
                        && states.stream()
                                .anyMatch(state -> state.holds(new PlaceGuess(it, null, it.country(), false))));
        return city || phrase.mayBe(Sense.Nation.class) ? List.of() : states;
    }

    private static List<PlaceGuess> states(PlacePhrases.Phrase phrase) {
        List<PlaceGuess> states = new ArrayList<>();
        for (Sense sense : phrase.senses()) {
            if (sense instanceof Sense.Division state && state.written().length() <= 3 && !state.onlyBehindCity()) {
                PlaceGuess.NOTHING.and(state).ifPresent(states::add);
            }
        }
        return states;
    }

    /** Takes the phrase in when it can belong to this place; false when another place begins with it. */
    boolean joins(PlacePhrases.Phrase phrase, PlaceReader.Gap gap) {
        if (world != null || gap.compareTo(PlaceReader.Gap.SLASH) > 0) {
            return false;
        }
        List<PlaceGuess> joined = new ArrayList<>();
        double greatest = phrase.senses().stream()
                .mapToDouble(sense -> sense instanceof Sense.City city ? city.weight() : 0)
                .max()
                .orElse(0);
        for (PlaceGuess guess : guesses) {
            for (Sense sense : phrase.senses()) {
                boolean downward = sense instanceof Sense.City;
                if (downward && gap == PlaceReader.Gap.SLASH) {
                    continue;
                }
                if (sense instanceof Sense.City city && city.weight() < OBSCURE * greatest) {
                    continue;
                }
                guess.and(sense).ifPresent(joined::add);
            }
        }
        if (joined.isEmpty()) {
            return false;
        }
        guesses = stateOverNation(phrase, joined);
        several = true;
        divisionJoined |= phrase.mayBe(Sense.Division.class);
        last = phrase.last();
        return true;
    }

    /** A code of two letters behind a city is that of a state before that of a country, unless the city there is far smaller. */
    private static List<PlaceGuess> stateOverNation(PlacePhrases.Phrase phrase, List<PlaceGuess> joined) {
        if (!phrase.mayBe(Sense.Nation.class) || !phrase.mayBe(Sense.Division.class)) {
            return joined;
        }
        List<PlaceGuess> inState = joined.stream()
                .filter(guess -> guess.city() != null && guess.division() != null && !guess.countrySaid())
                .toList();
        double greatest = joined.stream().mapToDouble(PlaceGuess::weight).max().orElse(0);
        return inState.stream().anyMatch(guess -> guess.weight() * CODE_OF_A_STATE >= greatest) ? inState : joined;
    }

    /** The place; {@code others} are the countries that the rest of the text names. */
    ResolvedPlace resolve(PlaceNames names, Tokens tokens, Set<String> others) {
        // Two phrases are a city and what it lies in, before they are a state and its country: "Ontario, CA".
        boolean cityOnly = several && hasCity();
        List<PlaceGuess> left = guesses.stream()
                .filter(guess -> !cityOnly || guess.city() != null || stateOfAnotherName(guess))
                .sorted(Comparator.comparingDouble(PlaceGuess::weight).reversed())
                .toList();
        PlaceGuess top = left.getFirst();
        PlaceGuess best = left.stream()
                .filter(guess -> top.holds(guess)
                        && guess.weight() * WITHIN >= top.weight()
                        && (!top.isNation() || CITY_STATES.contains(String.valueOf(top.country()))))
                .findFirst()
                .orElse(top);
        List<PlaceGuess> rivals =
                left.stream().filter(guess -> rival(guess, best)).toList();
        if (rivals.size() > 1 && best.city() == null) {
            List<PlaceGuess> backed = rivals.stream()
                    .filter(guess -> guess.country() != null && others.contains(guess.country()))
                    .toList();
            rivals = backed.isEmpty() ? rivals : backed;
        }
        return place(names, tokens, rivals.contains(best) ? best : rivals.getFirst(), rivals);
    }

    /** "Oregon, United States" is the state; the Oregon that lies in Ohio is not. */
    private boolean stateOfAnotherName(PlaceGuess state) {
        return !divisionJoined && state.division() != null && guesses.stream().noneMatch(state::holds);
    }

    /** A country and a state of one name ("Georgia", "CA") are always rivals, other things by weight. */
    private static boolean rival(PlaceGuess guess, PlaceGuess best) {
        if (best.city() == null && guess.city() == null && best.isNation() != guess.isNation()) {
            return true;
        }
        return guess.weight() * CLEAR >= best.weight() && !guess.holds(best);
    }

    private ResolvedPlace place(PlaceNames names, Tokens tokens, PlaceGuess best, List<PlaceGuess> rivals) {
        boolean oneCountry = rivals.stream().map(PlaceGuess::country).distinct().count() == 1;
        boolean onePlace = rivals.stream().map(PlaceGroup::division).distinct().count() == 1;
        Optional<Sense.City> city = Optional.ofNullable(best.city());
        Optional<String> country = oneCountry ? Optional.ofNullable(best.country()) : Optional.empty();
        String division = division(best);
        Optional<String> region = onePlace && oneCountry && best.country() != null && !division.isEmpty()
                ? names.written(best.country(), division)
                : Optional.empty();
        int start = tokens.start(first);
        int end = tokens.end(last);
        return new ResolvedPlace(
                tokens.cut(start, end),
                start,
                end,
                city.map(Sense.City::name).or(() -> Optional.ofNullable(town)),
                region,
                country,
                onePlace && oneCountry ? city.map(it -> new GeoPoint(it.lat(), it.lon())) : Optional.empty(),
                afterRemote);
    }

    private static String division(PlaceGuess guess) {
        if (guess.division() != null) {
            return guess.division().code();
        }
        return guess.city() == null ? "" : guess.city().division();
    }
}
