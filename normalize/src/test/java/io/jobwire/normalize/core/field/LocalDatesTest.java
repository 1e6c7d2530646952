package io.jobwire.normalize.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDatesTest {
    private static final Instant FETCHED = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "05.10.2026 | 2026-10-05T00:00:00Z",
                "5.10.2026 14:30 | 2026-10-05T14:30:00Z",
                "05-10-2026 | 2026-10-05T00:00:00Z",
                "10-25-2026 | 2026-10-25T00:00:00Z",
                "10/05/2026 | 2026-10-05T00:00:00Z",
                "25/10/2026 | 2026-10-25T00:00:00Z",
                "10/5/2026 12:00:00 AM | 2026-10-05T00:00:00Z",
                "10/5/2026 1:05 PM | 2026-10-05T13:05:00Z",
                "2026/10/05 | 2026-10-05T00:00:00Z",
                "2026.10.05 | 2026-10-05T00:00:00Z",
                "2026-10-5 | 2026-10-05T00:00:00Z",
                "20261005 | 2026-10-05T00:00:00Z",
                "2026年10月5日 | 2026-10-05T00:00:00Z",
                "2026년 10월 5일 | 2026-10-05T00:00:00Z",
                "5 October 2026 | 2026-10-05T00:00:00Z",
                "5-Oct-2026 | 2026-10-05T00:00:00Z",
                "October 5th, 2026 | 2026-10-05T00:00:00Z",
                "Oct 5 2026 | 2026-10-05T00:00:00Z",
                "Sept. 5, 2026 at 10:00 AM | 2026-09-05T10:00:00Z",
                "5. Oktober 2026 | 2026-10-05T00:00:00Z",
                "Mo., 5. Okt. 2026 um 09:30 | 2026-10-05T09:30:00Z",
                "le 5 décembre 2026 | 2026-12-05T00:00:00Z",
                "1er août 2026 | 2026-08-01T00:00:00Z",
                "5 de octubre de 2026 | 2026-10-05T00:00:00Z",
                "5 ottobre 2026 | 2026-10-05T00:00:00Z",
                "5 października 2026 | 2026-10-05T00:00:00Z",
                "5 октября 2026 | 2026-10-05T00:00:00Z",
                "Wed Aug 05 02:00:00 UTC 2026 | 2026-08-05T02:00:00Z",
                "Wed Aug 05 02:00:00 CEST 2026 | 2026-08-05T00:00:00Z",
                "Mon Oct 05 2026 10:00:00 GMT+0200 (Central European Summer Time) | 2026-10-05T08:00:00Z",
                "2026-10-05 10:00:00 PST | 2026-10-05T18:00:00Z",
                "2026-10-05T10:00:00+02:00[Europe/Berlin] | 2026-10-05T08:00:00Z",
                "Posted on October 05, 2026 | 2026-10-05T00:00:00Z",
                "Application deadline: March 27, 2027 (6 days) | 2027-03-27T00:00:00Z",
                "/Date(1764205361939)/ | 2025-11-27T01:02:41.939Z",
                "1764205361.0 | 2025-11-27T01:02:41Z",
                "1.764205361E9 | 2025-11-27T01:02:41Z",
                "from 5 October 2026 to 5 December 2026 | -",
                "31.02.2026 | -",
                "13/13/2026 | -",
                "2026-10 | -",
                "5 Blursday 2026 | -",
                "version 1.2.2026.4 | -",
                "Ongoing | -"
            })
    void aDateIsReadAsItsPlaceWritesIt(String words, Instant expected) {
        assertThat(at(DateReader.read(words))).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} beside {1}, {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "05/10/2026 | 25/12/2026 | false | 2026-10-05T00:00:00Z",
                "05/10/2026 | 12/25/2026 | false | 2026-05-10T00:00:00Z",
                "05/10/2026 | 2026-12-25 | false | 2026-05-10T00:00:00Z",
                "05/12/2026 | - | false | 2026-05-12T00:00:00Z",
                "12/05/2026 | - | false | 2026-05-12T00:00:00Z",
                "11/12/2026 | - | false | 2026-11-12T00:00:00Z",
                "12/11/2026 | - | false | 2026-11-12T00:00:00Z",
                "12/11/2026 | - | true | 2026-11-12T00:00:00Z",
                "11/12/2026 | - | true | 2026-11-12T00:00:00Z",
                "05/10/2026 | - | true | 2026-10-05T00:00:00Z",
                "05/10/2026 12:00:00 AM | - | true | 2026-05-10T00:00:00Z",
                "05/10/2026 | 12/25/2026 | true | 2026-05-10T00:00:00Z"
            })
    void theOtherDateTheCountryAndTheDayOfTheFetchTellADayFromAMonth(
            String words, String beside, boolean dayFirst, Instant expected) {
        assertThat(at(DateReader.posted(Optional.of(words), Optional.ofNullable(beside), dayFirst, FETCHED)))
                .contains(expected);
    }

    private static Optional<Instant> at(DateReader.Reading reading) {
        return reading instanceof DateReader.Reading.At(Instant time) ? Optional.of(time) : Optional.empty();
    }
}
