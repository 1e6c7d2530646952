package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Education;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EducationLinesTest {
    private static List<Education> read(String text) {
        return EducationLines.read(ResumeLines.of(text), new MonthSpans(Instant.parse("2026-03-15T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Towson University, Towson, MD 21204",
                "Bowdoin College, Brunswick, ME",
                "Williams College  Williamstown, MA  2001 - 2005",
                "Jackson State University | Jackson, MS | 2011"
            })
    void theStateOfATownIsNoDegree(String line) {
        assertThat(read("Education\n" + line + "\n")).as(line).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BS in Computer Science, Stanford University, 2012 - 2016 | BACHELOR | Computer Science | 2016",
                "MS/PhD in Physics, ETH Zürich, 2020 | DOCTORATE | Physics | 2020",
                "B.Tech (Computer Science), IIT Delhi, GPA 3.8/4.0, 2015 | BACHELOR | Computer Science | 2015",
                "MBA, INSEAD, 2019 | MASTER | | 2019",
                "MBA - Finance, INSEAD, 2019 | MASTER | Finance | 2019",
                "Diplom Informatik, TU Dresden, 2008 | MASTER | Informatik | 2008",
                "Diplom-Informatiker, TU Dresden, 2008 | MASTER | | 2008",
                "Dipl.-Ing. Maschinenbau, RWTH Aachen, 1999 | MASTER | Maschinenbau | 1999",
                "Licence informatique, Université de Lille, 2014 | BACHELOR | informatique | 2014",
                "Licence en droit, Université de Lille, 2014 | BACHELOR | droit | 2014",
                "Grado en Ingeniería Informática, Universidad de Granada, 2018 | BACHELOR | Ingeniería Informática | 2018",
                "Laurea in Ingegneria Informatica, Politecnico di Milano, 2011 | BACHELOR | Ingegneria Informatica | 2011",
                "Laurea magistrale in Fisica, Università di Pisa, 2013 | MASTER | Fisica | 2013",
                "BSc (Hons) Computer Science, University of Leeds, 2010 | BACHELOR | Computer Science | 2010",
                "Master of Science in Data Science, 06/2021 | MASTER | Data Science | 2021-06",
                "Bachelor of Arts, English Literature, 2001 | BACHELOR | English Literature | 2001",
                "Ausbildung zum Fachinformatiker, Beispiel AG, 2005 | VOCATIONAL | Fachinformatiker | 2005",
                "Abitur, Goethe-Gymnasium, 2003 | SECONDARY | | 2003",
                "Licenciatura em Direito, Universidade de Lisboa, 2009 | BACHELOR | Direito | 2009",
                "- BSc Mathematics, University of York, 2011 | BACHELOR | Mathematics | 2011",
                "Associate of Science in Nursing, 2010 | ASSOCIATE | Nursing | 2010",
                "Higher National Diploma, Leeds College, 2004 | ASSOCIATE | | 2004",
                "High School Diploma, Springfield, 1999 | SECONDARY | | 1999",
                "Bachelor of Science, Psychology, Towson University, Towson, MD, May 2013 | BACHELOR | Psychology | 2013-05",
                "Tufts University, Medford, MA, BA in History, 2010 | BACHELOR | History | 2010",
                "Bachelor of Arts, South Hadley, MA 01075, 2004 | BACHELOR | | 2004",
                "Johns Hopkins University, MD, 1999 | DOCTORATE | | 1999",
                "Clinical Psychology, MA, Columbia University, 2012 | MASTER | | 2012",
                "BA, MA, University of Bergen, 2007 | MASTER | | 2007"
            })
    void degreesAreReadAsResumesWriteThem(String line, String level, String field, String until) {
        List<Education> found = read("Education\n" + line + "\n");
        assertThat(found).as(line).hasSize(1);
        assertThat(found.getFirst().getLevel()).hasToString(level);
        assertThat(found.getFirst().getField().orElse(null)).isEqualTo(field);
        assertThat(found.getFirst().getUntil()).contains(until);
    }

    @Test
    void aThesisOrACourseIsNoDegree() {
        assertThat(read("""
                Education
                MSc Physics, TU Berlin
                2012 - 2014
                Master thesis: Waves of Bachelor numbers
                - Relevant coursework for a BSc in Physics
                - Tutored many students who wanted to become MBA holders
                Skills
                MS Office, BA tools
                """)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BS Computer Science, X University, 2018;- GPA: 3.97/4.00, Valedictorian | 3.97/4.00",
                "B.Tech, IIT Delhi, 2015, CGPA 8.4/10 | 8.4/10",
                "MSc Physics, ETH Zürich, 2020;Abschlussnote: 1,3 | 1,3",
                "Bachelor Informatik, TU Dresden, Note 1,7 | 1,7",
                "Master Informatique, Lyon, 2019, mention bien | mention bien",
                "Licence de droit, Lille, moyenne : 14,5/20 | 14,5/20",
                "Grado en Derecho, Granada, 2018;Nota media: 8,7 | 8,7",
                "Laurea in Fisica, Pisa, 110/110 e lode | 110/110 e lode",
                "BA History, Leeds, First Class Honours | First Class Honours",
                "BSc Mathematics, York, magna cum laude | magna cum laude",
                "High School, Pune, 2009, 85.4% | 85.4%",
                "BSc Mathematics, York, top 5% of the class, 2011 | ",
                "BSc Mathematics, York, 2011 | ",
                "BSc Mathematics, York, 2011;MSc Physics, Bath, GPA 3.5 | 3.5"
            })
    void gradesStayAsTheyAreWritten(String lines, String grade) {
        assertThat(read("Education\n" + lines.replace(';', '\n') + "\n")
                        .getFirst()
                        .getGrade()
                        .orElse(null))
                .isEqualTo(grade);
    }

    @Test
    void aGradeBelongsToItsOwnDegree() {
        List<Education> found = read("Education\nMSc Physics, Bath, 2013\nBSc Mathematics, York, 2011\nGPA 3.5\n");
        assertThat(found).extracting(degree -> degree.getGrade().orElse("none")).containsExactly("none", "3.5");
    }
}
