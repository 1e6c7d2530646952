package io.jobwire.normalize.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.WeeklyHours;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours, length, visa, clearance, form of employment and what comes with the pay, each from one line or title. */
class TermsTest {
    private static final Payload NOTHING = Payload.builder().build();

    private static TextLines lines(String text) {
        return lines(text, SectionKind.OTHER);
    }

    private static TextLines lines(String text, SectionKind kind) {
        return new TextLines(text, Phrases.lower(text), List.of(new Section(kind, 0, text.length())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        This is a full-time position for 40 hours per week.        | 40   | 40
        Availability: 2–10 hours per week from your desktop        | 2    | 10
        18€ / Stunde bei 15-20 Stunden pro Woche                   | 15   | 20
        Temps de travail : 35h par semaine                         | 35   | 35
        Jornada de 37,5 horas a la semana                          | 37.5 | 37.5
        38.5-hour week                                             | 38.5 | 38.5
        30 Wochenstunden                                           | 30   | 30
        Available between 5 and 20 hours a week                    | 5    | 20
        Our product saves 10 hours per week                        |      |
        no longer than 40 hours per week                           |      |
        Pay: $20 per hour, paid each week                          |      |
        """)
    void readsTheHoursOfAWeek(String text, Double min, Double max) {
        Optional<WeeklyHours> hours = HoursReader.read("", lines(text));
        assertThat(hours).isEqualTo(Optional.ofNullable(min).map(least -> new WeeklyHours(least, max)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Looking for a 6-month internship                                    | 6
        Praktikum, Dauer: 6 Monate                                          | 6
        Die Stelle ist befristet auf 2 Jahre                                | 24
        CDD de 8 mois à Paris                                               | 8
        Contrato de 12 meses                                                | 12
        12-week summer internship                                           | 3
        an internship for 4-12 months                                       | 12
        a fixed-term contract (18 months)                                   | 18
        6 months of experience as a contractor                              |
        Contract with a probation period of 6 months                        |
        After 12 months of contract work you get leave                      |
        We grew 10x in 12 months                                            |
        """)
    void readsTheLengthOfAContract(String text, Integer months) {
        assertThat(ContractReader.read("", lines(text))).isEqualTo(Optional.ofNullable(months));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        We are unable to sponsor work visas at this time.                          | NOT_OFFERED
        You must be authorized to work in the US without visa sponsorship          | NOT_OFFERED
        No visa sponsorship is available for this role                             | NOT_OFFERED
        - Sponsorship: Sponsorship not available.                                  | NOT_OFFERED
        Wir können leider keine Visa sponsern, kein Visum-Sponsoring               | NOT_OFFERED
        Visa sponsorship available                                                 | OFFERED
        We can sponsor visas to Germany; for others, you need the right to work.   | OFFERED
        - Visa Sponsorship                                                         | OFFERED
        Relocation, including visa assistance                                      | OFFERED
        Company-sponsored 401k after 3 months                                      | UNKNOWN
        Visa and Mastercard are our partners                                       | UNKNOWN
        Will you require visa sponsorship?                                         | UNKNOWN
        Negotiating sponsorship deals with brands                                  | UNKNOWN
        """)
    void readsWhetherAVisaIsSponsored(String text, VisaSponsorship visa) {
        assertThat(VisaReader.read(lines(text))).isEqualTo(visa);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Mandatory: Active SC Clearance (DV Clearance preferred)                    | SC
        Active U.S. TS/SCI clearance                                               | TS/SCI
        a DoD Top Secret security clearance                                        | TOP SECRET
        Must have: Security Clearance                                              | ANY
        Ability to obtain a security clearance                                     | ANY
        Sicherheitsüberprüfung Ü2 erforderlich                                     | U2
        US citizen + TS/SCI clearance highly preferred, but not required           |
        Medical clearance is required to wear a respirator                         |
        Perform line clearance and customs clearance                               |
        our secret is good coffee                                                  |
        Work with data analysts/scientists                                         |
        """)
    void readsTheClearanceThatIsAskedFor(String text, String clearance) {
        assertThat(ClearanceReader.read(lines(text))).isEqualTo(Optional.ofNullable(clearance));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Employment type: Part-time                                    | PART_TIME
        Job Type: Full-Time (SF) OR Contract (Remote)                 | FULL_TIME
        This is a full-time position based in Berlin                  | FULL_TIME
        This role is structured as a contract-to-hire position        | CONTRACT
        This will be a 1 year contract role with us                   | CONTRACT
        Unbefristete Festanstellung                                   | FULL_TIME
        Full-time employees receive a laptop                          | FULL_TIME
        You will mentor interns and do contract negotiations          | UNKNOWN
        We build smart contract tooling                               | UNKNOWN
        """)
    void readsTheFormOfEmploymentFromTheText(String text, Employment form) {
        assertThat(EmploymentReader.read(Optional.empty(), "Baker", lines(text)))
                .isEqualTo(form);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Competitive salary and equity                                 | true  | false
        RSUs and an annual performance bonus                          | true  | true
        OTE of $200K with uncapped commission                         | false | true
        We value diversity, equity and inclusion                      | false | false
        Private equity clients, pay equity, bonus points if you ski   | false | false
        """)
    void readsWhatComesWithThePay(String text, boolean equity, boolean bonus) {
        assertThat(PayExtras.read(Optional.empty(), lines(text))).isEqualTo(new PayExtras(equity, bonus));
        assertThat(PayExtras.read(Optional.empty(), lines(text, SectionKind.TASKS)))
                .isEqualTo(new PayExtras(false, false));
        assertThat(PayExtras.read(Optional.of("$100K – $120K • Offers Equity • Offers Commission"), lines(text)))
                .isEqualTo(new PayExtras(true, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        This is a part-time position, 20-25 hours per week.            | true
        Our founders work 60 hours per week                            | false
        """)
    void hoursAmongWordsAboutTheEmployerAreReadWhereTheyAreOfTheJob(String text, boolean read) {
        assertThat(HoursReader.read("", lines(text, SectionKind.ABOUT)).isPresent())
                .isEqualTo(read);
    }

    @Test
    void lengthsAmongWordsAboutTheEmployerAreReadWhereTheyAreOfTheJob() {
        assertThat(ContractReader.read(
                        "", lines("We are looking for a person on a temporary 12-month contract", SectionKind.ABOUT)))
                .contains(12);
        assertThat(ContractReader.read("", lines("We won a 5-year contract with the railway", SectionKind.ABOUT)))
                .isEmpty();
    }

    @Test
    void whoWorksOnVisasOfOthersIsPromisedNone() {
        String task = "Oversee work visas and permanent residence sponsorship";
        assertThat(VisaReader.read(lines(task, SectionKind.TASKS))).isEqualTo(VisaSponsorship.UNKNOWN);
        assertThat(VisaReader.read(lines("We offer visa sponsorship", SectionKind.TASKS)))
                .isEqualTo(VisaSponsorship.OFFERED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        8+ years of finance experience, ideally with at least 3 years leading            | 8
        3+ years of experience in design (bonus if you worked in media)                  | 3
        Minimum of 3 years of sales experience - bonus points for a start-up             | 3
        5+ years of experience required; 10 years preferred                              | 5
        3 Jahre Erfahrung, idealerweise 5 Jahre im Handel                                | 3
        5 ans d'expérience, idéalement 8 ans en santé                                    | 5
        3+ years of experience preferred                                                 |
        5+ years of experience in sales (preferred)                                      |
        """)
    void yearsThatAreOnlyWelcomeAreNotAskedFor(String text, Integer years) {
        assertThat(ExperienceReader.read(NOTHING, lines("- " + text, SectionKind.MUST)))
                .isEqualTo(Optional.ofNullable(years));
    }

    @Test
    void aLineOfFactsNamesTheDegreeInAnySection() {
        String text = "Minimum education: Bachelor's degree or equivalent\nMust have: Java";
        TextLines lines = new TextLines(
                text,
                Phrases.lower(text),
                List.of(new Section(SectionKind.BENEFITS, 0, 51), new Section(SectionKind.MUST, 51, text.length())));
        assertThat(EducationReader.required(Optional.empty(), lines)).isEqualTo(EducationLevel.BACHELOR);
    }

    @Test
    void aLineOfFactsAboveAllSectionsNamesYears() {
        String text = "Experience: 3+ years\nJava";
        TextLines lines = new TextLines(
                text,
                Phrases.lower(text),
                List.of(new Section(SectionKind.OTHER, 0, 21), new Section(SectionKind.MUST, 21, text.length())));
        assertThat(ExperienceReader.read(NOTHING, lines)).contains(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Bachelor's degree required; Master's degree preferred                            | BACHELOR
        Bachelor’s degree in Business or a related field; MBA, MHA or MD / DO is a plus. | BACHELOR
        A Bachelor's degree in Computer Science, with a Master's degree preferred        | BACHELOR
        Bachelor’s in Finance, Economics, or related field (MBA/CFA nice to have)        | BACHELOR
        Bachelor's degree in Engineering required. A Master's or PhD is a plus.          | BACHELOR
        Bachelor's or Master's degree in Physics (preferred)                             | UNKNOWN
        MBA preferred                                                                    | UNKNOWN
        MBA or other advanced degree welcomed                                            | UNKNOWN
        Master's Degree in Teaching                                                      | MASTER
        Master's or PhD in Physics                                                       | MASTER
        PhD degree in Chemistry                                                          | DOCTORATE
        Juris Doctor (JD) degree from an accredited law school                           | DOCTORATE
        Associate’s or Bachelor’s degree in Engineering                                  | ASSOCIATE
        Abgeschlossenes Masterstudium der Informatik                                     | MASTER
        Tu es diplômé d'un Master                                                        | MASTER
        A master of financial modeling                                                   | UNKNOWN
        Master your pipeline and the essential tools                                     | UNKNOWN
        A degree in law                                                                  | BACHELOR
        A degree in Physics or a comparable qualification. A plus would be a Master's    | BACHELOR
        Bachelor or Master's degree, which is not required to be in IT                   | BACHELOR
        A university degree is not required.                                             | UNKNOWN
        """)
    void theLeastDegreeThatIsAskedForIsRead(String text, EducationLevel level) {
        assertThat(EducationReader.required(Optional.empty(), lines("- " + text, SectionKind.MUST)))
                .isEqualTo(level);
    }
}
