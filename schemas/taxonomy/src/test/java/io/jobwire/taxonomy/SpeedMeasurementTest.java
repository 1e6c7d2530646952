package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How fast real postings are tagged and their titles placed; only printed: no time is asserted. */
class SpeedMeasurementTest {
    @Test
    void tagsRealPostings() throws IOException {
        Path folder = SharedData.path("listings/ashby");
        List<String> bodies = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path board : files.sorted().limit(100).toList()) {
                for (Object job : MiniJson.array(
                        MiniJson.object(MiniJson.parse(Files.readString(board))).get("jobs"))) {
                    bodies.add(MiniJson.text(MiniJson.object(job).get("descriptionPlain")));
                    titles.add(MiniJson.text(MiniJson.object(job).get("title")));
                }
            }
        }
        SkillTagger tagger = Taxonomy.load().tagger();
        Occupations occupations = Taxonomy.load().occupations();
        long characters = bodies.stream().mapToLong(String::length).sum();
        double seconds = 0;
        long mentions = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            mentions =
                    bodies.stream().mapToLong(body -> tagger.tag(body).size()).sum();
            seconds = (System.nanoTime() - start) / 1e9;
        }
        long start = System.nanoTime();
        long placed = titles.stream()
                .filter(title -> occupations.nearest(title).isPresent())
                .count();
        double micros = (System.nanoTime() - start) / 1e3 / titles.size();
        System.out.printf(
                "tagger: %d postings, %.1f MB, %.1f MB/s, %.1f mentions each; titles: %d of %d placed, %.1f"
                        + " microseconds each%n",
                bodies.size(),
                characters / 1e6,
                characters / 1e6 / seconds,
                (double) mentions / bodies.size(),
                placed,
                titles.size(),
                micros);
        assertThat(mentions).isPositive();
    }
}
