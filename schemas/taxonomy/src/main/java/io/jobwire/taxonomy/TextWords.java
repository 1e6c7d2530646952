package io.jobwire.taxonomy;

/** The numbers of the words of a text, each looked up when it is first asked for: most never are. For one thread. */
final class TextWords {
    /** What is added to a number, so that 0 is one that was not looked up. */
    private static final int SEEN = 2;

    private final Tokens tokens;
    private final PhraseTrie trie;
    private final int[] numbers;

    TextWords(Tokens tokens, PhraseTrie trie) {
        this.tokens = tokens;
        this.trie = trie;
        numbers = new int[tokens.size()];
    }

    /** The number of word {@code i}, -1 for one that is unknown. */
    int number(int i) {
        if (numbers[i] == 0) {
            numbers[i] = trie.word(tokens, i) + SEEN;
        }
        return numbers[i] - SEEN;
    }
}
