package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillKind;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Skills found in sentences of real postings against the knowledge spans that people marked there (SkillSpan, TECH): exact
 * and overlapping F1. The train part is there to build with; dev is the report's part.
 */
public final class SkillSpans {
    private record Span(int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private record Sentence(String text, List<Span> marked) {}

    private final WrongCases wrong;
    private final boolean report;
    private int gold;
    private int found;
    private int exact;
    private int foundOverlapping;
    private int goldOverlapping;

    private SkillSpans(WrongCases wrong, boolean report) {
        this.wrong = wrong;
        this.report = report;
    }

    public static void main(String[] args) throws IOException {
        WrongCases wrong = new WrongCases("skill-spans");
        for (String part : List.of("train", "dev")) {
            SkillSpans spans = new SkillSpans(wrong, part.equals("dev"));
            for (String line : Files.readAllLines(SharedData.path("labelled/skillspan/" + part + ".json"))) {
                JsonNode sentence = SharedData.JSON.readTree(line);
                if (sentence.path("source").asText().equals("tech")) {
                    spans.measure(sentence(sentence));
                }
            }
            spans.print(part);
        }
        wrong.write();
    }

    private static Sentence sentence(JsonNode node) {
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int open = -1;
        int end = 0;
        for (int i = 0; i < node.path("tokens").size(); i++) {
            char tag = node.path("tags_knowledge").path(i).asText().charAt(0);
            if (open >= 0 && tag != 'I') {
                marked.add(new Span(open, end));
                open = -1;
            }
            int start = text.length();
            text.append(node.path("tokens").path(i).asText()).append(' ');
            end = text.length() - 1;
            open = tag == 'B' || (tag == 'I' && open < 0) ? start : open;
        }
        if (open >= 0) {
            marked.add(new Span(open, end));
        }
        return new Sentence(text.toString(), marked);
    }

    private void measure(Sentence sentence) {
        Taxonomy taxonomy = Taxonomy.load();
        List<Span> tagged = new ArrayList<>();
        for (Mention mention : taxonomy.tagger().tagPosting(sentence.text(), false)) {
            if (taxonomy.skill(mention.skillId()).orElseThrow().kind() != SkillKind.SOFT) {
                tagged.add(new Span(mention.start(), mention.end()));
            }
        }
        gold += sentence.marked().size();
        found += tagged.size();
        for (Span span : tagged) {
            boolean hit = sentence.marked().stream().anyMatch(span::overlaps);
            foundOverlapping += hit ? 1 : 0;
            exact += sentence.marked().contains(span) ? 1 : 0;
            list(hit, "not marked", sentence, span);
        }
        for (Span span : sentence.marked()) {
            boolean hit = tagged.stream().anyMatch(span::overlaps);
            goldOverlapping += hit ? 1 : 0;
            list(hit, "not found", sentence, span);
        }
    }

    private void list(boolean right, String what, Sentence sentence, Span span) {
        if (report && !right) {
            wrong.add("%s: <%s> in: %s", what, sentence.text().substring(span.start(), span.end()), sentence.text());
        }
    }

    private void print(String part) {
        System.out.printf(
                Locale.ROOT,
                "%-5s %d spans marked, %d found: exact F1 %.3f (P %.3f R %.3f), overlap F1 %.3f (P %.3f R %.3f)%n",
                part,
                gold,
                found,
                f1((double) exact / found, (double) exact / gold),
                (double) exact / found,
                (double) exact / gold,
                f1((double) foundOverlapping / found, (double) goldOverlapping / gold),
                (double) foundOverlapping / found,
                (double) goldOverlapping / gold);
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }
}
