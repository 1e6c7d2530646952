package io.jobwire.normalize.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Tells of many groups of words which have one in a text, in one pass over the text whatever the number of words and groups: the
 * automaton of Aho and Corasick (Communications of the ACM 18/6, 1975) with all its transitions in a table. Immutable and safe
 * for use by many threads.
 *
 * <p>A word may begin with {@code <} and end with {@code >}: then no letter a to z stands right before or behind it.
 */
public final class WordScan {
    private static final int HIGHEST = 0x2100;
    /** Added to a state in which a word ends. */
    private static final int END = 1 << 15;

    private final byte[] classes = new byte[HIGHEST];
    private final int shift;
    private char[] next;
    private Word[][] ends;

    /** Takes words that are found. */
    public interface Found {
        /**
         * A word is there.
         *
         * @param group of the word
         * @param start its first character
         * @param end one past its last character
         */
        void word(int group, int start, int end);
    }

    private record Word(int group, int length, boolean first, boolean last) {

        boolean stands(char[] text, int end, int from, int to) {
            return !(first && letter(text, end - length, from, to)) && !(last && letter(text, end + 1, from, to));
        }
    }

    private WordScan(List<? extends List<String>> groups) {
        int kinds = 1;
        int states = 1;
        for (List<String> words : groups) {
            for (String word : words) {
                states += word.length();
                for (int i = 0; i < word.length(); i++) {
                    if (classes[word.charAt(i)] == 0) {
                        classes[word.charAt(i)] = (byte) kinds++;
                    }
                }
            }
        }
        if (states >= END || kinds > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("Too many words: " + states + " characters, " + kinds + " different");
        }
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(kinds - 1);
        next = new char[states << shift];
        ends = new Word[states][];
        Arrays.fill(ends, new Word[0]);
        int used = 1;
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group)) {
                used = put(word, group, used);
            }
        }
        number(link(used));
        for (int i = 0; i < next.length; i++) {
            next[i] += (char) (ends[next[i]].length > 0 ? END : 0);
        }
    }

    /**
     * A scan for groups of words.
     *
     * @param groups at most 64, of words in lower case
     */
    public static WordScan of(List<? extends List<String>> groups) {
        if (groups.size() > Long.SIZE) {
            throw new IllegalArgumentException("More than 64 groups of words: " + groups.size());
        }
        return new WordScan(groups);
    }

    /** The groups that have a word in a text: bit n for group n. Case counts. */
    public long in(String text) {
        return in(text.toCharArray(), 0, text.length());
    }

    /** The same of a part of a text, as if it were all. */
    public long in(char[] text, int from, int to) {
        long found = 0;
        int state = 0;
        for (int i = from; i < to; i++) {
            state = after(state, text[i]);
            if (state >= END) {
                state -= END;
                for (Word word : ends[state]) {
                    found |= word.stands(text, i, from, to) ? 1L << word.group() : 0;
                }
            }
        }
        return found;
    }

    /** Whether a part of a text has a word of any group. */
    boolean any(char[] text, int from, int to) {
        int state = 0;
        for (int i = from; i < to; i++) {
            state = after(state, text[i]);
            if (state >= END) {
                state -= END;
                for (Word word : ends[state]) {
                    if (word.stands(text, i, from, to)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Tells of every word in a text, in the order of their ends. */
    public void each(char[] text, Found found) {
        int state = 0;
        for (int i = 0; i < text.length; i++) {
            state = after(state, text[i]);
            if (state >= END) {
                state -= END;
                for (Word word : ends[state]) {
                    if (word.stands(text, i, 0, text.length)) {
                        found.word(word.group(), i + 1 - word.length(), i + 1);
                    }
                }
            }
        }
    }

    private int after(int state, char c) {
        return next[(state << shift) | (c < HIGHEST ? classes[c] : 0)];
    }

    private static boolean letter(char[] text, int at, int from, int to) {
        return at >= from && at < to && text[at] >= 'a' && text[at] <= 'z';
    }

    private int put(String written, int group, int used) {
        boolean first = written.startsWith("<");
        boolean last = written.endsWith(">");
        String word = written.substring(first ? 1 : 0, written.length() - (last ? 1 : 0));
        int state = 0;
        int size = used;
        for (int i = 0; i < word.length(); i++) {
            int at = (state << shift) | classes[word.charAt(i)];
            if (next[at] == 0) {
                next[at] = (char) size++;
            }
            state = next[at];
        }
        ends[state] = with(ends[state], new Word(group, word.length(), first, last));
        return size;
    }

    /** Breadth first: what is missing in a state is taken from the state of its longest suffix, which is complete by then. */
    private List<Integer> link(int states) {
        List<Integer> order = new ArrayList<>(states);
        int[] suffix = new int[states];
        Queue<Integer> waiting = new ArrayDeque<>(List.of(0));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            order.add(state);
            for (int c = 0; c < 1 << shift; c++) {
                int at = (state << shift) | c;
                int beside = state == 0 ? 0 : next[(suffix[state] << shift) | c];
                if (next[at] == 0) {
                    next[at] = (char) beside;
                } else {
                    suffix[next[at]] = beside;
                    ends[next[at]] = with(ends[next[at]], ends[beside]);
                    waiting.add((int) next[at]);
                }
            }
        }
        return order;
    }

    /** Numbers the states anew, those of few characters first: most characters of a text lead to them, and so they lie side by side. */
    private void number(List<Integer> order) {
        char[] numbers = new char[order.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[order.get(i)] = (char) i;
        }
        char[] ordered = new char[next.length];
        Word[][] orderedEnds = ends.clone();
        for (int state = 0; state < numbers.length; state++) {
            orderedEnds[numbers[state]] = ends[state];
            for (int c = 0; c < 1 << shift; c++) {
                ordered[(numbers[state] << shift) | c] = numbers[next[(state << shift) | c]];
            }
        }
        next = ordered;
        ends = orderedEnds;
    }

    private static Word[] with(Word[] some, Word... more) {
        List<Word> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(Word[]::new);
    }
}
