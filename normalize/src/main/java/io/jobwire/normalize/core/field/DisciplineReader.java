package io.jobwire.normalize.core.field;

import io.jobwire.taxonomy.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the field of work that a title names: the longest phrase of a table decides, because "product marketing manager" is marketing
 * and "sales engineer" is sales. The part of a title before a comma or dash is read first, because what follows is most often a team
 * or place. Stateless.
 */
public final class DisciplineReader {
    private static final int LONGEST = 4;
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[,|(:;/@]|\\s[-–—]+\\s)\\s*");
    private static final Map<String, String> FIELDS = fields();

    private DisciplineReader() {}

    /** The field of work of a title; empty when it names none that is known. */
    public static Optional<String> read(String title) {
        for (String part : PARTS.split(title)) {
            Optional<String> field = ofPart(Tokenizer.words(part));
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofPart(List<String> words) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String field = FIELDS.get(String.join(" ", words.subList(from, from + length)));
                if (field != null) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(DisciplineReader.class.getResourceAsStream("disciplines.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split("\t", 2);
                for (String phrase : row[1].split(";")) {
                    fields.put(String.join(" ", Tokenizer.words(phrase)), row[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The table of disciplines cannot be read", e);
        }
        return fields;
    }
}
