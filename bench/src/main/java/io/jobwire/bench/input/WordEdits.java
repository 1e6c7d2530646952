package io.jobwire.bench.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes words of a text, as an editor or another board would. Stateless. */
final class WordEdits {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTEST = 4;
    private static final List<String> WORDS = List.of(
            "various",
            "several",
            "modern",
            "careful",
            "daily",
            "shared",
            "current",
            "related",
            "further",
            "strong",
            "useful",
            "common",
            "global",
            "local",
            "simple",
            "complete",
            "regular",
            "direct");

    private WordEdits() {}

    /** A job of Ashby with words changed in its text. */
    static String inBody(byte[] json, double share, RandomGenerator random) {
        try {
            ObjectNode job = (ObjectNode) JSON.readTree(json);
            job.put("descriptionHtml", inHtml(job.path("descriptionHtml").asText(), share, random));
            return JSON.writeValueAsString(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each word of four letters or more, outside of tags and entities, is another one with the probability {@code share}. */
    static String inHtml(String html, double share, RandomGenerator random) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' || c == '&') {
                int end = html.indexOf(c == '<' ? '>' : ';', at);
                end = end < 0 ? html.length() : end + 1;
                out.append(html, at, end);
                at = end;
            } else if (Character.isLetter(c)) {
                int end = at;
                while (end < html.length() && Character.isLetter(html.charAt(end))) {
                    end++;
                }
                boolean change = end - at >= SHORTEST && Character.isLowerCase(c) && random.nextDouble() < share;
                out.append(change ? Words.one(WORDS, random) : html.substring(at, end));
                at = end;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
