package io.jobwire.normalize.core.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a pattern as {@link Matcher#find()} does, with the same result, but tries it only where a match can begin: a
 * pattern of many alternatives is tried one after the other at every character, while the beginnings of all of them are walked at
 * once, and at most places end with the first character. Immutable and safe for use by many threads.
 */
public final class PatternSearch {
    /** No beginning has a character from here on. */
    static final char HIGHEST = 0x2200;

    /** A beginning ends in this state, and a match may begin at its first character. */
    private static final byte ANYWHERE = 1;
    /** The same, but not where a letter, digit or underscore stands before it. */
    private static final byte AT_WORD = 2;

    private final Pattern pattern;
    /** Whether matches may begin with anything, and nothing is won. */
    private final boolean open;
    /** Number of each character of beginnings, 0 for all others. */
    private final byte[] classes;

    private final int shift;
    /** The state after a state and a character; 0, which is the first state, for none. */
    private final char[] next;

    private final byte[] ends;

    private PatternSearch(Pattern pattern) {
        this.pattern = pattern;
        Set<Beginnings.Beginning> beginnings = Beginnings.of(pattern);
        byte[] numbers = new byte[HIGHEST];
        int kinds = 1;
        int states = 1;
        for (Beginnings.Beginning beginning : beginnings) {
            states += beginning.text().length();
            for (int i = 0; i < beginning.text().length(); i++) {
                char c = folded(beginning.text().charAt(i));
                if (numbers[c] == 0) {
                    numbers[c] = (byte) kinds++;
                }
            }
        }
        open = kinds > Byte.MAX_VALUE
                || states > Character.MAX_VALUE
                || beginnings.stream().anyMatch(beginning -> beginning.text().isEmpty());
        classes = open ? new byte[0] : foldedClasses(numbers);
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(kinds - 1);
        next = new char[open ? 0 : states << shift];
        ends = new byte[open ? 0 : states];
        if (!open) {
            int used = 1;
            for (Beginnings.Beginning beginning : beginnings) {
                used = put(beginning, used);
            }
        }
    }

    /** A search for a pattern. */
    public static PatternSearch of(Pattern pattern) {
        return new PatternSearch(pattern);
    }

    /** A search for a pattern without flags. */
    public static PatternSearch of(String regex) {
        return of(Pattern.compile(regex));
    }

    /** Whether a text has a match. */
    public boolean in(String text) {
        return matches(text).next();
    }

    /** Whether a part of a text has a match; what stands around the part is seen, and is where the text goes on. */
    public boolean in(String text, int from, int to) {
        return matches(text, from, to).next();
    }

    /** The matches of a text. */
    public Matches matches(String text) {
        return matches(text, 0, text.length());
    }

    /** The matches of a part of a text; what stands around the part is seen, and is where the text goes on. */
    public Matches matches(String text, int from, int to) {
        return new Matches(text, from, to);
    }

    /** The matches of a text, in order, none overlapping the one before. For one thread. */
    public final class Matches {
        private final String text;
        private final int offset;
        private final int to;
        private final char[] letters;
        private @Nullable Matcher matcher;
        private int at;

        private Matches(String text, int from, int to) {
            this.text = text;
            this.to = to;
            at = from;
            offset = Math.max(0, from - 1);
            letters = new char[open ? 0 : to - offset];
            text.getChars(offset, offset + letters.length, letters, 0);
        }

        /** Moves to the next match; false when there is none. */
        public boolean next() {
            while (at <= to) {
                int start = open ? at : beginning(letters, at - offset) + offset;
                if (!open && start == to) {
                    break;
                }
                Matcher here = matcher().region(start, to);
                if (open ? here.find() : here.lookingAt()) {
                    at = Math.max(here.end(), start + 1);
                    return true;
                }
                at = open ? to + 1 : start + 1;
            }
            return false;
        }

        /** The match that {@link #next} moved to. */
        public Matcher found() {
            return matcher();
        }

        private Matcher matcher() {
            Matcher known = matcher;
            if (known == null) {
                known = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                matcher = known;
            }
            return known;
        }
    }

    /** The first place from {@code from} where a beginning stands, the end of the text when there is none. */
    private int beginning(char[] text, int from) {
        for (int at = from; at < text.length; at++) {
            char c = text[at];
            if (c < classes.length && next[classes[c]] != 0 && begins(text, at)) {
                return at;
            }
        }
        return text.length;
    }

    private boolean begins(char[] text, int start) {
        int state = 0;
        for (int at = start; at < text.length; at++) {
            char c = text[at];
            state = c < classes.length ? next[(state << shift) | classes[c]] : 0;
            if (state == 0) {
                return false;
            }
            if (ends[state] == ANYWHERE || (ends[state] == AT_WORD && (start == 0 || !isWord(text[start - 1])))) {
                return true;
            }
        }
        return false;
    }

    /** ASCII only: what is a word to every kind of pattern. */
    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private int put(Beginnings.Beginning beginning, int used) {
        int state = 0;
        int size = used;
        String text = beginning.text();
        for (int i = 0; i < text.length(); i++) {
            int at = (state << shift) | classes[folded(text.charAt(i))];
            if (next[at] == 0) {
                next[at] = (char) size++;
            }
            state = next[at];
        }
        boolean word = beginning.word() && isWord(text.charAt(0));
        ends[state] = word && ends[state] != ANYWHERE ? AT_WORD : ANYWHERE;
        return size;
    }

    private byte[] foldedClasses(byte[] numbers) {
        byte[] all = new byte[HIGHEST];
        int end = 0;
        for (char c = 0; c < HIGHEST; c++) {
            all[c] = numbers[folded(c)];
            end = all[c] == 0 ? end : c + 1;
        }
        return Arrays.copyOf(all, end);
    }

    /** One character for all that the pattern's flags make equal. */
    private char folded(char c) {
        boolean unicode = (pattern.flags() & Pattern.UNICODE_CASE) != 0;
        if ((pattern.flags() & Pattern.CASE_INSENSITIVE) == 0 || (c >= 0x80 && !unicode)) {
            return c;
        }
        char lower = Character.toLowerCase(Character.toUpperCase(c));
        return lower < HIGHEST ? lower : c;
    }
}
