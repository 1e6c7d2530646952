package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthSpansTest {
    private static final MonthSpans SPANS = new MonthSpans(Instant.parse("2026-03-15T00:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "now", textBlock = """
            Acme, Jan 2020 – Present | 2020-01 | now
            2019-03 to 2021 | 2019-03 | 2021
            03/2018 - 04.2020 | 2018-03 | 2020-04
            Mar – Aug 2020 | 2020-03 | 2020-08
            2/1/2012 - Current | 2012-02 | now
            01.03.2019 – 31.12.2020 | 2019-03 | 2020-12
            Sep '15 - NOW | 2015-09 | now
            Sept 15 — Dec 17 | 2015-09 | 2017-12
            06/08 - 09/10 | 2008-06 | 2010-09
            Summer 2014 – Fall 2015 | 2014 | 2015
            Q1 2020 to Q3 2021 | 2020 | 2021
            2012-2013 | 2012 | 2013
            2012-15 | 2012 | 2015
            1998–03 | 1998 | 2003
            seit 2019 | 2019 | now
            2017 onwards | 2017 | now
            September 2017 onwards | 2017-09 | now
            January 2nd, 2018 until July 4, 2019 | 2018-01 | 2019-07
            depuis mars 2021 | 2021-03 | now
            Mai 2016 bis Februar 2019 | 2016-05 | 2019-02
            de junio de 2018 a julio de 2020 | 2018-06 | 2020-07
            août 2019 à aujourd'hui | 2019-08 | now
            2015 年 3 月 – 2015 年 5 月 | 2015-03 | 2015-05
            2019年4月〜現在 | 2019-04 | now
            2013 – 至今 | 2013 | now
            2020.01 ~ 2022.06 | 2020-01 | 2022-06
            Янв 2019 – настоящее время | 2019-01 | now
            مارس 2018 – الحاضر | 2018-03 | now
            मार्च 2018 – वर्तमान | 2018-03 | now
            Ocak 2018 – halen | 2018-01 | now
            Márc 2018 – jelenleg | 2018-03 | now
            Th03 2018 – hiện tại | 2018-03 | now
            2018 - till date | 2018 | now
            """)
    void timesAreReadInManyWays(String line, String from, String to) {
        MonthSpan span = SPANS.range(line).orElseThrow();
        assertThat(span.from()).isEqualTo(from);
        assertThat(span.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Raised $2010 to 2012 dollars
            Cut cost by 20-30 percent
            Version 2.0.1 - 2.0.9
            Room 101 - 105
            Published 2019
            May the best win
            """)
    void numbersThatAreNoTimesAreLeftAlone(String line) {
        assertThat(SPANS.range(line)).isEmpty();
    }

    @Test
    void yearsAreTheUnionOfTimes() {
        List<MonthSpan> spans = List.of(
                SPANS.range("Jan 2018 - Dec 2019").orElseThrow(),
                SPANS.range("Jul 2019 - Dec 2020").orElseThrow(),
                SPANS.range("Jan 2022 - Dec 2022").orElseThrow());
        assertThat(MonthSpan.years(spans)).isEqualTo(4.0);
    }
}
