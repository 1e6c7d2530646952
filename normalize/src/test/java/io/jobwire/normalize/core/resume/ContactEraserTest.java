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
            "0041 44 668 18 00",
            "06.12.34.56.78",
            "+34 612 345 678",
            "(+55) 11 91234-5678",
            "+86 138 0013 8000",
            "+7 (912) 345-67-89",
            "07700 900123",
            "0151-23456789");
    /** Before and after the first part of an address. */
    private static final List<String> MAILS = List.of(
            "%s@mail.example.org",
            "%s (at) mail.example.org",
            "%s[at]mail[dot]example[dot]org",
            "%s (at) example (dot) org",
            "%s AT example DOT org",
            "%s at example dot org",
            "%s {at} example {dot} org",
            "%s＠example.org");

    private static final List<String> STREETS = List.of(
            "12 Baker Street",
            "Hauptstraße 5",
            "7 rue de la Paix",
            "Calle Mayor 3",
            "1600 Amphitheatre Pkwy Ave",
            "P.O. Box 4312",
            "221B Baker Street",
            "Am Alten Markt 7",
            "Musterstr. 12a",
            "Paseo de la Castellana 100",
            "Via Roma 12",
            "Flat 3, 44 Queens Gate",
            "5, avenue Victor Hugo");
    private static final List<String> LINKS = List.of(
            "linkedin.com/in/somebody",
            "https://github.com/somebody",
            "www.somebody.net",
            "https://somebody.example/cv",
            "x.com/somebody",
            "somebody.github.io",
            "GitHub: @somebody",
            "LinkedIn: in/somebody",
            "de.linkedin.com/in/somebody-12",
            "Skype: live:somebody");
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
            "Religion - Hindu",
            "verheiratet, 2 Kinder",
            "34 ans, mariée, 2 enfants",
            "Casado, 2 hijos",
            "Married with two children",
            "geb. 12.05.1990 in Hamburg",
            "*12.05.1990",
            "born on May 12, 1990 in Lyon",
            "Née le 12/05/1990",
            "Nacida el 12 de mayo de 1990",
            "34 años",
            "British national",
            "deutsche Staatsbürgerin",
            "Nationalité : Française",
            "Nacionalidad: española",
            "Staatsangehörigkeit: deutsch",
            "Geschlecht: weiblich",
            "Sexe : Femme",
            "Sexo: Mujer",
            "Bewerbungsfoto",
            "Photograph attached");
    private static final String WORK = """
            Experience
            Software Engineer, Acme Corp, Berlin    03/2018 - 12/2021
            - Java, Kafka and 2,000,000 events a day; 99.95 % uptime since 2019-04
            - led a single team of 12 people on gender equality software
            - married data sources, raced conditions, 87654 32109 rows, ticket 2345678901, 555 tickets/day
            - moved socket.io at booking.com to release 10.0.0.1 on 12.05.2019; ISO 27001:2013; age prediction
            Skills
            ASP.NET, Node.js, C#, IPv4 10.0.0.1, Photo editing, GitHub: Actions, workflows, Twitter: ads
            Education
            MSc Computer Science, TU Berlin, 2015 - 2017
            """;

    @Test
    void nothingThatTellsWhoItIsStaysAndAllElseDoes() {
        System.out.println("Seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 250; i++) {
            String first = pick(FIRST, random);
            String last = pick(LAST, random);
            String local = WordTable.fold(first).replaceAll("\\W", "") + (random.nextBoolean() ? "." : "_") + "x" + i;
            String mail = pick(MAILS, random).formatted(local);
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
            assertThat(erased)
                    .as(about)
                    .doesNotContain(first + " " + last, phone, link, "somebody", "example", local, street);
            assertThat(erased).as(about).doesNotContainIgnoringCase(first + " " + last);
            String value = fact.substring(fact.lastIndexOf(':') + 1);
            String top = erased.substring(0, text.indexOf("Experience"));
            for (String word : value.split("[^\\p{L}\\p{M}\\d]+")) {
                if (word.length() > 3) {
                    assertThat(top).as(about).doesNotContain(word);
                }
            }
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
    void personalDetailsAtTheEndAreErasedAndTheTownStays() {
        String text = WORK + """
                Personal details
                Musterweg 3, 12345 Musterstadt
                ledig, ortsungebunden
                Address: 5 Long Lane, Leeds LS1 4AB
                """;
        assertThat(ContactEraser.erase(text, ResumeLines.of(text)))
                .contains(WORK, "Musterstadt", "ortsungebunden", "Leeds")
                .doesNotContain("Musterweg", " 12345 ", "ledig", "Long Lane", "LS1");
    }

    @Test
    void wordsThatTellTheGenderAreErased() {
        String text = """
                Ann Li
                Developer
                Experience
                Developer, Acme Corp, 2019 - 2021
                Ms Li was promoted for what she did with the HIS of her team, HER2 data and the new services of the house.
                """;
        assertThat(ContactEraser.erase(text, ResumeLines.of(text)))
                .doesNotContain("Ms", "Li", " she ", " her ")
                .contains("HIS", "HER2", "was promoted");
    }

    @Test
    void valuesOnTheNextLineAreErased() {
        String text = "Ann Li\nNationality\nBritish\nDriving licence\nYes\nGender\nFemale\nSkills\nJava\n";
        assertThat(ContactEraser.erase(text, ResumeLines.of(text)))
                .doesNotContain("British", "Female", "Ann")
                .contains("Yes", "Java");
    }
}
