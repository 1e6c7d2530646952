package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
    private static final List<String> TABLES = List.of(
            "skills.tsv",
            "skill-breadth.tsv",
            "occupations.tsv",
            "occupation-titles.tsv",
            "occupation-skills.tsv",
            "skill-labels.tsv",
            "onet-titles.tsv",
            "countries.tsv",
            "divisions.tsv",
            "cities.tsv",
            "city-names.tsv",
            "area-names.tsv",
            "division-codes.tsv",
            "division-names.tsv",
            "world-regions.tsv");

    private final Taxonomy taxonomy = Taxonomy.load();

    @ParameterizedTest(name = "to {0}, {1} is {2}")
    @CsvSource({
        "java, java, SAME",
        "java, programming-languages, BROADER",
        "spring-boot, programming-languages, BROADER",
        "programming-languages, java, NARROWER",
        "java, python, SIBLING",
        "java, payroll, NONE",
        "java, no-such-skill, NONE",
        "amazon-s3, cloud-computing, BROADER",
        "postgresql, mysql, SIBLING"
    })
    void relatesSkills(String a, String b, SkillRelation relation) {
        assertThat(taxonomy.relation(a, b)).isEqualTo(relation);
    }

    @Test
    void hasAWellFormedHierarchy() {
        assertThat(taxonomy.skills()).hasSizeBetween(3_000, 6_000);
        assertThat(taxonomy.skills()).allSatisfy(skill -> {
            assertThat(skill.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            skill.broader().ifPresent(id -> assertThat(taxonomy.skill(id)).isPresent());
            assertThat(taxonomy.ancestors(skill.id()))
                    .doesNotContain(skill.id())
                    .hasSizeLessThan(8);
        });
    }

    @Test
    void neverGivesOneNameToTwoSkillsNorALetterWithoutARule() {
        Map<List<String>, Integer> owners = new HashMap<>();
        SkillTable table = SkillTable.read();
        assertThat(table.names()).allSatisfy(name -> {
            List<String> words = Tokenizer.words(name.written());
            assertThat(words).as(name.written()).isNotEmpty();
            assertThat(owners.merge(words, name.skill(), (old, here) -> old))
                    .as(name.written())
                    .isEqualTo(name.skill());
            if (name.written().length() < 2) {
                assertThat(name.rule().near() || name.rule().never())
                        .as(name.written())
                        .isTrue();
            }
        });
    }

    @Test
    void findsEverySkillByItsName() {
        long ruled = taxonomy.skills().stream().filter(SkillEntry::ambiguous).count();
        long found = taxonomy.skills().stream()
                .filter(skill -> taxonomy.tagger().tag(skill.name()).stream()
                        .anyMatch(mention -> mention.skillId().equals(skill.id())))
                .count();
        assertThat(found).isGreaterThanOrEqualTo(taxonomy.skills().size() - ruled);
    }

    /** The version is stored in every recommendation: change it together with the tables, and this hash with both. */
    @Test
    void changesItsVersionWithItsTables() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String table : TABLES) {
            try (InputStream in = Tables.open(table)) {
                digest.update(in.readAllBytes());
            }
        }
        assertThat(taxonomy.version() + " " + HexFormat.of().formatHex(digest.digest(), 0, 8))
                .isEqualTo("2026.11-8 c6d80d2e9340af72");
    }

    @Test
    void hasALabelBagForEveryOccupation() {
        ConceptCorpus concepts = taxonomy.concepts();
        assertThat(concepts.esco()).hasSize(3_007);
        assertThat(concepts.onet()).hasSize(1_016);
        Concept developer = concepts.esco().stream()
                .filter(concept -> concept.code().equals("2512.4"))
                .findFirst()
                .orElseThrow();
        assertThat(developer.name()).isEqualTo("software developer");
        assertThat(developer.alternatives()).contains("application developer");
        assertThat(developer.essentialSkills()).isNotEmpty();
        assertThat(developer.optionalSkills()).contains("Java (computer programming)");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "UK, GB",
        "usa, US",
        "Deutschland, DE",
        "South Korea, KR",
        "DEU, DE",
        "Czech Republic, CZ",
        "Holland, NL"
    })
    void knowsCountriesByTheNamesThatPeopleWrite(String name, String code) {
        assertThat(taxonomy.places().country(name).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void knowsCurrenciesAndRegionsOfTheWorld() {
        assertThat(taxonomy.places().country("CH").orElseThrow().currency()).isEqualTo("CHF");
        WorldRegion emea = taxonomy.places().worldRegion("EMEA").orElseThrow();
        assertThat(emea.covers("DE")).isTrue();
        assertThat(emea.covers("US")).isFalse();
        assertThat(taxonomy.places().worldRegion("Worldwide").orElseThrow().covers("NZ"))
                .isTrue();
    }
}
