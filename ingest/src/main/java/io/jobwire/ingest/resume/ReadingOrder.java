package io.jobwire.ingest.resume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses the order of a document's text in which its sections hang together: headings stand alone on their lines and have
 * something below them, and sentences go on from one line to the next. Stateless.
 */
final class ReadingOrder {
    private static final Set<String> HEADINGS = headings();
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_HEADING = 45;
    /** Below this the orders are as good as one another, and the file's own is taken. */
    private static final double MARGIN = 1.5;

    private ReadingOrder() {}

    /** The best of the texts; that of the file itself unless another one is clearly better. */
    static String choose(Map<PdfText.Order, String> texts) {
        String best = Objects.requireNonNull(texts.get(PdfText.Order.STREAM));
        double most = coherence(best);
        for (PdfText.Order other : new PdfText.Order[] {PdfText.Order.COLUMNS, PdfText.Order.POSITION}) {
            String text = Objects.requireNonNull(texts.get(other));
            double score = coherence(text);
            if (score >= most + MARGIN) {
                best = text;
                most = score;
            }
        }
        return best;
    }

    /** Points: one for a heading with text below, less for one without, for two in a line and for broken sentences. */
    static double coherence(String text) {
        double points = 0;
        boolean afterHeading = false;
        String before = "";
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            boolean heading = line.length() <= LONGEST_HEADING && HEADINGS.contains(key(line));
            if (heading) {
                points += afterHeading ? -1 : 1;
            } else if (twoHeadings(line)) {
                points -= 1.5;
            } else if (Character.isLowerCase(line.codePointAt(0))) {
                points += goesOn(before) ? 0.1 : -0.2;
            }
            afterHeading = heading;
            before = line;
        }
        return points - (afterHeading ? 1 : 0);
    }

    /** A line that runs to its end without a stop. */
    private static boolean goesOn(String line) {
        return line.length() > 20 && !line.endsWith(".") && !line.endsWith(":");
    }

    private static boolean twoHeadings(String line) {
        if (line.length() > 2 * LONGEST_HEADING) {
            return false;
        }
        String[] words = line.split("\\s+");
        for (int i = 1; i < words.length && words.length <= 8; i++) {
            String left = key(String.join(" ", java.util.Arrays.copyOfRange(words, 0, i)));
            String right = key(String.join(" ", java.util.Arrays.copyOfRange(words, i, words.length)));
            if (HEADINGS.contains(left) && HEADINGS.contains(right)) {
                return true;
            }
        }
        return false;
    }

    private static String key(String line) {
        String plain =
                MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> headings() {
        try (InputStream in = Objects.requireNonNull(ReadingOrder.class.getResourceAsStream("headings.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the build cannot be read: headings.txt", e);
        }
    }
}
