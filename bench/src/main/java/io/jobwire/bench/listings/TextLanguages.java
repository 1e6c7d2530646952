package io.jobwire.bench.listings;

import io.jobwire.normalize.core.text.LanguageReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The language of postings, against labels by hand. */
public final class TextLanguages {
    final Share right = new Share();
    private final Map<String, Share> languages = new TreeMap<>();

    /** Prints both parts. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("text-languages");
        List<SharedData.Posting> postings = SharedData.postings();
        for (boolean reported : new boolean[] {false, true}) {
            TextLanguages texts = new TextLanguages();
            texts.measure(postings, reported, wrong);
            System.out.printf("%-6s %s%n", reported ? "report" : "build", texts.right);
            texts.languages.forEach((code, share) -> System.out.println("       " + code + " " + share));
        }
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, boolean reported, WrongCases wrong) {
        Map<String, String> labels = new HashMap<>();
        Halves.labels("languages.tsv").forEach(row -> labels.put(row[1], row[2]));
        for (SharedData.Posting posting : postings) {
            if (Halves.reported(posting.company()) != reported) {
                continue;
            }
            String text = posting.job().path("descriptionPlain").asText("");
            String title = posting.job().path("title").asText("");
            String truth = labels.getOrDefault(posting.job().path("id").asText(), "en");
            String read = LanguageReader.read(text.isBlank() ? title : text);
            right.count(read.equals(truth));
            languages.computeIfAbsent(truth, key -> new Share()).count(read.equals(truth));
            if (reported && !read.equals(truth)) {
                wrong.add("%s: \"%s\" is %s, read %s", posting.company(), title, truth, read);
            }
        }
    }
}
