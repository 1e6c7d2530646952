package io.jobwire.taxonomy;

import java.util.Arrays;
import java.util.List;

/**
 * Phrases as paths of word numbers; a phrase ends in a value of 0 or more. Node 0 is the root.
 *
 * <p>Filled by one thread, then read by many.
 */
final class PhraseTrie {
    static final int NONE = -1;

    private static final int BITS = 1 << 18;

    private final Vocabulary vocabulary = new Vocabulary();
    private long[] keys = new long[1 << 13];
    private int[] targets = new int[1 << 13];
    private int[] values = new int[1 << 12];
    /** Nodes of first words, which most words of a text are asked about, by word. */
    private int[] firsts = new int[1 << 12];

    /** A bit for each phrase of one word, by the key of it: few kilobytes, which stay near the processor while a text is read. */
    private final long[] alone = new long[BITS / Long.SIZE];
    /** The same for the first two words of each longer phrase. */
    private final long[] pairs = new long[BITS / Long.SIZE];

    private int nodes = 1;

    PhraseTrie() {
        Arrays.fill(keys, -1L);
        Arrays.fill(values, NONE);
        Arrays.fill(firsts, NONE);
    }

    /** Adds a phrase unless it is there; returns the value that the phrase now has. */
    int put(List<String> foldedWords, int value) {
        int node = 0;
        for (String word : foldedWords) {
            node = child(node, vocabulary.add(word));
        }
        if (foldedWords.size() == 1) {
            add(alone, key(foldedWords.getFirst()));
        } else if (foldedWords.size() > 1) {
            add(pairs, pair(key(foldedWords.get(0)), key(foldedWords.get(1))));
        }
        if (values[node] == NONE) {
            values[node] = value;
        }
        return values[node];
    }

    /** Makes a word known that no phrase has; returns its number. */
    int know(String foldedWord) {
        return vocabulary.add(foldedWord);
    }

    /** How many words are known; their numbers are less. */
    int words() {
        return vocabulary.size();
    }

    /** The number of a word of a text, or -1 when no phrase has it. */
    int word(Tokens tokens, int i) {
        return vocabulary.find(tokens.key(i), tokens.text(), tokens.start(i), tokens.end(i));
    }

    /** The same of a part of a word. */
    int word(Tokens tokens, int start, int end) {
        return vocabulary.find(Vocabulary.key(tokens.text(), start, end), tokens.text(), start, end);
    }

    /** Whether a phrase may begin with word {@code i} of a text; nearly always false where none does. */
    boolean mayBegin(Tokens tokens, int i) {
        long key = tokens.key(i);
        return has(alone, key) || (i + 1 < tokens.size() && has(pairs, pair(key, tokens.key(i + 1))));
    }

    /** The node after {@code word} from {@code node}, or {@link #NONE}. */
    int step(int node, int word) {
        if (node == 0) {
            return word < firsts.length ? firsts[word] : NONE;
        }
        long key = ((long) node << 32) | word;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != -1L) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    /** The value of the phrase that ends in {@code node}, or {@link #NONE}. */
    int value(int node) {
        return values[node];
    }

    private static long key(String word) {
        return Vocabulary.key(word.toCharArray(), 0, word.length());
    }

    private int child(int node, int word) {
        int there = step(node, word);
        if (there != NONE) {
            return there;
        }
        if (nodes == values.length) {
            values = Arrays.copyOf(values, 2 * nodes);
            Arrays.fill(values, nodes, values.length, NONE);
        }
        if (2 * nodes > keys.length) {
            grow();
        }
        if (node == 0) {
            first(word, nodes);
        } else {
            insert(((long) node << 32) | word, nodes);
        }
        return nodes++;
    }

    private void first(int word, int node) {
        if (word >= firsts.length) {
            int before = firsts.length;
            firsts = Arrays.copyOf(firsts, Math.max(word + 1, 2 * before));
            Arrays.fill(firsts, before, firsts.length, NONE);
        }
        firsts[word] = node;
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != -1L) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[keys.length];
        Arrays.fill(keys, -1L);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1L) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static boolean has(long[] bits, long key) {
        int bit = bit(key);
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private static void add(long[] bits, long key) {
        int bit = bit(key);
        bits[bit >>> 6] |= 1L << bit;
    }

    private static int bit(long key) {
        return (int) (Vocabulary.mixed(key) >>> 40) & (BITS - 1);
    }

    private static long pair(long first, long second) {
        return 31 * first + second;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32)) & mask;
    }
}
