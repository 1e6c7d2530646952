package io.jobwire.normalize.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Seniority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels as titles state them, and words that only look like levels. */
class SeniorityReaderTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Member of Technical Staff | UNKNOWN",
                "Senior Member of Technical Staff | SENIOR",
                "Principal Member of Technical Staff | PRINCIPAL",
                "Legal Staff | UNKNOWN",
                "Staff Nurse | UNKNOWN",
                "Staff Software Engineer | STAFF",
                "Software Engineer, Staff | STAFF",
                "Product Design (Staff Level) | STAFF",
                "Chief of Staff to the CEO | UNKNOWN",
                "Chief of Staff Internship | INTERN",
                "Executive Assistant to CEO | UNKNOWN",
                "Founder's Associate | UNKNOWN",
                "Mid-Market Account Executive | UNKNOWN",
                "Product Manager - AI | UNKNOWN",
                "Key Account Manager - Dakar | UNKNOWN",
                "Senior Manager, Compliance | MANAGER",
                "Manager, SaaS Support | MANAGER",
                "Lead Product Manager, Core | LEAD",
                "(Senior) Product Manager, Growth | SENIOR",
                "Senior / Staff Site Reliability Engineer | SENIOR",
                "Senior Software Engineer I/II | SENIOR",
                "Software Engineer 2 | MID",
                "Analyst II | MID",
                "Technician I, Compounding | JUNIOR",
                "Technical Support Engineer III | SENIOR",
                "Associate Product Manager | JUNIOR",
                "Sales Associate | UNKNOWN",
                "Sales Associate Part Time | UNKNOWN",
                "Associate Director, Research | DIRECTOR",
                "Principal Investigator | UNKNOWN",
                "Insurance Expert | UNKNOWN",
                "Expert Security Engineer | SENIOR",
                "Expert-comptable | UNKNOWN",
                "Head Chef | LEAD",
                "Head of Data | DIRECTOR",
                "Chef de projet | UNKNOWN",
                "CRO Strategist | UNKNOWN",
                "VP, Marketing | EXECUTIVE",
                "Stage Manager | UNKNOWN",
                "Stage - Marketing | INTERN",
                "Trainee Accountant | INTERN",
                "Senior Living Nurse | UNKNOWN",
                "Teamleiter Vertrieb | MANAGER",
                "Desarrollador Sénior | SENIOR"
            })
    void readsTheLevel(String title, Seniority level) {
        assertThat(SeniorityReader.read(TitleReader.clean(title))).isEqualTo(level);
    }
}
