package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the skills of the table in a text: leftmost first, longest first, never overlapping, over folded words.
 *
 * <p>A word that also means something else counts only where its rule holds. Thread-safe; a text of n characters takes O(n).
 */
public final class SkillTagger {
    private final PhraseTrie trie = new PhraseTrie();
    private final List<Names> names = new ArrayList<>();
    private final List<SkillEntry> entries;
    private final BreadthTable breadths = BreadthTable.read();
    private final PostingContext context;

    /**
     * What one sequence of words may name.
     *
     * @param ways to write one skill
     * @param certain whether the first of them needs nothing of its surroundings
     */
    private record Names(List<SkillName> ways, int skill, boolean certain, Breadth breadth, boolean titular) {}

    SkillTagger(SkillTable table) {
        entries = table.entries();
        for (SkillName name : table.names()) {
            put(Tokenizer.words(name.written()), name);
        }
        for (SkillName name : table.names()) {
            if (!name.ambiguous()) {
                for (List<String> form : Inflection.forms(Tokenizer.words(name.written()))) {
                    put(form, name);
                }
            }
        }
        context = new PostingContext(trie);
    }

    /** The mentions in {@code text}, in order of their place; empty when there are none. */
    public List<Mention> tag(CharSequence text) {
        Tokens tokens = Tokenizer.tokenize(text);
        return mentions(tokens, meant(tokens, new TextWords(tokens, trie)));
    }

    /**
     * The mentions in the running text of a posting. Stricter than {@link #tag}: a name that is also a field of business, a
     * benefit or an everyday word counts only where words of its sentence ask for it, and a field of work right before
     * "developer", "team" or "company" is part of a title.
     *
     * @param asked whether the text states requirements, so that what it names is asked for
     */
    public List<Mention> tagPosting(CharSequence text, boolean asked) {
        return tagPosting(text.toString(), 0, text.length(), asked);
    }

    /** The same for a part of a text, as if it were all; offsets are those in the part. */
    public List<Mention> tagPosting(String text, int from, int to, boolean asked) {
        Tokens tokens = Tokenizer.tokenize(text, from, to);
        TextWords words = new TextWords(tokens, trie);
        return mentions(tokens, context.filter(tokens, words, meant(tokens, words), asked));
    }

    private List<Candidate> meant(Tokens tokens, TextWords words) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Candidate candidate = trie.mayBegin(tokens, at) ? longest(tokens, words, at) : null;
            if (candidate != null) {
                found.add(candidate);
            }
            at = candidate == null ? at + 1 : candidate.last() + 1;
        }
        return new Surroundings(tokens, found, entries).meant();
    }

    private List<Mention> mentions(Tokens tokens, List<Candidate> meant) {
        List<Mention> mentions = new ArrayList<>(meant.size());
        for (Candidate candidate : meant) {
            mentions.add(new Mention(
                    entries.get(candidate.skill()).id(),
                    tokens.start(candidate.first()),
                    tokens.end(candidate.last())));
        }
        return mentions;
    }

    private @Nullable Candidate longest(Tokens tokens, TextWords words, int first) {
        Candidate best = null;
        int node = 0;
        for (int at = first; at < tokens.size(); at++) {
            if (at > first && !Surroundings.soft(tokens, at)) {
                break;
            }
            int word = words.number(at);
            node = word < 0 ? PhraseTrie.NONE : trie.step(node, word);
            if (node == PhraseTrie.NONE) {
                break;
            }
            int value = trie.value(node);
            if (value != PhraseTrie.NONE) {
                Candidate candidate = admit(tokens, first, at, names.get(value));
                best = candidate == null ? best : candidate;
            }
        }
        return best;
    }

    /** What the words alone allow: a certain candidate, one to be confirmed, or none. */
    private static @Nullable Candidate admit(Tokens tokens, int first, int last, Names names) {
        if (names.certain()) {
            return new Candidate(names.skill(), first, last, true, names.breadth(), names.titular());
        }
        for (SkillName name : names.ways()) {
            if (!name.ambiguous() || Surroundings.wordsAllow(tokens, first, last, name)) {
                boolean certain = !name.ambiguous() || !name.rule().near();
                return new Candidate(name.skill(), first, last, certain, names.breadth(), names.titular());
            }
        }
        return null;
    }

    private void put(List<String> words, SkillName name) {
        if (words.isEmpty()) {
            throw new IllegalStateException("a skill has a name without letters: " + name.written());
        }
        int value = trie.put(words, names.size());
        if (value == names.size()) {
            SkillEntry entry = entries.get(name.skill());
            boolean titular = entry.kind() == SkillKind.DOMAIN || entry.kind() == SkillKind.METHOD;
            List<SkillName> ways = new ArrayList<>(List.of(name));
            names.add(new Names(ways, name.skill(), !name.ambiguous(), breadths.of(entry, words), titular));
        } else if (names.get(value).ways().getFirst().skill() == name.skill()
                && !names.get(value).ways().contains(name)) {
            names.get(value).ways().add(name);
        }
    }
}
