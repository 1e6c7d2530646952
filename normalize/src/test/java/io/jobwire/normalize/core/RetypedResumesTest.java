package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same resume in capitals throughout, on one line, and wrapped anew says the same. */
class RetypedResumesTest {
    private static final String RESUME = """
        Senior Accountant
        Summary
        CPA with eight years in general ledger and audit.
        Highlights
        Account reconciliation
        Sales tax
        Experience
        Senior Accountant Jul 2018 to Current
        Closes the books in five days, prepares financial statements for auditors.
        Audit Associate Aug 2015 to Jun 2018
        Tested controls of banks and of insurers, wrote reports for their boards and trained the new associates of the office.
        Education
        Bachelor of Science : Accounting 2015
        """;

    private static void saysTheSame(Profile profile) {
        assertThat(profile.getPositions())
                .extracting(Position::getTitle)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly("Senior Accountant", "Audit Associate");
        assertThat(profile.getPositions())
                .extracting(position -> position.getFrom().orElse(""))
                .containsExactly("2018-07", "2015-08");
        assertThat(profile.getEducation())
                .extracting(education -> education.getLevel())
                .containsExactly(EducationLevel.BACHELOR);
        assertThat(profile.getYears().orElse(0.0)).isBetween(10.4, 10.8);
    }

    @Test
    void asItWasTyped() {
        saysTheSame(Profiles.of(RESUME));
    }

    @Test
    void inCapitalsThroughout() {
        String shouted = RESUME.toUpperCase(Locale.ROOT);
        saysTheSame(Profiles.of(shouted));
        assertThat(Profiles.of(shouted).getText()).hasSameSizeAs(shouted).contains("Senior Accountant", "CPA with");
    }

    @Test
    void onOneLineWithAHeadingBehindWordsOfAList() {
        saysTheSame(Profiles.of(RESUME.replace('\n', ' ')));
    }

    @Test
    void wrappedAnewAsScannersDo() {
        StringBuilder wrapped = new StringBuilder();
        String[] words = RESUME.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            wrapped.append(words[i]).append(i % 5 == 1 ? '\n' : ' ');
        }
        assertThat(wrapped.toString()
                        .lines()
                        .filter(line -> line.strip().matches("Experience|Education|Summary|Highlights")))
                .isEmpty();
        saysTheSame(Profiles.of(wrapped.toString()));
    }

    @Test
    void aDegreeInTheColumnOfPositionsIsNoPosition() {
        assertThat(Profiles.of("""
                        Experience
                        Counseling Intern, 2012 - 2013
                        Master of Arts, Counseling Psychology, May 2015
                        """).getPositions())
                .extracting(Position::getTitle)
                .containsExactly("Counseling Intern");
    }
}
