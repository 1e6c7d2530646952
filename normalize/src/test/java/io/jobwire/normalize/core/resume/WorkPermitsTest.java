package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.records.Wishes;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkPermitsTest {
    private static final WishReader READER =
            new WishReader(new PlaceReader(Taxonomy.load().places()));

    private static Wishes read(String line) {
        return READER.read(
                ResumeLines.of("Ann\nSummary\n" + line + "\n"), new MonthSpans(Instant.parse("2026-03-15T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorized to work in the US. | US | ",
                "Eligible to work in the UK and the EU without sponsorship | GB EU | false",
                "Work authorization: Germany, France | DE FR | ",
                "EU work permit | EU | ",
                "Swiss work permit (B) | CH | ",
                "Green card holder, no sponsorship required | US | false",
                "Right to work in Canada | CA | ",
                "I need visa sponsorship. | | true",
                "Visa sponsorship: required | | true",
                "Visa sponsorship: no | | false",
                "Do not require sponsorship now or in the future | | false",
                "Arbeitserlaubnis für Deutschland | DE | ",
                "Arbeitserlaubnis: EU | EU | ",
                "Benötige ein Visum | | true",
                "Kein Visum erforderlich | | false",
                "Autorisée à travailler en France | FR | ",
                "Permis de travail : Suisse | CH | ",
                "Besoin d'un visa de travail | | true",
                "Permiso de trabajo en España | ES | ",
                "No necesito visado | | false",
                "Autorizada para trabajar en Estados Unidos | US | "
            })
    void whereSomebodyMayWorkIsReadInFourLanguages(String line, String permits, Boolean sponsor) {
        Wishes wishes = read(line);
        assertThat(String.join(" ", wishes.getPermits())).isEqualTo(permits == null ? "" : permits);
        assertThat(wishes.getNeedsSponsor().orElse(null)).isEqualTo(sponsor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "German citizen",
                "Nationality: French",
                "Built a visa application service",
                "Sponsor of the local football club",
                "Worked in Germany"
            })
    void nothingIsConcludedFromNationalityOrFromOtherVisas(String line) {
        assertThat(read(line)).isEqualTo(Wishes.newBuilder().build());
    }

    @Test
    void hoursOfAWeekAreAWishWhereSomebodyWishes() {
        assertThat(read("Looking for part-time work, up to 20 hours per week").getHoursMax())
                .contains(20.0);
        assertThat(read("Suche Werkstudentenstelle, 15-18 Std./Woche").getHoursMax())
                .contains(18.0);
        assertThat(read("Recherche un temps partiel, 24 h par semaine").getHoursMax())
                .contains(24.0);
        assertThat(read("Saved the team 10 hours per week").getHoursMax()).isEmpty();
    }
}
