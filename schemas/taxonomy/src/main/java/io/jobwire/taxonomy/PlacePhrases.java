package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one place text that name places or ways of working, without those that only look so: names of venues and
 * counties, places that are ruled out ("outside the US"), zones of time, conjunctions in capitals.
 */
final class PlacePhrases {
    /** A phrase of the text: its words and what it can mean. */
    record Phrase(int first, int last, List<Sense> senses) {
        boolean mayBe(Class<? extends Sense> kind) {
            return senses.stream().anyMatch(kind::isInstance);
        }
    }

    /** "Guildford Town Centre" is in Surrey, British Columbia. */
    private static final Set<String> VENUE = Set.of("mall", "centre", "center", "plaza", "place", "outlet", "outlets");

    private static final Set<String> BEFORE_VENUE =
            Set.of("town", "shopping", "premium", "market", "outlet", "mall", "square", "fashion", "park");
    private static final Set<String> NOT =
            Set.of("non", "except", "excluding", "excl", "outside", "without", "exclude", "excludes");
    private static final Set<String> DENIES = Set.of("no", "not", "kein", "keine", "nicht", "pas", "sin", "sans");
    private static final Set<String> DENIED = Set.of("not", "nicht", "unavailable");
    private static final Set<String> BETWEEN = Set.of("of", "the", "for", "in");
    private static final Set<String> CONJUNCTIONS = Set.of("OR", "IN", "AND", "NO", "DE", "LA", "ME", "AS", "SO", "AT");

    private final PlaceNames names;
    private final String text;
    private final Tokens tokens;
    private final List<TimeZones.Span> zones;
    private final boolean noCapitals;

    PlacePhrases(PlaceNames names, String text, Tokens tokens, List<TimeZones.Span> zones) {
        this.names = names;
        this.text = text;
        this.tokens = tokens;
        this.zones = zones;
        noCapitals = text.chars().noneMatch(Character::isUpperCase);
    }

    List<Phrase> find() {
        List<Phrase> found = new ArrayList<>();
        boolean ruledOut = false;
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = longest(at);
            int next = phrase == null ? at + 1 : phrase.last() + 1;
            if (at > 0 && closes(tokens.end(at - 1), tokens.start(at))) {
                ruledOut = false;
            }
            if (phrase != null && !(ruledOut |= ruledOut(at)) && !conjunction(phrase)) {
                Phrase place = followed(phrase);
                if (!place.senses().isEmpty()) {
                    found.add(place);
                }
            }
            at = next;
        }
        return found;
    }

    private @Nullable Phrase longest(int at) {
        int node = 0;
        int last = -1;
        int value = PhraseTrie.NONE;
        for (int i = at; i < tokens.size() && !inZone(i) && (i == at || near(i)); i++) {
            int word = names.trie().word(tokens, i);
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
        return last < 0 ? unspaced(at) : new Phrase(at, last, names.senses(value));
    }

    /** Chinese and Japanese write no spaces: the longest name at the beginning of a run. */
    private @Nullable Phrase unspaced(int at) {
        int start = tokens.start(at);
        if (text.charAt(start) < 0x2E80) {
            return null;
        }
        for (int end = tokens.end(at) - 1; end > start + 1; end--) {
            int word = names.trie().word(tokens, start, end);
            int node = word < 0 ? PhraseTrie.NONE : names.trie().step(0, word);
            int value = node == PhraseTrie.NONE ? PhraseTrie.NONE : names.trie().value(node);
            if (value != PhraseTrie.NONE) {
                return new Phrase(at, at, names.senses(value));
            }
        }
        return null;
    }

    private boolean inZone(int token) {
        for (TimeZones.Span zone : zones) {
            if (tokens.start(token) < zone.end() && tokens.end(token) > zone.start()) {
                return true;
            }
        }
        return false;
    }

    /** A code counts in capitals only, a word about ways of working in any case; another word needs a capital in a text that has any, so that "reading" is a word. */
    private boolean admissible(int phrase, int first, int last) {
        int start = tokens.start(first);
        int end = tokens.end(last);
        if (names.senses(phrase).getFirst() instanceof Sense.Cue) {
            return true;
        }
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
            if (" -.'/&(\u2019\u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return tokens.start(i) - tokens.end(i - 1) <= 2
                || text.substring(tokens.end(i - 1), tokens.start(i)).equals(" & ");
    }

    /** Whether the words before say "not there"; holds on for the rest of the list. */
    private boolean ruledOut(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            String word = tokens.folded(i);
            if (NOT.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean closes(int from, int to) {
        for (int at = from; at < to; at++) {
            if (")];|\n".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Office OR Remote": a code between two words, with nothing but blanks. */
    private boolean conjunction(Phrase phrase) {
        int start = tokens.start(phrase.first());
        int end = tokens.end(phrase.last());
        if (end - start > 3 || !CONJUNCTIONS.contains(text.substring(start, end))) {
            return false;
        }
        boolean word = end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
        boolean free = start < 2 || (text.charAt(start - 1) == ' ' && ",-/|".indexOf(text.charAt(start - 2)) < 0);
        return word && free;
    }

    /** The phrase without the cities that the next words rule out: "Elgin Centre", "Merrimack County". */
    private Phrase followed(Phrase phrase) {
        if (phrase.senses().getFirst() instanceof Sense.Cue) {
            return denied(phrase) ? new Phrase(phrase.first(), phrase.last(), List.of()) : phrase;
        }
        if (!phrase.mayBe(Sense.City.class)) {
            return phrase;
        }
        int next = phrase.last() + 1;
        boolean county = blankBefore(next) && tokens.folded(next).equals("county");
        while (blankBefore(next) && BEFORE_VENUE.contains(tokens.folded(next))) {
            next++;
        }
        boolean venue = blankBefore(next) && VENUE.contains(tokens.folded(next));
        if (!county && !venue) {
            return phrase;
        }
        List<Sense> left = phrase.senses().stream()
                .filter(sense -> !(sense instanceof Sense.City) && !(sense instanceof Sense.Division))
                .toList();
        return new Phrase(phrase.first(), phrase.last(), left);
    }

    /** "Remote (no hybrid)", "Remote work is not possible". */
    private boolean denied(Phrase phrase) {
        if (phrase.first() > 0 && DENIES.contains(tokens.folded(phrase.first() - 1))) {
            return true;
        }
        for (int next = phrase.last() + 1; next <= phrase.last() + 3 && blankBefore(next); next++) {
            if (DENIED.contains(tokens.folded(next))) {
                return true;
            }
        }
        return false;
    }

    private boolean blankBefore(int token) {
        return token < tokens.size()
                && text.substring(tokens.end(token - 1), tokens.start(token)).isBlank();
    }
}
