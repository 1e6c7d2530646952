package io.jobwire.scoring.core;

import io.jobwire.taxonomy.Tokenizer;
import io.jobwire.taxonomy.Tokens;
import java.util.stream.IntStream;

/**
 * A title as numbers. Word numbers below zero are words outside the vocabulary, by hash: titles hold no names of people, and "DevOps" must
 * count. Immutable.
 */
final class Title {
    private static final int KEEP = 50;
    private static final int UNKNOWN_WEIGHT = 6000;

    private final int[] words;
    private final int weight;
    private final Sparse vector;

    private Title(int[] words, int weight, Sparse vector) {
        this.words = words;
        this.weight = weight;
        this.vector = vector;
    }

    /** Different words, ascending; not to be changed. */
    int[] words() {
        return words;
    }

    /** Sum of their weights. */
    int weight() {
        return weight;
    }

    /** Nearest concepts. */
    Sparse vector() {
        return vector;
    }

    /** A title with its concepts. */
    static Title of(String text, Reference reference) {
        Sparse vector = reference.concepts().vector(new Bag(reference.vocabulary()).add(text, 1, -1), KEEP);
        Title words = words(text, reference);
        return new Title(words.words, words.weight, vector);
    }

    /** The words of a title alone. */
    static Title words(String text, Reference reference) {
        Tokens tokens = Tokenizer.tokenize(text);
        int[] words = IntStream.range(0, tokens.size())
                .mapToObj(tokens::folded)
                .filter(word -> !reference.vocabulary().skipped(word))
                .mapToInt(word -> number(word, reference))
                .distinct()
                .sorted()
                .limit(16)
                .toArray();
        return words(words, reference);
    }

    private static Title words(int[] words, Reference reference) {
        int weight = 0;
        for (int word : words) {
            weight += weight(word, reference.concepts());
        }
        return new Title(words, weight, Sparse.EMPTY);
    }

    /** Writes the words alone. */
    void write(NumbersOut out) {
        out.unsigned(words.length);
        for (int word : words) {
            out.number(word);
        }
    }

    /** The words of a title alone. */
    static Title read(NumbersIn in, Reference reference) {
        int[] words = new int[in.unsigned()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.number();
        }
        return words(words, reference);
    }

    private static int number(String word, Reference reference) {
        int id = reference.vocabulary().id(word);
        return id >= 0 ? id : -1 - (word.hashCode() & 0xFFFFFF);
    }

    /** Weight of a word of a title. */
    static int weight(int word, Concepts concepts) {
        return word < 0 ? UNKNOWN_WEIGHT : concepts.idf(word);
    }
}
