package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one place text: finds the phrases, groups those that name one place, and decides what each group means. */
final class PlaceReader {
    /** A phrase of the text: its words and what it can mean. */
    record Phrase(int first, int last, List<Sense> senses) {}

    private final PlaceNames names;
    private final String text;
    private final Tokens tokens;
    private final boolean noCapitals;
    private final List<PlaceGroup> groups = new ArrayList<>();
    private final Set<String> worldRegions = new LinkedHashSet<>();
    private final Set<String> remoteWhere = new LinkedHashSet<>();
    private final List<Integer> phraseEnds = new ArrayList<>();
    private boolean remote;
    private boolean hybrid;
    private boolean onsite;

    PlaceReader(PlaceNames names, String text) {
        this.names = names;
        this.text = text;
        tokens = Tokenizer.tokenize(text);
        noCapitals = text.chars().noneMatch(Character::isUpperCase);
    }

    PlaceReading read() {
        List<Phrase> phrases = phrases();
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

    private List<Phrase> phrases() {
        List<Phrase> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int node = 0;
            int last = -1;
            int value = PhraseTrie.NONE;
            for (int i = at; i < tokens.size() && (i == at || near(i)); i++) {
                int word = names.trie().word(text, tokens.start(i), tokens.end(i));
                node = word < 0 ? PhraseTrie.NONE : names.trie().step(node, word);
                if (node == PhraseTrie.NONE) {
                    break;
                }
                int here = names.trie().value(node);
                if (here != PhraseTrie.NONE && admissible(here, at, i)) {
                    last = i;
                    value = here;
                }
            }
            if (last >= 0) {
                found.add(new Phrase(at, last, names.senses(value)));
                phraseEnds.add(last);
            }
            at = last < 0 ? at + 1 : last + 1;
        }
        return found;
    }

    /** A code counts in capitals only; another word needs a capital in a text that has any, so that "reading" is a word. */
    private boolean admissible(int phrase, int first, int last) {
        int start = tokens.start(first);
        int end = tokens.end(last);
        if (names.onlyCode(phrase)) {
            return text.substring(start, end).chars().noneMatch(Character::isLowerCase);
        }
        return !lowerCase(start, end) || (first < last && end - start > 3) || noCapitals;
    }

    private boolean lowerCase(int start, int end) {
        return text.substring(start, end).chars().allMatch(c -> Character.isLowerCase(c) || !Character.isLetter(c));
    }

    private boolean near(int i) {
        for (int at = tokens.end(i - 1); at < tokens.start(i); at++) {
            char c = text.charAt(at);
            if (" -.'/&\u2019\u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return tokens.start(i) - tokens.end(i - 1) <= 2
                || text.substring(tokens.end(i - 1), tokens.start(i)).equals(" & ");
    }

    private void note(Sense.Cue cue) {
        switch (cue) {
            case REMOTE -> remote = true;
            case HYBRID -> hybrid = true;
            case ONSITE -> onsite = true;
            case ANYWHERE -> {
                remote = true;
                worldRegions.add("Worldwide");
                remoteWhere.add("Worldwide");
            }
        }
    }

    private void place(Phrase phrase, int cue) {
        if (!groups.isEmpty()
                && groups.getLast().joins(phrase, gap(groups.getLast().last(), phrase.first()))) {
            return;
        }
        boolean code = phrase.first() == phrase.last() && tokens.end(phrase.last()) - tokens.start(phrase.first()) == 2;
        if (code
                && !groups.isEmpty()
                && groups.getLast().becomes(phrase, gap(groups.getLast().last(), phrase.first()))) {
            return;
        }
        PlaceGroup group = new PlaceGroup(phrase, attached(cue, phrase.first()));
        if (code && afterUnknown(phrase.first())) {
            group.preferState(phrase);
        }
        groups.add(group);
    }

    /** Whether a comma and a word that is no place, most likely a small town, stand before: "Moab, MA". */
    private boolean afterUnknown(int first) {
        return first > 0
                && gap(first - 1, first) == Gap.COMMA
                && Character.isUpperCase(text.charAt(tokens.start(first - 1)))
                && phraseEnds.indexOf(first - 1) < 0;
    }

    private void attachBefore(int cueFirst) {
        if (!groups.isEmpty()) {
            PlaceGroup before = groups.getLast();
            Gap gap = gap(before.last(), cueFirst);
            if (gap == Gap.NONE || (gap == Gap.COMMA && !before.hasCity())) {
                before.attach();
            }
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
            ResolvedPlace place = group.resolve(names, tokens, countries);
            if (places.stream().noneMatch(other -> same(other, place))) {
                places.add(place);
            }
            if (remote && place.afterRemote()) {
                place.country().ifPresent(remoteWhere::add);
            }
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
