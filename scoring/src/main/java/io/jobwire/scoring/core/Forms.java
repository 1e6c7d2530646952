package io.jobwire.scoring.core;

import java.util.Arrays;
import java.util.Map;

/**
 * Forms of words with their numbers, to be found without making a text of what is looked for: all letters in one array, by open
 * addressing. Immutable and safe for use by many threads.
 */
final class Forms {
    static final int ABSENT = Integer.MIN_VALUE;

    private final char[] letters;
    /** Where the letters of an entry begin; one more at the end. */
    private final int[] starts;

    private final int[] numbers;
    /** Entries by hash, one more than their place; zero is empty. */
    private final int[] table;

    private Forms(char[] letters, int[] starts, int[] numbers, int[] table) {
        this.letters = letters;
        this.starts = starts;
        this.numbers = numbers;
        this.table = table;
    }

    static Forms of(Map<String, Integer> known) {
        int size = 0;
        int[] starts = new int[known.size() + 1];
        int[] numbers = new int[known.size()];
        StringBuilder letters = new StringBuilder();
        int[] table = new int[4 * Integer.highestOneBit(known.size() + 1)];
        for (Map.Entry<String, Integer> entry : known.entrySet()) {
            char[] form = entry.getKey().toCharArray();
            int at = place(form, form.length, table.length);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = size + 1;
            letters.append(form);
            numbers[size++] = entry.getValue();
            starts[size] = letters.length();
        }
        return new Forms(letters.toString().toCharArray(), starts, numbers, table);
    }

    /** Number of a form, or {@link #ABSENT}. */
    int find(char[] form, int length) {
        for (int at = place(form, length, table.length); table[at] != 0; at = (at + 1) & (table.length - 1)) {
            int entry = table[at] - 1;
            int start = starts[entry];
            if (Arrays.equals(letters, start, starts[entry + 1], form, 0, length)) {
                return numbers[entry];
            }
        }
        return ABSENT;
    }

    private static int place(char[] form, int length, int places) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + form[i];
        }
        return ((hash * 0x9E3779B9) >>> 8) & (places - 1);
    }
}
