package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the tagger finds the knowledge spans that people marked in real postings (SkillSpan, TECH part). The train part is
 * there to build with; of the dev part only these figures are read.
 */
class SkillSpanMeasurementTest {
    private record Span(int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private final Map<String, Integer> missed = new HashMap<>();
    private final Map<String, Integer> wrong = new HashMap<>();
    private int gold;
    private int found;
    private int exact;
    private int overlapFound;
    private int overlapGold;

    @ParameterizedTest
    @CsvSource({"train, 0.48, 0.68", "dev, 0.45, 0.60"})
    void findsWhatPeopleMarkedAsKnowledge(String part, double leastExact, double leastOverlap) throws IOException {
        Path file = SharedData.path("labelled/skillspan/" + part + ".json");
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> sentence = MiniJson.object(MiniJson.parse(line));
            if ("tech".equals(sentence.get("source"))) {
                measure(MiniJson.array(sentence.get("tokens")), MiniJson.array(sentence.get("tags_knowledge")));
            }
        }
        double exactF1 = f1((double) exact / found, (double) exact / gold);
        double overlapF1 = f1((double) overlapFound / found, (double) overlapGold / gold);
        System.out.printf(
                "SkillSpan TECH %s knowledge: exact F1 %.3f (P %.3f R %.3f), overlap F1 %.3f (P %.3f R %.3f), %d"
                        + " spans, %d found%n",
                part,
                exactF1,
                (double) exact / found,
                (double) exact / gold,
                overlapF1,
                (double) overlapFound / found,
                (double) overlapGold / gold,
                gold,
                found);
        if (Boolean.getBoolean("jobwire.measure.verbose")) {
            System.out.println("missed: " + top(missed));
            System.out.println("wrong: " + top(wrong));
        }
        assertThat(exactF1).isGreaterThan(leastExact);
        assertThat(overlapF1).isGreaterThan(leastOverlap);
    }

    private void measure(List<Object> tokens, List<Object> tags) {
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int open = -1;
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            char tag = MiniJson.text(tags.get(i)).charAt(0);
            if (open >= 0 && tag != 'I') {
                marked.add(new Span(open, end));
                open = -1;
            }
            int start = text.length();
            text.append(MiniJson.text(tokens.get(i))).append(' ');
            end = text.length() - 1;
            open = tag == 'B' || (tag == 'I' && open < 0) ? start : open;
        }
        if (open >= 0) {
            marked.add(new Span(open, end));
        }
        Taxonomy taxonomy = Taxonomy.load();
        List<Span> tagged = taxonomy.tagger().tagPosting(text, false).stream()
                .filter(mention ->
                        taxonomy.skill(mention.skillId()).orElseThrow().kind() != SkillKind.SOFT)
                .map(mention -> new Span(mention.start(), mention.end()))
                .toList();
        gold += marked.size();
        found += tagged.size();
        for (Span span : tagged) {
            boolean hit = marked.stream().anyMatch(span::overlaps);
            overlapFound += hit ? 1 : 0;
            exact += marked.contains(span) ? 1 : 0;
            if (!hit) {
                wrong.merge(text.substring(span.start, span.end), 1, Integer::sum);
            }
        }
        for (Span span : marked) {
            boolean hit = tagged.stream().anyMatch(span::overlaps);
            overlapGold += hit ? 1 : 0;
            if (!hit) {
                missed.merge(text.substring(span.start, span.end), 1, Integer::sum);
            }
        }
    }

    @Test
    void countsNothingTwice() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }

    private static String top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(150)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList()
                .toString();
    }
}
