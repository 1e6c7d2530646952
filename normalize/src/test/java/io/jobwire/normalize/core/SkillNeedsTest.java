package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Listing;
import io.jobwire.records.Need;
import io.jobwire.taxonomy.Taxonomy;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a skill is needed, where a line asks for one thing and would welcome another. */
class SkillNeedsTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5+ years of experience with Java, ideally with Apache Kafka | Java MUST, Apache Kafka NICE",
                "Java required; Apache Kafka is a plus | Java MUST, Apache Kafka NICE",
                "Java (Apache Kafka preferred) | Java MUST, Apache Kafka NICE",
                "Java and Apache Kafka preferred | Java NICE, Apache Kafka NICE",
                "Java, Apache Kafka | Java MUST, Apache Kafka MUST",
                "Bonus: Java, Apache Kafka | Java NICE, Apache Kafka NICE",
                "You write Java every day (Apache Kafka is not required!). | Java MUST, Apache Kafka NICE",
                "Erfahrung mit Java, idealerweise auch Apache Kafka | Java MUST, Apache Kafka NICE"
            })
    void whatIsOnlyWelcomeInALineTakesNothingFromTheRest(String line, String needs) {
        Listing listing = ((Outcome.Normalized) NORMALIZER.normalize(Raws.of(
                        "ashby",
                        "{\"title\":\"Baker\",\"descriptionHtml\":\"<h3>Requirements</h3><ul><li>" + line
                                + "</li></ul>\"}")))
                .listing();
        assertThat(listing.getSkills().stream()
                        .map(skill -> skill.getName() + " " + skill.getNeed())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(needs);
    }

    @Test
    void aHeadingInCapitalsThatNobodyKnowsEndsWhatOneInCapitalsBegan() {
        String text = String.join(
                "<br>",
                "BASIC QUALIFICATIONS",
                "- Welding and blueprint reading",
                "EDUCATION AND LICENSES",
                "- Carpentry",
                "CAREER GROWTH OPPORTUNITIES",
                "- You may learn plumbing from our masters",
                "WHAT TO EXPECT FROM OUR HIRING PROCESS",
                "- A call with our recruiting team");
        Listing listing = ((Outcome.Normalized) NORMALIZER.normalize(
                        Raws.of("ashby", "{\"title\":\"Builder\",\"descriptionHtml\":\"" + text + "\"}")))
                .listing();
        assertThat(listing.getSkills().stream()
                        .filter(skill -> skill.getNeed() == Need.MUST)
                        .map(skill -> skill.getName()))
                .contains("Welding", "Carpentry")
                .doesNotContain("Plumbing", "Recruiting");
    }
}
