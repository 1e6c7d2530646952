package io.jobwire.normalize.core.message;

import java.util.regex.Pattern;

/** Tells sentences from names and titles. Stateless. */
final class Sentences {
    private static final int MOST_WORDS = 22;
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern VERB = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|we|we['\u2019](?:re|ve|ll)|our|you|your|i|i['\u2019]m|has|have|makes|builds|helps|provides|looking|seeking"
                    + "|hiring|wants?|needs?|join|will|can|this|that|they|it['\u2019]s|who|what|how|why|please|check|visit|send|their)\\b");

    private Sentences() {}

    /** Whether words are a sentence or the beginning of one. */
    static boolean isSentence(String words) {
        int count = WORDS.split(words).length;
        return count > MOST_WORDS || (count > 3 && VERB.matcher(words).find());
    }
}
