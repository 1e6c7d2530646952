package io.jobwire.taxonomy;

import io.jobwire.taxonomy.PlacePhrases.Phrase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one place text: finds the phrases, groups those that name one place, and decides what each group means. */
final class PlaceReader {
    private static final String WORLDWIDE = "Worldwide";

    private static final Pattern SOME_DAYS = Pattern.compile(
            "(?i)\\b(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to)\\s?(?:\\d|two|three|four))?\\s?(?:days?|x)\\b");

    /** Words with a capital before a comma that are no town. */
    private static final Set<String> NO_TOWN = Set.of(("office offices hq headquarters head home multiple various"
                    + " several all any anywhere field area region metro greater nationwide statewide sales engineering"
                    + " building suite floor street road avenue ave blvd unit campus site plant warehouse store hub"
                    + " center centre county flexible other locations location the in or and based position within"
                    + " country east west north south coast remote team mall plaza lab labs company global"
                    + " corporate branch only preferred required time full part inc llc ltd gmbh of to from must be us"
                    + " open hybrid onsite travel work worldwide international national regional central virtual mobile")
            .split(" "));

    private final PlaceNames names;
    private final String text;
    private final Tokens tokens;
    private final List<TimeZones.Span> zones;
    private final List<PlaceGroup> groups = new ArrayList<>();
    private final Set<String> worldRegions = new LinkedHashSet<>();
    private final Set<String> remoteWhere = new LinkedHashSet<>();
    private final BitSet known = new BitSet();
    private boolean remote;
    private boolean anywhere;
    private boolean hybrid;
    private boolean onsite;

    PlaceReader(PlaceNames names, String text) {
        this.names = names;
        this.text = text;
        tokens = Tokenizer.tokenize(text);
        zones = TimeZones.find(text);
    }

    PlaceReading read() {
        List<Phrase> phrases = new PlacePhrases(names, text, tokens, zones).find();
        phrases.forEach(phrase -> known.set(phrase.first(), phrase.last() + 1));
        int cue = -1;
        for (Phrase phrase : phrases) {
            Sense first = phrase.senses().getFirst();
            if (first instanceof Sense.Cue it) {
                note(it);
                cue = it == Sense.Cue.REMOTE || it == Sense.Cue.ANYWHERE ? phrase.last() : cue;
                if (cue == phrase.last()) {
                    attachBefore(phrase.first());
                }
            } else if (first instanceof Sense.World it) {
                worldRegions.add(it.name());
                groups.add(new PlaceGroup(phrase, it.name(), attached(cue, phrase.first())));
            } else {
                place(phrase, cue);
            }
        }
        return reading();
    }

    private void note(Sense.Cue cue) {
        switch (cue) {
            case REMOTE -> remote = true;
            case HYBRID -> hybrid = true;
            case ONSITE -> {
                boolean days = SOME_DAYS.matcher(text).find();
                hybrid |= days;
                onsite |= !days;
            }
            case ANYWHERE -> {
                remote = true;
                anywhere = true;
            }
        }
    }

    private void place(Phrase phrase, int cue) {
        Gap gap = groups.isEmpty() ? Gap.LINE : gap(groups.getLast().last(), phrase.first());
        boolean code = phrase.first() == phrase.last() && tokens.end(phrase.last()) - tokens.start(phrase.first()) == 2;
        if (!groups.isEmpty()
                && (groups.getLast().joins(phrase, gap)
                        || (beside(gap, phrase.first()) && groups.getLast().becomes(phrase, code, tokens)))) {
            return;
        }
        List<Sense> alone = phrase.senses().stream()
                .filter(sense -> !(sense instanceof Sense.Division division && division.onlyBehindCity()))
                .toList();
        if (alone.isEmpty()) {
            return;
        }
        PlaceGroup group =
                new PlaceGroup(new Phrase(phrase.first(), phrase.last(), alone), attached(cue, phrase.first()));
        int town = unknownTown(phrase.first());
        if (town >= 0) {
            group.preferState(phrase, code);
            if (group.wide()) {
                group.named(town, text.substring(tokens.start(town), tokens.end(phrase.first() - 1)));
            }
        }
        groups.add(group);
    }

    /** Whether nothing but a comma, a blank or a bracket stands before a phrase: "Wharton, NJ", "Wharton (New Jersey)". */
    private boolean beside(Gap gap, int first) {
        String between = text.substring(tokens.end(groups.getLast().last()), tokens.start(first));
        return gap == Gap.COMMA || (gap == Gap.NONE && (between.isBlank() || between.equals(" (")));
    }

    /**
     * The first word of what must be a town that is too small for the table, because it stands like one: some words with
     * capitals and a comma, "Moab, UT"; -1 when there is none.
     */
    private int unknownTown(int first) {
        if (first == 0 || gap(first - 1, first) != Gap.COMMA) {
            return -1;
        }
        int town = first;
        while (town > 0 && first - town < 3 && townWord(town - 1)) {
            if (town < first && gap(town - 1, town) != Gap.NONE) {
                break;
            }
            town--;
        }
        boolean whole = town == 0
                || gap(town - 1, town) != Gap.NONE
                || text.substring(tokens.end(town - 1), tokens.start(town)).contains("(")
                || text.substring(tokens.end(town - 1), tokens.start(town)).contains(" - ");
        return town < first && whole ? town : -1;
    }

    private boolean townWord(int i) {
        return !known.get(i)
                && Character.isUpperCase(text.charAt(tokens.start(i)))
                && tokens.end(i) - tokens.start(i) > 1
                && !NO_TOWN.contains(tokens.folded(i))
                && text.substring(tokens.start(i), tokens.end(i)).chars().noneMatch(Character::isDigit);
    }

    /** "US / Canada - Remote": what stands before is where one may live. */
    private void attachBefore(int cueFirst) {
        int next = cueFirst;
        for (int i = groups.size() - 1; i >= 0; i--) {
            PlaceGroup before = groups.get(i);
            Gap gap = gap(before.last(), next);
            boolean first = i == groups.size() - 1;
            boolean wide = before.wide() || before.world().isPresent();
            boolean belongs =
                    first ? gap == Gap.NONE || (gap == Gap.COMMA && !before.hasCity()) : wide && gap != Gap.LINE;
            if (!belongs) {
                return;
            }
            before.attach();
            if (!wide) {
                return;
            }
            next = before.first();
        }
    }

    private boolean attached(int cueLast, int first) {
        if (cueLast < 0) {
            return false;
        }
        if (gap(cueLast, first) != Gap.HARD) {
            return true;
        }
        return !groups.isEmpty()
                && groups.getLast().afterRemote()
                && gap(groups.getLast().last(), first) != Gap.LINE;
    }

    /** What stands between two words of the text. */
    enum Gap {
        NONE,
        COMMA,
        SLASH,
        HARD,
        LINE
    }

    private Gap gap(int last, int first) {
        Gap widest = Gap.NONE;
        for (int i = last + 1; i < first; i++) {
            String word = tokens.folded(i);
            if (word.equals("or") || word.equals("and") || word.equals("und") || word.equals("oder")) {
                widest = Gap.HARD;
            }
        }
        for (int at = tokens.end(last); at < tokens.start(first); at++) {
            Gap here = switch (text.charAt(at)) {
                case ',' -> Gap.COMMA;
                case '/' -> Gap.SLASH;
                case '&', '+' -> Gap.HARD;
                case ';', '|', '\n', '•', '·' -> Gap.LINE;
                default -> Gap.NONE;
            };
            widest = here.compareTo(widest) > 0 ? here : widest;
        }
        return widest;
    }

    private PlaceReading reading() {
        // "Anywhere" alone is the world; "Anywhere in the US" is not.
        if (anywhere && groups.stream().noneMatch(PlaceGroup::afterRemote)) {
            worldRegions.add(WORLDWIDE);
            remoteWhere.add(WORLDWIDE);
        }
        Set<String> countries = new LinkedHashSet<>();
        groups.forEach(group -> group.country().ifPresent(countries::add));
        List<ResolvedPlace> places = new ArrayList<>();
        for (PlaceGroup group : groups) {
            Optional<String> world = group.world();
            if (world.isPresent()) {
                if (remote) {
                    remoteWhere.add(world.get());
                }
                continue;
            }
            if (group.isWord(names, tokens)) {
                continue;
            }
            ResolvedPlace place = group.resolve(names, tokens, countries);
            if (places.stream().noneMatch(other -> same(other, place))) {
                places.add(place);
            }
            if (remote && place.afterRemote()) {
                place.country().ifPresent(remoteWhere::add);
            }
        }
        boolean desk = groups.stream().anyMatch(PlaceGroup::hasCity);
        remote |= !zones.isEmpty() && !desk && !hybrid && !onsite;
        if (remote) {
            zones.forEach(zone -> remoteWhere.add(zone.name()));
        }
        return new PlaceReading(places, List.copyOf(worldRegions), remote, hybrid, onsite, List.copyOf(remoteWhere));
    }

    private static boolean same(ResolvedPlace a, ResolvedPlace b) {
        return a.city().equals(b.city())
                && a.region().equals(b.region())
                && a.country().equals(b.country())
                && (a.country().isPresent() || a.city().isPresent() || a.text().equals(b.text()));
    }
}
