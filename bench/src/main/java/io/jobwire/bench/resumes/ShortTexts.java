package io.jobwire.bench.resumes;

import io.jobwire.normalize.core.text.LanguageReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The language of sentences as they stand in listings and resumes, written for this report in fourteen languages, and of short
 * resumes made of them. Of each language the even sentences are there to build with, the odd ones only to be reported.
 */
public final class ShortTexts {
    private final List<String> wrong = new ArrayList<>();
    private int all;
    private int right;

    /** Prints both parts; the words of the report's wrong cases are shown. */
    public static void main(String[] args) {
        for (boolean report : new boolean[] {false, true}) {
            ShortTexts texts = of(report, 1);
            ShortTexts longer = of(report, 4);
            System.out.printf(
                    "%-6s single sentences %d of %d, four sentences %d of %d%n",
                    report ? "report" : "build", texts.right, texts.all, longer.right, longer.all);
            texts.wrong.forEach(line -> System.out.println("       " + line));
            longer.wrong.forEach(line -> System.out.println("       " + line));
        }
    }

    /**
     * Reads one part.
     *
     * @param together sentences in one text
     */
    static ShortTexts of(boolean report, int together) {
        ShortTexts texts = new ShortTexts();
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        lines().forEach(line -> sentences
                .computeIfAbsent(line.substring(0, line.indexOf('\t')), code -> new ArrayList<>())
                .add(line.substring(line.indexOf('\t') + 1)));
        sentences.forEach((code, all) -> {
            List<String> part = new ArrayList<>();
            for (int i = report ? 1 : 0; i < all.size(); i += 2) {
                part.add(all.get(i));
            }
            for (int i = 0; i + together <= part.size(); i += together) {
                texts.count(code, String.join("\n", part.subList(i, i + together)));
            }
        });
        return texts;
    }

    private void count(String code, String text) {
        String read = LanguageReader.read(text);
        all++;
        if (read.equals(code)) {
            right++;
        } else {
            wrong.add(code + " read as " + read + ": " + text.replace('\n', ' '));
        }
    }

    double share() {
        return (double) right / all;
    }

    int size() {
        return all;
    }

    List<String> wrong() {
        return wrong;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(ShortTexts.class.getResourceAsStream("languages.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
