package io.jobwire.runtime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or data.
 *
 * @param bytes from 0
 */
public record DataSize(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*([kmg]?)i?b?", Pattern.CASE_INSENSITIVE);

    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is not negative: " + bytes);
        }
    }

    /** So many mebibytes, of 1,048,576 bytes each. */
    public static DataSize ofMegabytes(long megabytes) {
        return new DataSize(Math.multiplyExact(megabytes, 1L << 20));
    }

    /**
     * Reads {@code 64MB}, {@code 512 KiB}, {@code 1G} or a number of bytes; a kilobyte is 1,024 bytes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static DataSize parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a size: " + text);
        }
        long unit = switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1L << 10;
            case "m" -> 1L << 20;
            case "g" -> 1L << 30;
            default -> 1L;
        };
        try {
            return new DataSize(Math.multiplyExact(Long.parseLong(match.group(1)), unit));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Not a size: " + text, e);
        }
    }

    /** The size as a number of bytes for an interface that counts in {@code int}, at most 2,147,483,647. */
    public int toInt() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    /** In few digits, for people: units of 1,000, at least a kilobyte. */
    public String words() {
        if (bytes < 1_000_000) {
            return (bytes + 999) / 1_000 + " kB";
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** In the largest unit without a remainder, as {@link #parse} reads it. */
    @Override
    public String toString() {
        if (bytes == 0) {
            return "0";
        }
        if (bytes % (1L << 30) == 0) {
            return (bytes >> 30) + "GB";
        }
        if (bytes % (1L << 20) == 0) {
            return (bytes >> 20) + "MB";
        }
        return bytes % (1L << 10) == 0 ? (bytes >> 10) + "KB" : Long.toString(bytes);
    }
}
