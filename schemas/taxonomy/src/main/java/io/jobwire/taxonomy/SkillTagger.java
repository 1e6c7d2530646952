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
    private final List<List<SkillName>> names = new ArrayList<>();
    private final List<SkillEntry> entries;

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
    }

    /** The mentions in {@code text}, in order of their place; empty when there are none. */
    public List<Mention> tag(CharSequence text) {
        Tokens tokens = Tokenizer.tokenize(text);
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = trie.word(text, tokens.start(i), tokens.end(i));
        }
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            Candidate candidate = words[at] < 0 ? null : longest(tokens, words, at);
            if (candidate != null) {
                found.add(candidate);
            }
            at = candidate == null ? at + 1 : candidate.last() + 1;
        }
        return new Surroundings(tokens, found, entries).mentions();
    }

    private @Nullable Candidate longest(Tokens tokens, int[] words, int first) {
        Candidate best = null;
        int node = 0;
        for (int at = first; at < words.length && words[at] >= 0; at++) {
            if (at > first && !Surroundings.soft(tokens, at)) {
                break;
            }
            node = trie.step(node, words[at]);
            if (node == PhraseTrie.NONE) {
                break;
            }
            int value = trie.value(node);
            if (value != PhraseTrie.NONE) {
                Candidate candidate = Surroundings.admit(tokens, first, at, names.get(value));
                best = candidate == null ? best : candidate;
            }
        }
        return best;
    }

    private void put(List<String> words, SkillName name) {
        if (words.isEmpty()) {
            throw new IllegalStateException("a skill has a name without letters: " + name.written());
        }
        int value = trie.put(words, names.size());
        if (value == names.size()) {
            names.add(new ArrayList<>(List.of(name)));
        } else if (names.get(value).getFirst().skill() == name.skill()
                && !names.get(value).contains(name)) {
            names.get(value).add(name);
        }
    }
}
