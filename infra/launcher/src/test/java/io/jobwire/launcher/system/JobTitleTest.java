package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Job Title: Data Engineer                              | x.txt                | Data Engineer
                    About us. / Position: Senior Nurse                    | x.txt                | Senior Nurse
                    # Backend Developer (m/w/d) / We build rockets.       | x.txt                | Backend Developer (m/w/d)
                    We are looking for an experienced Java Developer to join us. | jd_17.txt     | experienced Java Developer
                    About us / Acme is hiring a Site Reliability Engineer in Berlin. | job.md    | Site Reliability Engineer
                    We grow. You will do everything that has to be done here. | warehouse-clerk.txt | warehouse clerk
                    We grow. You will do everything that has to be done here. | job_12.txt       | Job
                    """)
    void aTitleIsFoundWhereTheTextOrTheFileSaysIt(String text, String file, String title) {
        assertThat(JobTitle.of(text.replace(" / ", "\n"), file)).isEqualTo(title);
    }
}
