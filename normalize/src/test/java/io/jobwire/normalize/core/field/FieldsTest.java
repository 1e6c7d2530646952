package io.jobwire.normalize.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Company;
import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    private static final TitleReader TITLES = new TitleReader(Taxonomy.load().places());
    private static final Place BERLIN = new Place("Berlin", "Berlin", "Berlin", "DE", null, null);
    private static final Place NEW_YORK = new Place("New York", "New York City", "NY", "US", null, null);
    private static final Place TORONTO = new Place("Toronto", "Toronto", "ON", "CA", null, null);

    @ParameterizedTest(name = "{0} -> {1} / {2} / {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Senior Backend Engineer (m/w/d) | Senior Backend Engineer | backend engineer | SENIOR",
                "Senior Backend Engineer (Remote, Germany) | Senior Backend Engineer (Remote, Germany) | backend"
                        + " engineer | SENIOR",
                "  Staff Software Engineer - Berlin  | Staff Software Engineer - Berlin | software engineer | STAFF",
                "Sr. Manager, Compliance | Sr. Manager, Compliance | manager compliance | MANAGER",
                "Software Engineer II | Software Engineer II | software engineer | MID",
                "Product Manager | Product Manager | product manager | UNKNOWN",
                "Senior Product Manager | Senior Product Manager | product manager | SENIOR",
                "Engineering Manager | Engineering Manager | engineering manager | MANAGER",
                "Assistant to the Director | Assistant to the Director | assistant to the director | UNKNOWN",
                "Chief of Staff | Chief of Staff | chief of staff | UNKNOWN",
                "Account Executive | Account Executive | account executive | UNKNOWN",
                "VP of Engineering | VP of Engineering | vp of engineering | EXECUTIVE",
                "Director, Growth Marketing | Director, Growth Marketing | director growth marketing | DIRECTOR",
                "Software Engineer - R14304 | Software Engineer | software engineer | UNKNOWN",
                "🚀 C++ Developer (Full-Time) | C++ Developer (Full-Time) | c++ developer | UNKNOWN",
                "Junior .NET Developer | Junior .NET Developer | .net developer | JUNIOR",
                "Werkstudent Softwareentwicklung (w/m/d) | Werkstudent Softwareentwicklung | softwareentwicklung |"
                        + " INTERN"
            })
    void titles(String raw, String clean, String core, Seniority level) {
        assertThat(TitleReader.clean(raw)).isEqualTo(clean);
        assertThat(TITLES.core(TitleReader.clean(raw), List.of(BERLIN))).isEqualTo(core);
        assertThat(SeniorityReader.read(TitleReader.clean(raw))).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} -> {1} / {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Inc. | Acme | acme",
                "ACME, Inc | ACME | acme",
                "Acme Pty Limited | Acme | acme",
                "Müller GmbH & Co. KG | Müller | muller",
                "JPMorgan Chase & Co. | JPMorgan Chase | jpmorganchase",
                "Novo Nordisk A/S | Novo Nordisk | novonordisk",
                "Firma sp. z o.o. | Firma | firma",
                "Limited | Limited | limited",
                "Société Générale SA | Société Générale | societegenerale"
            })
    void companies(String raw, String name, String key) {
        assertThat(CompanyReader.read(raw, "").getName()).isEqualTo(name);
        assertThat(CompanyReader.read(raw, "").getKey()).isEqualTo(key);
        assertThat(CompanyReader.read(name, "").getKey()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is {1}, also {2}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Meta, formerly Facebook, Inc. | Meta | Facebook",
                "X Corp. (f/k/a Twitter, Inc.) | X | Twitter",
                "Acme Holdings LLC d/b/a RoadRunner | RoadRunner | Acme Holdings",
                "Acme Inc. (DBA RoadRunner) | RoadRunner | Acme",
                "Bob's Burgers, trading as Acme Ltd | Acme | Bob's Burgers",
                "Müller GmbH (vormals Meier AG) | Müller | Meier",
                "International Business Machines (IBM) | International Business Machines | IBM",
                "GitHub, a Microsoft company | GitHub | ''",
                "Siemens Energy, part of Siemens AG | Siemens Energy | ''",
                "PT Bank Central Asia Tbk | Bank Central Asia | ''",
                "ООО «Рога и Копыта» | Рога и Копыта | ''",
                "株式会社メルカリ | メルカリ | ''",
                "メルカリ株式会社 | メルカリ | ''",
                "(주)카카오 | 카카오 | ''",
                "Max Mustermann e.K. | Max Mustermann | ''",
                "Allegro Sp. z o.o. sp. k. | Allegro | ''",
                "Bimbo, S.A. de C.V. | Bimbo | ''",
                "Dba Consulting | Dba Consulting | ''",
                "Company X | Company X | ''"
            })
    void otherNamesOfCompanies(String raw, String name, String others) {
        Company company = CompanyReader.read(raw, "");
        assertThat(company.getName()).isEqualTo(name);
        assertThat(String.join("; ", CompanyReader.aliases(raw, company, Optional.empty())))
                .isEqualTo(others);
        assertThat(CompanyReader.read(name, "").getKey()).isEqualTo(company.getKey());
    }

    @ParameterizedTest(name = "{0} is work in {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Senior Java Developer | engineering.software",
                "Product Marketing Manager | marketing",
                "Product Manager, Data Platform | product",
                "Sales Engineer | sales",
                "Machine Learning Engineer | engineering.data",
                "Mechanical Engineer | engineering.hardware",
                "Customer Success Manager | customer",
                "Krankenpfleger (m/w/d) | healthcare",
                "Développeur web | engineering.software",
                "Contador público | finance",
                "Elektriker | construction",
                "Executive Assistant to the CFO | administration",
                "General Application | -"
            })
    void disciplines(String title, String field) {
        assertThat(DisciplineReader.read(title).orElse(null)).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} is an agency: {1}")
    @CsvSource({
        "Hays Professional Solutions GmbH, true",
        "Randstad Deutschland, true",
        "Reed, true",
        "Reed Elsevier, false",
        "Acme Recruitment Ltd, true",
        "Haystack, false",
        "Acme, false"
    })
    void agenciesByTheirNames(String name, boolean agency) {
        assertThat(CompanyReader.read(name, "").getAgency()).isEqualTo(agency);
    }

    @Test
    void whatTheSourceCallsTheCompanyIsAnotherName() {
        Company company = CompanyReader.read("RoadRunner", "");
        assertThat(CompanyReader.aliases("RoadRunner", company, Optional.of("Acme Holdings LLC")))
                .containsExactly("Acme Holdings");
        assertThat(CompanyReader.aliases("RoadRunner", company, Optional.of("Roadrunner, Inc.")))
                .isEmpty();
    }

    @Test
    void agenciesAndTenants() {
        assertThat(CompanyReader.read("Acme", "We hire on behalf of our client, a bank.")
                        .getAgency())
                .isTrue();
        assertThat(CompanyReader.read("Acme", "Delight our clients.").getAgency())
                .isFalse();
        assertThat(CompanyReader.ofTenant("forward-financing")).isEqualTo("Forward Financing");
        assertThat(CompanyReader.ofTenant("careers.acme.com")).isEqualTo("Acme");
    }

    @ParameterizedTest(name = "{0} -> {1} {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The salary range is $120k–$150k plus bonus. | 12000000 | 15000000 | USD | YEAR",
                "Base salary: $120,000 - $150,000 | 12000000 | 15000000 | USD | YEAR",
                "Pay: 120-150k USD per year | 12000000 | 15000000 | USD | YEAR",
                "Salary £60,000 per annum | 6000000 | 6000000 | GBP | YEAR",
                "Gehalt: 45.000 € bis 55.000 € brutto im Jahr | 4500000 | 5500000 | EUR | YEAR",
                "Rémunération : 42 000 € à 48 000 € brut annuel | 4200000 | 4800000 | EUR | YEAR",
                "Pay rate: $22.50 - $25/hr | 2250 | 2500 | USD | HOUR",
                "Salario: 1.500 EUR al mes | 150000 | 150000 | EUR | MONTH",
                "Salary CA$90,000 to CA$110,000 | 9000000 | 11000000 | CAD | YEAR",
                "Salário: R$ 3.500 - R$ 4.200 por mês | 350000 | 420000 | BRL | MONTH",
                "Salary: ₹6 LPA - ₹9 LPA | 60000000 | 90000000 | INR | YEAR",
                "Base salary 250,000円〜300,000円 (月給) | 250000 | 300000 | JPY | MONTH",
                "Salaris € 2.500 - € 3.000 bruto per maand | 250000 | 300000 | EUR | MONTH",
                "Compensation from ¥6,000,000 to ¥8,000,000 JPY per year | 600000000 | 800000000 | - | YEAR"
            })
    void payInSentences(String line, Long min, Long max, String currency, String period) {
        List<Pay> pay = PayTextReader.read(line, List.of(NEW_YORK), false, "text");
        assertThat(pay).hasSize(1);
        assertThat(pay.getFirst().getMin().orElse(null)).isEqualTo(min);
        assertThat(pay.getFirst().getMax().orElse(null)).isEqualTo(max);
        assertThat(pay.getFirst().getCurrency().orElse(null)).isEqualTo(currency);
        assertThat(pay.getFirst().getPeriod()).hasToString(period);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We raised $50M - $60M in funding",
                "A $500 stipend per month for learning",
                "Salary: negotiable",
                "Sign-on bonus of $10,000",
                "401(k) match of 4%",
                "We manage $3 billion - $5 billion in assets"
            })
    void otherMoneyIsNotPay(String line) {
        assertThat(PayTextReader.read(line, List.of(NEW_YORK), false, "text")).isEmpty();
    }

    @Test
    void aBareDollarIsThatOfTheOneCountryOrOfNone() {
        String line = "Salary range $100,000 - $120,000";
        assertThat(PayTextReader.read(line, List.of(TORONTO), false, "text")
                        .getFirst()
                        .getCurrency())
                .contains("CAD");
        assertThat(PayTextReader.read(line, List.of(TORONTO, NEW_YORK), false, "text")
                        .getFirst()
                        .getCurrency())
                .isEmpty();
        assertThat(PayTextReader.read(line, List.of(), false, "text").getFirst().getCurrency())
                .isEmpty();
        assertThat(PayTextReader.read(line + " USD", List.of(TORONTO), false, "text")
                        .getFirst()
                        .getCurrency())
                .contains("USD");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-07-16T11:55:32-04:00 | 2026-07-16T15:55:32Z",
                "2026-04-20T22:43:56.531+00:00 | 2026-04-20T22:43:56.531Z",
                "2026-08-05 09:41:37 UTC | 2026-08-05T09:41:37Z",
                "2026-08-05 | 2026-08-05T00:00:00Z",
                "2026-08-05T09:41 | 2026-08-05T09:41:00Z",
                "1764205361939 | 2025-11-27T01:02:41.939Z",
                "1764205361 | 2025-11-27T01:02:41Z",
                "Wed, 05 Aug 2026 09:41:37 +0200 | 2026-08-05T07:41:37Z",
                "Wed, 05 Aug 2026 09:41:37 GMT | 2026-08-05T09:41:37Z",
                "0001-01-01T00:00:00Z | -",
                "9999-12-31T23:59:59Z | -",
                "soon | -"
            })
    void dates(String words, Instant expected) {
        Optional<Instant> read = DateReader.read(words) instanceof DateReader.Reading.At(Instant time)
                ? Optional.of(time)
                : Optional.empty();
        assertThat(read).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Posted Today | 2026-03-01T00:00:00Z",
                "Just posted | 2026-03-01T00:00:00Z",
                "Posted Yesterday | 2026-02-28T00:00:00Z",
                "Posted 3 Days Ago | 2026-02-26T00:00:00Z",
                "3 hours ago | 2026-03-01T05:30:00Z",
                "a week ago | 2026-02-22T00:00:00Z",
                "1 month ago | 2026-02-01T00:00:00Z",
                "2d ago | 2026-02-27T00:00:00Z",
                "heute | 2026-03-01T00:00:00Z",
                "gestern | 2026-02-28T00:00:00Z",
                "vorgestern | 2026-02-27T00:00:00Z",
                "vor 2 Tagen | 2026-02-27T00:00:00Z",
                "Veröffentlicht: vor einer Woche | 2026-02-22T00:00:00Z",
                "hier | 2026-02-28T00:00:00Z",
                "il y a 3 jours | 2026-02-26T00:00:00Z",
                "Publiée il y a 2 semaines | 2026-02-15T00:00:00Z",
                "hoy | 2026-03-01T00:00:00Z",
                "hace 2 meses | 2026-01-01T00:00:00Z",
                "Posted 30+ Days Ago | -",
                "3 moons ago | -",
                "2026-02-03 | 2026-02-03T00:00:00Z",
                "soon | -"
            })
    void datesToldFromTheDayOfTheFetch(String words, Instant expected) {
        Instant fetched = Instant.parse("2026-03-01T08:30:00Z");
        Optional<Instant> read = DateReader.read(Optional.of(words), Optional.empty(), false, fetched)
                        instanceof DateReader.Reading.At(Instant time)
                ? Optional.of(time)
                : Optional.empty();
        assertThat(read).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FullTime | Cook | FULL_TIME",
                "FULL_TIME | Cook | FULL_TIME",
                "fulltime_permanent | Cook | FULL_TIME",
                "Permanent | Contract Manager | FULL_TIME",
                "Regular | Cook | FULL_TIME",
                "CONTRACTOR | Cook | CONTRACT",
                "- | Contracts Manager | UNKNOWN",
                "- | International Sales | UNKNOWN",
                "- | Marketing Intern | INTERNSHIP",
                "- | Cook (Part-time) | PART_TIME",
                "Teilzeit | Koch | PART_TIME",
                "Tempo pieno | Cuoco | FULL_TIME",
                "TIEMPO_PARCIAL | Cocinero | PART_TIME",
                "Deltid | Kock | PART_TIME",
                "Umowa o pracę, pełny etat | Kucharz | FULL_TIME",
                "частичная занятость | Повар | PART_TIME",
                "正社員 | 調理師 | FULL_TIME",
                "- | パートナー営業 | UNKNOWN",
                "계약직 | 요리사 | TEMPORARY"
            })
    void employment(String field, String title, Employment expected) {
        assertThat(EmploymentReader.read(Optional.ofNullable(field), title, new TextLines("", "", List.of())))
                .isEqualTo(expected);
    }
}
