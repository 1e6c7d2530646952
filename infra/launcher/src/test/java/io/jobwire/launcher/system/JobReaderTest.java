package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Need;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobReaderTest {
    private static final String FLAT =
            "Payroll Manager We are a maker of chairs with 400 people in two towns, and we like to laugh. As our Payroll"
                    + " Manager you lead a team of three. Responsibilities Run the payroll of all employees every two weeks in ADP. Reconcile"
                    + " the accounts of payroll with the general ledger. Answer questions of auditors. Qualifications Bachelor's degree in"
                    + " accounting or finance. Five years of experience with payroll, at least 2 years leading people. Microsoft Excel."
                    + " Preferred Qualifications Knowledge of Workday. CPP certification is a plus. Benefits: Health insurance, a bonus of up to"
                    + " ten percent, and what you would prefer to learn. We prefer nobody for anything but the work.";

    private final JobReader reader = new JobReader(new ListingNormalizer(Taxonomy.load()));

    @Test
    void aDescriptionThatLostItsLineBreaksIsReadLineByLine() {
        CanonicalListing job = reader.read("payroll.txt", FLAT);

        assertThat(job.getExperienceYears()).contains(5);
        assertThat(job.getEducation()).isEqualTo(EducationLevel.BACHELOR);
        assertThat(names(job, Need.MUST)).contains("Payroll", "Microsoft Excel").doesNotContain("Workday");
        assertThat(names(job, Need.NICE)).contains("Workday").doesNotContain("Payroll");
    }

    @Test
    void theSameDescriptionWithItsLineBreaksAsksForTheSame() {
        String broken = FLAT.replaceAll(
                        "(?<=\\.) | (?=Responsibilities|Qualifications)|(?<=Responsibilities|[a-z] Qualifications) ",
                        "\n")
                .replace("Preferred\nQualifications", "Preferred Qualifications\n")
                .replace("Qualifications Bachelor", "Qualifications\nBachelor");

        assertThat(names(reader.read("payroll.txt", broken), Need.MUST))
                .containsExactlyInAnyOrderElementsOf(names(reader.read("payroll.txt", FLAT), Need.MUST));
    }

    @Test
    void onlyTheLastOfAListOfDemandsIsWelcome() {
        CanonicalListing job = reader.read(
                "nurse.txt",
                "Registered Nurse\nRequirements: current RN license, BLS and ACLS, at least 2 years of critical care experience, BSN preferred.");

        assertThat(names(job, Need.MUST)).contains("ACLS");
        assertThat(job.getExperienceYears()).contains(2);
    }

    @Test
    void aJobThatStandsForItselfHasAllThatARecordNeeds() throws IOException {
        CanonicalListing job = reader.read("payroll.txt", FLAT);

        CanonicalListing again = CanonicalListing.fromByteBuffer(job.toByteBuffer());
        assertThat(again.getCanonical()).isEqualTo(job.getKey()).isEqualTo(again.getRole());
        assertThat(again.getOtherIds()).isEmpty();
    }

    private static List<String> names(CanonicalListing job, Need need) {
        return job.getSkills().stream()
                .filter(skill -> skill.getNeed() == need)
                .map(Skill::getName)
                .toList();
    }
}
