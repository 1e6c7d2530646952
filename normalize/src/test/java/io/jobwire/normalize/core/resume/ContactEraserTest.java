package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented people in many layouts: nothing that tells who it is stays, and everything else does. */
class ContactEraserTest {
    private static final long SEED = 20_261_121;
    private static final List<String> FIRST =
            List.of("Maria", "José", "Wei", "Søren", "Aïcha", "Bartholomew", "Ngozi", "Łukasz", "Olena", "Jean-Luc");
    private static final List<String> LAST = List.of(
            "Sample",
            "von der Heide",
            "O'Keefe",
            "Nguyen",
            "García López",
            "Müller-Lüdenscheidt",
            "Baker",
            "de la Cruz",
            "Novák",
            "Al Hassan");
    private static final List<String> PHONES = List.of(
            "+49 30 1234567",
            "(212) 555-0142",
            "212-555-0142",
            "+44 (0)20 7946 0958",
            "0170/1234567",
            "01 23 45 67 89",
            "98765 43210",
            "212.555.0142",
            "+1 (212)555-0142",
            "0041 44 668 18 00");
    private static final List<String> STREETS = List.of(
            "12 Baker Street",
            "Hauptstraße 5",
            "7 rue de la Paix",
            "Calle Mayor 3",
            "1600 Amphitheatre Pkwy Ave",
            "P.O. Box 4312");
    private static final List<String> LINKS = List.of(
            "linkedin.com/in/somebody",
            "https://github.com/somebody",
            "www.somebody.net",
            "https://somebody.example/cv",
            "x.com/somebody");
    private static final List<String> FACTS = List.of(
            "Date of Birth: 12.05.1990",
            "Nationality: French",
            "Gender: female",
            "Marital status: married",
            "Geboren am: 3. Mai 1988",
            "Familienstand: ledig",
            "Situation familiale : célibataire",
            "Estado civil: soltera",
            "Age: 33",
            "Born : 7/24/1994",
            "Religion - Hindu");
    private static final String WORK = """
            Experience
            Software Engineer, Acme Corp, Berlin    03/2018 - 12/2021
            - Java, Kafka and 2,000,000 events a day; 99.95 % uptime since 2019-04
            - led a single team of 12 people on gender equality software
            Skills
            ASP.NET, Node.js, C#, IPv4 10.0.0.1
            Education
            MSc Computer Science, TU Berlin, 2015 - 2017
            """;

    @Test
    void nothingThatTellsWhoItIsStaysAndAllElseDoes() {
        System.out.println("Seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            String first = pick(FIRST, random);
            String last = pick(LAST, random);
            String mail = WordTable.fold(first).replaceAll("\\W", "") + (random.nextBoolean() ? "." : "_") + "x" + i
                    + (random.nextInt(4) == 0 ? " (at) mail.example.org" : "@mail.example.org");
            String phone = pick(PHONES, random);
            String street = pick(STREETS, random);
            String link = pick(LINKS, random);
            String fact = pick(FACTS, random);
            String text = header(random, first + " " + last, mail, phone, street, link, fact) + WORK + "References\n"
                    + first + " " + last + " was asked; " + (first + " " + last).toUpperCase(java.util.Locale.ROOT)
                    + " – 1/2\n";
            String erased = ContactEraser.erase(text, ResumeLines.of(text));
            String about = "case " + i + "\n" + text + "\n---\n" + erased;
            assertThat(erased).as(about).hasSameSizeAs(text);
            assertThat(erased).as(about).doesNotContain(first + " " + last, phone, link, "mail.example.org", street);
            assertThat(erased).as(about).doesNotContainIgnoringCase(first + " " + last);
            String value = fact.substring(Math.max(fact.lastIndexOf(':'), fact.lastIndexOf(" -")) + 2)
                    .strip();
            assertThat(erased.substring(0, text.indexOf("Experience")))
                    .as(about)
                    .doesNotContain(value);
            assertThat(erased).as(about).contains(WORK);
        }
    }

    private static String header(
            Random random, String name, String mail, String phone, String street, String link, String fact) {
        List<String> parts = new ArrayList<>(List.of(mail, phone, street, link, fact));
        java.util.Collections.shuffle(parts, random);
        String title = switch (random.nextInt(5)) {
            case 0 -> "Curriculum Vitae\n" + name + "\n";
            case 1 -> "Name: " + name + "\n";
            case 2 -> name + " | Software Engineer\n";
            case 3 -> name.toUpperCase(java.util.Locale.ROOT) + "\nSoftware Engineer\n";
            default -> name + "\n";
        };
        return title + String.join(random.nextBoolean() ? "\n" : " | ", parts) + "\nBerlin, Germany\n";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senior Software Engineer\nBuilt things\n",
                "Head of Sales\nExperience\n",
                "Experience\nAcme Corp\nDeveloper\n2019 - 2021\n",
                "Skills\nSpring Boot, Apache Kafka, San Francisco\n"
            })
    void rolesAndHeadingsAreNoNames(String text) {
        assertThat(ContactEraser.erase(text, ResumeLines.of(text))).isEqualTo(text);
    }

    @Test
    void valuesOnTheNextLineAreErased() {
        String text = "Ann Li\nNationality\nBritish\nDriving licence\nYes\nGender\nFemale\nSkills\nJava\n";
        assertThat(ContactEraser.erase(text, ResumeLines.of(text)))
                .doesNotContain("British", "Female", "Ann")
                .contains("Yes", "Java");
    }
}
