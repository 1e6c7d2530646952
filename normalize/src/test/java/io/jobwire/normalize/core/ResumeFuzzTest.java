package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Resumes made of what readers look for, in orders that nobody writes: no exception, offsets inside the text and the text as long
 * as before, the same answer twice. The seed is fixed and printed.
 */
class ResumeFuzzTest {
    private static final List<String> PIECES = List.of(
            "Experience\n",
            "WORK EXPERIENCE:",
            "Education\n",
            "Skills",
            "Languages: ",
            "Personal details\n",
            "Achievements\n",
            "Certifications\n",
            "Berufserfahrung\n",
            "Ann Li\n",
            "ann.li@example.org",
            " (at) ",
            " dot ",
            "{at}",
            "@",
            "www.",
            "https://",
            "+49 30 ",
            "123",
            "(212) 555-0142",
            "0",
            "-",
            "–",
            " - ",
            " | ",
            "\n",
            "\n\n",
            "  ",
            "    ",
            "\t",
            ",",
            ", ",
            ".",
            ":",
            ";",
            "•",
            "* ",
            "o ",
            "{ ",
            "(",
            ")",
            "((",
            "[",
            "Company: ",
            "Role: ",
            "(Designation: ",
            "at ",
            "for the ",
            "Senior Engineer",
            "manager",
            "Acme Corp",
            "Inc.",
            "GmbH",
            "Berlin",
            "City, ST",
            "12345 ",
            "Musterstr. 1",
            "Am Alten ",
            "12 Baker Street",
            "Jan 2020",
            "2019",
            "20182020",
            "2019present",
            "03/2018",
            "Sep '15",
            "Present",
            "to ",
            "since ",
            "12.05.1990",
            "*12.05.1990",
            "2019-",
            "15",
            "19xx-20xx",
            "Page 1 of 2\n",
            "1 | ",
            "BSc (Hons) ",
            "Dipl.-Ing. ",
            "PhD in ",
            "Master thesis",
            "GPA 3.8/4.0",
            "Skills\nQuxalon, Zib (x; ",
            "Skills\n",
            "Certifications\nPMP, PMI | ",
            "Issued Jun 2021 · Expires ",
            "work permit in the EU or ",
            "no visa sponsorship ",
            "20-30 h/week ",
            "Java, C++",
            "SAP ABAP",
            "native",
            "C1",
            "English ",
            "married, 2 children",
            "Born ",
            "Date of birth: ",
            "Nationality ",
            "Looking for remote work in Paris, 60k EUR",
            "İ",
            "ß",
            "ı",
            "\u200b",
            "\u00a0",
            "\ufeff",
            "\ud83d\ude80",
            "\ud800",
            "\u0000",
            "\u202e",
            "王小明",
            "محمد",
            "a".repeat(70),
            "9".repeat(40),
            "A ".repeat(30),
            "----------",
            "Ⴙ");

    @Test
    void noResumeThrowsAndEveryOffsetLiesInItsText() {
        long seed = Long.getLong("jobwire.seed", 20_261_121);
        System.out.println("Seed " + seed);
        Random random = new Random(seed);
        int positions = 0;
        int degrees = 0;
        for (int i = 0; i < 70; i++) {
            StringBuilder pieces = new StringBuilder();
            int many = 1 + random.nextInt(160);
            for (int n = 0; n < many; n++) {
                pieces.append(PIECES.get(random.nextInt(PIECES.size())));
                pieces.append(random.nextInt(4) == 0 ? " " : random.nextInt(4) == 0 ? "\n" : "");
            }
            String text = pieces.toString();
            Profile profile = Profiles.of(text);
            String name = "seed " + seed + ", resume " + i;
            assertThat(Profiles.of(text)).as(name).isEqualTo(profile);
            assertThat(profile.getText()).as(name).hasSameSizeAs(text);
            for (Position held : profile.getPositions()) {
                assertThat(held.getStart()).as(name).isBetween(0, held.getEnd());
                assertThat(held.getEnd()).as(name).isLessThanOrEqualTo(text.length());
            }
            for (ProfileSkill skill : profile.getSkills()) {
                assertThat(skill.getStart()).as(name).isBetween(0, skill.getEnd() - 1);
                assertThat(skill.getEnd()).as(name).isLessThanOrEqualTo(text.length());
            }
            positions += profile.getPositions().size();
            degrees += profile.getEducation().size();
        }
        assertThat(positions).isGreaterThan(25);
        assertThat(degrees).isGreaterThan(2);
    }
}
