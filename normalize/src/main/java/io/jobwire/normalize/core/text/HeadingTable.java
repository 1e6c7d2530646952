package io.jobwire.normalize.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of headings and what they announce. Read from a table: kind, where the words must be ({@code =} all of the
 * heading, {@code ^} at its start, {@code *} anywhere), the words separated by semicolons. The longest match wins, the whole
 * heading before its start and that before the middle. Immutable and safe for use by many threads.
 *
 * @param <K> what a heading announces
 */
public final class HeadingTable<K extends Enum<K>> {
    private static final int LONGEST = 8;

    private final Map<String, K> whole = new HashMap<>();
    private final Map<String, K> start = new HashMap<>();
    private final Map<String, K> anywhere = new HashMap<>();
    /** The first words of what may be anywhere. */
    private final Set<String> anywhereFirst = new HashSet<>();

    private HeadingTable() {}

    /** Reads a table beside a class. */
    public static <K extends Enum<K>> HeadingTable<K> read(Class<?> beside, String name, Class<K> kinds) {
        HeadingTable<K> table = new HeadingTable<>();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> table.add(line.split("\t", 3), kinds));
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the build cannot be read: " + name, e);
        }
        return table;
    }

    private void add(String[] row, Class<K> kinds) {
        K kind = Enum.valueOf(kinds, row[0]);
        Map<String, K> to = switch (row[1]) {
            case "=" -> whole;
            case "^" -> start;
            case "*" -> anywhere;
            default -> throw new IllegalStateException("A heading is matched by =, ^ or *, not " + row[1]);
        };
        for (String words : row[2].split(";")) {
            to.put(key(words), kind);
            if (row[1].equals("*")) {
                anywhereFirst.add(key(words).split(" ", 2)[0]);
            }
        }
    }

    /** What a heading announces; empty when nobody knows. */
    public Optional<K> kind(String heading) {
        String key = key(heading);
        K found = whole.get(key);
        if (found != null || key.isEmpty()) {
            return Optional.ofNullable(found);
        }
        String[] words = key.split(" ");
        found = longest(words, 0, start);
        for (int from = 0; from < words.length && found == null; from++) {
            found = anywhereFirst.contains(words[from]) ? longest(words, from, anywhere) : null;
        }
        return Optional.ofNullable(found);
    }

    /** What a line announces that is a heading by its words alone. */
    public Optional<K> exact(String heading) {
        return Optional.ofNullable(whole.get(key(heading)));
    }

    private static <K> @Nullable K longest(String[] words, int from, Map<String, K> table) {
        K found = null;
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < words.length && i < from + LONGEST; i++) {
            phrase.append(i == from ? "" : " ").append(words[i]);
            K here = table.get(phrase.toString());
            found = here == null ? found : here;
        }
        return found;
    }

    private static String asciiKey(String heading) {
        char[] key = new char[heading.length()];
        int size = 0;
        boolean blank = false;
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (blank && size > 0) {
                    key[size++] = ' ';
                }
                blank = false;
                key[size++] = capital ? (char) (c + ('a' - 'A')) : c;
            } else {
                blank |= c != '\'';
            }
        }
        return new String(key, 0, size);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits of a heading in lower case without accents, apostrophes gone, all else one blank. */
    static String key(String heading) {
        if (isAscii(heading)) {
            return asciiKey(heading);
        }
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (blank && !key.isEmpty()) {
                    key.append(' ');
                }
                blank = false;
                key.append(c);
            } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
                blank = true;
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
