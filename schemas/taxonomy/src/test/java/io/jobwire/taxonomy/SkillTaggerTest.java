package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillTaggerTest {
    private final SkillTagger tagger = Taxonomy.load().tagger();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', emptyValue = "", textBlock = """
        We use Go, Kafka and PostgreSQL                 > go|apache-kafka|postgresql
        Go developer                                    > go
        our Go to market plan                           > go-to-market
        Go, Rust or C                                   > go|rust|c
        we go the extra mile with Java                  > java
        You excel at SQL                                > sql
        Advanced Excel and PowerPoint                   > microsoft-excel|microsoft-powerpoint
        Spring Boot and Hibernate                       > spring-boot|hibernate
        an internship in Spring 2025 with Java          > java
        Java and Spring                                 > java|spring
        R and Python for statistics                     > r|python|statistics
        Toys R Us with Python                           > python
        Series C startup using Python                   > startup-experience|python
        have access to Excel                            > ''
        react quickly to SQL incidents                  > sql
        React and TypeScript                            > react|typescript
        we express interest in Kafka                    > apache-kafka
        Express, Node.js, MongoDB                       > express|node-js|mongodb
        a lean team                                     > ''
        Chef and Puppet with Terraform                  > chef-configuration-management|puppet|terraform
        Sous Chef de Partie                             > ''
        C++ and C#                                      > c-plus-plus|c-sharp
        .NET, ASP.NET, Node JS                          > dot-net|asp-net|node-js
        CI/CD and CI CD                                 > continuous-integration|continuous-integration
        k8s                                             > kubernetes
        databases and a database                        > databases|databases
        data modelling and data modeling                > data-modeling|data-modeling
        you will make a difference with Java            > java
        phlebotomy and patient assessments              > phlebotomy|patient-assessment
        a track record of shipping features in Python   > python
        applicants with criminal histories              > ''
        Bachelor's degree in Business Administration    > ''
        acting as a trusted advisor, translating needs  > ''
        we are hiring; experience hiring engineers      > recruiting
        sourcing candidates, global sourcing            > recruiting|procurement
        Finance, HR and Legal; legal experience         > finance|human-resources|law
        B2B SaaS and enterprise sales                   > b2b|saas|enterprise-sales
        writing Python code, excellent writing          > python|writing
        What will make us happy in Zapier               > zapier
        no visa sponsorship, a hybrid model             > ''
        data cleaning in SQL, cleaning of rooms         > data-quality|sql|cleaning
        Salesloft, LinkedIn Sales Navigator, WebSockets > salesloft|linkedin-sales-navigator|websockets
        accounts payable and payroll                    > accounts-payable|payroll
        welding, lesson planning, litigation            > welding|lesson-planning|litigation
        """)
    void findsSkillsAndLeavesEverydayWords(String text, String ids) {
        assertThat(tagger.tag(text).stream().map(Mention::skillId).collect(Collectors.joining("|")))
                .isEqualTo(ids);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', emptyValue = "", textBlock = """
        We are a healthcare company                         > ''
        experience in healthcare                            > healthcare
        Health insurance and mental health days             > ''
        insurance background                                > insurance
        as a full-stack developer you write Java            > java
        knowledge of full-stack development and Java        > full-stack-development|java
        we talk to the German market                        > ''
        fluent German                                       > german
        Kenntnisse in Buchhaltung und SAP                   > sap
        Experience matters. We sell insurance               > ''
        connaissances en machine learning                   > machine-learning
        """)
    void inAPostingABroadNameCountsOnlyWhereItIsAskedFor(String text, String ids) {
        assertThat(tagger.tagPosting(text, false).stream().map(Mention::skillId).collect(Collectors.joining("|")))
                .isEqualTo(ids);
    }

    @Test
    void whatRequirementsNameIsAskedFor() {
        assertThat(tagger.tagPosting("- Insurance", true))
                .extracting(Mention::skillId)
                .containsExactly("insurance");
        assertThat(tagger.tagPosting("- Insurance", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        San Francisco, our site https://example.com
        funded by VCs, me and the net result
        5 workdays with customs, facebook page
        """)
    void wordsThatOnlyLookLikeNamesAreNoSkills(String text) {
        assertThat(tagger.tag(text))
                .noneMatch(
                        mention -> mention.skillId()
                                .matches(
                                        "data-storage|http|version-control|program-development|dot-net|workday|instagram-marketing"));
    }

    @Test
    void takesTheLongestNameAndGivesItsPlace() {
        String text = "😀 Amazon Web Services (AWS) Lambda functions";
        List<Mention> mentions = tagger.tag(text);
        assertThat(mentions).hasSize(3);
        assertThat(mentions)
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("Amazon Web Services", "AWS", "Lambda functions");
    }

    @Test
    void doesNotReadANameAcrossASentenceOrALine() {
        assertThat(tagger.tag("We like machine. Learning is fun.")).isEmpty();
        assertThat(tagger.tag("machine\nlearning")).isEmpty();
    }

    @Test
    void givesTheSameAnswerInEveryThread() {
        String text = "Java, Kafka, Go, Excel, payroll. ".repeat(50);
        List<Mention> alone = tagger.tag(text);
        assertThat(java.util.stream.IntStream.range(0, 64).parallel().mapToObj(i -> tagger.tag(text)))
                .hasSize(64)
                .allMatch(alone::equals);
    }
}
