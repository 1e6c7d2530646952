package io.jobwire.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.Need;
import io.jobwire.records.Skill;
import io.jobwire.records.Workplace;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real postings, indexed and searched: counts that must hold, and figures on the way. */
class RealListingsTest {
    private static final int LISTINGS = 2_500;
    private static final List<String> QUERIES = List.of(
            "software engineer",
            "k8s terraform",
            "\"machine learning\" engineer",
            "title:designer remote",
            "enginer pyhton",
            "sales OR marketing -manager",
            "java AND (kafka OR spark)",
            "prod* manager",
            "",
            "skill:python senior");

    @TempDir
    private Path folder;

    @Test
    void everyListingIsFoundAndSearchesAreFast() throws IOException {
        Path boards = Path.of(System.getProperty("jobwire.shared.data", ""), "listings", "ashby");
        assumeTrue(Files.isDirectory(boards), "Skipped: no captured boards in " + boards);
        List<CanonicalListing> listings = read(boards, LISTINGS);
        assertThat(listings).hasSize(LISTINGS);
        try (SearchEngine engine =
                LuceneSearchEngine.open(folder, new TaxonomySkillNames(Taxonomy.load()), java.time.Clock.systemUTC())) {
            long start = System.nanoTime();
            List<IndexChange> batch = new ArrayList<>();
            for (int i = 0; i < listings.size(); i++) {
                batch.add(Listings.put(listings.get(i), i));
                if (batch.size() == 500 || i == listings.size() - 1) {
                    engine.write(batch);
                    engine.refresh();
                    batch.clear();
                }
            }
            engine.commit(new Checkpoint("t", Map.of(0, (long) listings.size()), Listings.DAY_1));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(engine.count()).isEqualTo(LISTINGS);
            assertThat(engine.search(SearchRequest.of("software engineer")).total())
                    .isGreaterThan(100);
            assertThat(engine.search(SearchRequest.of("k8s")).total())
                    .isGreaterThanOrEqualTo(
                            engine.search(SearchRequest.of("skill:kubernetes")).total())
                    .isGreaterThan(20);
            System.out.printf(
                    "search: %d listings indexed in %.2f s, %.0f/s; %s%n",
                    LISTINGS, seconds, LISTINGS / seconds, times(engine));
        }
    }

    private static String times(SearchEngine engine) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            for (String query : QUERIES) {
                SearchRequest request = SearchRequest.of(query)
                        .counting(EnumSet.allOf(Dimension.class))
                        .highlighted();
                long start = System.nanoTime();
                assertThat(engine.search(request).hits()).as(query).isNotEmpty();
                if (round >= 10) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        millis.sort(null);
        return String.format(
                "%d queries with 8 facets and highlights: p50 %.1f ms, p99 %.1f ms",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
    }

    static List<CanonicalListing> read(Path boards, int most) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<CanonicalListing> listings = new ArrayList<>();
        try (Stream<Path> files = Files.list(boards)) {
            for (Path file : files.sorted().toList()) {
                String company = file.getFileName().toString().replace(".json", "");
                for (JsonNode posting : json.readTree(file.toFile()).path("jobs")) {
                    if (listings.size() < most) {
                        listings.add(listing(posting, company));
                    }
                }
            }
        }
        return listings;
    }

    private static CanonicalListing listing(JsonNode posting, String company) {
        String text = posting.path("descriptionPlain").asText();
        Instant published = OffsetDateTime.parse(posting.path("publishedAt").asText("2025-01-01T00:00:00Z"))
                .toInstant();
        Map<String, Skill> skills = new LinkedHashMap<>();
        Taxonomy taxonomy = Taxonomy.load();
        taxonomy.tagger()
                .tag(text)
                .forEach(mention -> skills.putIfAbsent(
                        mention.skillId(),
                        new Skill(
                                mention.skillId(),
                                taxonomy.skill(mention.skillId()).orElseThrow().name(),
                                Need.MENTIONED,
                                mention.start(),
                                mention.end())));
        return Listings.listing(
                posting.path("id").asText(),
                posting.path("title").asText(),
                text,
                b -> b.setCompany(new Company(company, company.toLowerCase(java.util.Locale.ROOT), false))
                        .setPlaces(
                                List.of(Listings.place(posting.path("location").asText("somewhere"), "US")))
                        .setWorkplace(posting.path("isRemote").asBoolean() ? Workplace.REMOTE : Workplace.UNKNOWN)
                        .setSkills(List.copyOf(skills.values()))
                        .setPostedAt(published));
    }
}
