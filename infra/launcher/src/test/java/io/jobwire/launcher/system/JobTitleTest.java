package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.taxonomy.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Job Title: Data Engineer                              | x.txt                | Data Engineer
                    About us. / Position: Senior Nurse                    | x.txt                | Senior Nurse
                    # Backend Developer (m/w/d) / We build rockets.       | x.txt                | Backend Developer (m/w/d)
                    We are looking for an experienced Java Developer to join us. | jd_17.txt     | Java Developer
                    About us / Acme is hiring a Site Reliability Engineer in Berlin. | job.md    | Site Reliability Engineer
                    We grow. You will do everything that has to be done here. | warehouse-clerk.txt | warehouse clerk
                    We grow. You will do everything that has to be done here. | job_12.txt       | Job
                    """)
    void aTitleIsFoundWhereTheTextOrTheFileSaysIt(String text, String file, String title) {
        assertThat(JobTitle.of(text.replace(" / ", "\n"), file, Taxonomy.load().occupations()))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Line Cook Busy bistro needs a line cook for dinner, grill and saute on all days of the week.       | Line Cook
                    line cook busy bistro needs a line cook for dinner, grill and saute on all days of the week        | line cook
                    we are seeking a highly motivated, detail-oriented payroll specialist who loves numbers and people | payroll specialist
                    We are a logistics start-up and we're looking for our first HR Business Partner to build a team.   | HR Business Partner
                    Our client, a leading manufacturer of pumps, is looking for an experienced Sr. Mechanical Engineer. | Sr. Mechanical Engineer
                    At Acme our engineers build bridges. The site manager will lead all work on three building sites.  | site manager
                    As a Registered Nurse you will care for patients in a busy ward of twenty beds by day and night.   | Registered Nurse
                    Wir suchen zum nächsten Termin einen erfahrenen Elektroniker für Betriebstechnik (m/w/d) in Köln.  | Elektroniker für Betriebstechnik
                    About us we make tea. Job Title: Senior Tea Buyer Location: Leeds Salary: 40000 a year and bonus.   | Senior Tea Buyer
                    we sell tea in all the world and everyone here loves what we do day by day in our old house        | Job
                    """)
    void aTextThatHasLostItsLinesHasATitle(String text, String title) {
        assertThat(JobTitle.of(text, "job-17.txt", Taxonomy.load().occupations()))
                .isEqualTo(title);
    }
}
