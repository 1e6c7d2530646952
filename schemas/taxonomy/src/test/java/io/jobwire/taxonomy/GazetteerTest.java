package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places as postings write them, traps included. */
class GazetteerTest {
    private final Gazetteer places = Taxonomy.load().places();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '>', nullValues = "-", emptyValue = "", textBlock = """
        London, UK                          > London/England/GB
        San Francisco, CA                   > San Francisco/CA/US
        Remote - EMEA                       > ''
        Berlin / Munich                     > Berlin/State of Berlin/DE; Munich/Bavaria/DE
        New York, NY; Austin, TX            > New York City/NY/US; Austin/TX/US
        Tbilisi, Georgia                    > Tbilisi/Tbilisi/GE
        Atlanta, Georgia                    > Atlanta/GA/US
        Georgia                             > ?/?/?
        Hybrid - London                     > London/England/GB
        CA                                  > ?/?/?
        Greater Boston Area                 > Boston/MA/US
        Paris, France or Remote             > Paris/Île-de-France/FR
        Bengaluru, Karnataka, India         > Bengaluru/Karnataka/IN
        München                             > Munich/Bavaria/DE
        Remote                              > ''
        Remote, Oregon                      > ?/OR/US
        Toronto, CA                         > Toronto/ON/CA
        Ontario, CA                         > Ontario/CA/US
        Ontario                             > ?/ON/CA
        Washington, D.C.                    > Washington/DC/US
        London, Paris, Berlin               > London/England/GB; Paris/Île-de-France/FR; Berlin/State of Berlin/DE
        US-NY-New York                      > New York City/NY/US
        Germany, Berlin                     > Berlin/State of Berlin/DE
        United States, Berlin               > ?/?/US; Berlin/State of Berlin/DE
        Remote (United States | Canada)     > ?/?/US; ?/?/CA
        Singapore                           > Singapore/?/SG
        Mexico City, Mexico                 > Mexico City/Mexico City/MX
        Cambridge, MA                       > Cambridge/MA/US
        Cambridge, UK                       > Cambridge/England/GB
        Cambridge                           > Cambridge/?/?
        Vancouver, WA                       > Vancouver/WA/US
        Vancouver                           > Vancouver/BC/CA
        Zürich, Switzerland                 > Zürich/Zurich/CH
        Zurich                              > Zürich/Zurich/CH
        St. Louis, Missouri                 > St. Louis/MO/US
        Sydney, NSW                         > Sydney/NSW/AU
        Remote - US                         > ?/?/US
        Andover, MA                         > ?/MA/US
        Moab, CA                            > ?/CA/US
        Florida                             > ?/FL/US
        Rideau Centre                       > ''
        NYC HQ                              > New York City/NY/US
        we are in the house                 > ''
        Dublin, Ireland & London            > Dublin/Leinster/IE; London/England/GB
        """)
    void readsPlaces(String text, String expected) {
        assertThat(show(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} lets people live in {1}")
    @CsvSource(delimiter = '>', emptyValue = "", textBlock = """
        Remote - EMEA                       > EMEA
        Remote - US                         > US
        Remote, US                          > US
        US Remote                           > US
        US (Remote)                         > US
        Remote in Canada                    > CA
        Remote (US, Canada)                 > US CA
        Remote (United States | Canada)     > US CA
        Paris, France or Remote             > ''
        Remote                              > ''
        Anywhere                            > Worldwide
        Remote - Europe or LATAM            > Europe LATAM
        Berlin                              > ''
        Remote, Oregon                      > US
        """)
    void readsWhereRemoteWorkersMayLive(String text, String expected) {
        assertThat(String.join(" ", places.read(text).remoteWhere())).isEqualTo(expected);
    }

    private String show(String text) {
        return places.resolve(text).stream()
                .map(place -> place.city().orElse("?") + "/" + place.region().orElse("?") + "/"
                        + place.country().orElse("?"))
                .collect(Collectors.joining("; "));
    }
}
