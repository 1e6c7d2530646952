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
        Andover, MA                         > Andover/MA/US
        Moab, CA                            > Moab/CA/US
        Moab, Utah                          > Moab/UT/US
        Lebanon, NH                         > Lebanon/NH/US
        Ponchatoula, LA - US                > Ponchatoula/LA/US
        Unterföhring, Germany               > Unterföhring/?/DE
        Head Office, Germany                > ?/?/DE
        Engineering, CA                     > ?/?/?
        Oregon, United States               > ?/OR/US
        Delaware, US                        > ?/DE/US
        New York, United States             > New York City/NY/US
        Victoria, Australia                 > ?/VIC/AU
        Perth, WA                           > Perth/WA/AU
        Brisbane, QLD                       > Brisbane/QLD/AU
        Vancouver, BC, CA                   > Vancouver/BC/CA
        Edinburgh, SCT                      > Edinburgh/Scotland/GB
        Belfast, Northern Ireland           > Belfast/Northern Ireland/GB
        Berlin, BE                          > Berlin/State of Berlin/DE
        Munich, BY, DE                      > Munich/Bavaria/DE
        Zürich, ZH                          > Zürich/Zurich/CH
        Sao Paulo - SP                      > São Paulo/São Paulo/BR
        Florianópolis, SC                   > Florianópolis/Santa Catarina/BR
        Tel Aviv - IL                       > Tel Aviv/Tel Aviv/IL
        Bogotá, CO                          > Bogotá/Bogota D.C./CO
        Denver, CO                          > Denver/CO/US
        Mexico                              > ?/?/MX
        Mexico, Mexico City                 > Mexico City/Mexico City/MX
        Geneva                              > Genève/Geneva/CH
        Bay Area                            > San Francisco/CA/US
        Bay Area, CA                        > San Francisco/CA/US
        Greater London                      > London/England/GB
        Washington DC Metro Area            > Washington/DC/US
        Silicon Valley                      > San Jose/CA/US
        Londres                             > London/England/GB
        Nueva York                          > New York City/NY/US
        Mailand                             > Milan/Lombardy/IT
        Anvers                              > Antwerpen/Flanders/BE
        東京                                > Tokyo/Tokyo/JP
        東京都港区                          > Tokyo/Tokyo/JP
        Москва                              > Moscow/Moscow/RU
        서울                                > Seoul/Seoul/KR
        10115 Berlin                        > Berlin/State of Berlin/DE
        D-80331 München                     > Munich/Bavaria/DE
        San Francisco, CA 94105             > San Francisco/CA/US
        London EC2A 4NE                     > London/England/GB
        Toronto, ON M5V 2T6                 > Toronto/ON/CA
        Sydney NSW 2000                     > Sydney/NSW/AU
        US-CA-San Francisco                 > San Francisco/CA/US
        USA, California, San Francisco      > San Francisco/CA/US
        Halle (Saale)                       > Halle (Saale)/Saxony-Anhalt/DE
        Hybrid in Berlin (3 days)           > Berlin/State of Berlin/DE
        Elgin Centre                        > ''
        Georgetown Market Place             > ''
        London City Centre                  > London/England/GB
        Houston Data Center                 > Houston/TX/US
        Merrimack County, NH                > ?/NH/US
        Best                                > ''
        Best, Netherlands                   > Best/North Brabant/NL
        Remote (non-US)                     > ''
        Remote - Eastern Time               > ''
        Paris OR Remote                     > Paris/Île-de-France/FR
        Portland, OR                        > Portland/OR/US
        Florida                             > ?/FL/US
        Rideau Centre                       > ''
        NYC HQ                              > New York City/NY/US
        we are in the house                 > ''
        Dublin, Ireland & London            > Dublin/Leinster/IE; London/England/GB
        """)
    void readsPlaces(String text, String expected) {
        assertThat(show(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "the region beside the city decides: {0} is {1}")
    @CsvSource(delimiter = '>', emptyValue = "", textBlock = """
        Wharton, New Jersey                 > Wharton/NJ/US
        Wharton, New Jersey, United States  > Wharton/NJ/US
        Wharton (New Jersey)                > Wharton/NJ/US
        Portland, Maine                     > Portland/ME/US
        Maine - Portland                    > Portland/ME/US
        Cambridge, Mass.                    > Cambridge/MA/US
        Cambridge, Waikato                  > Cambridge/Waikato Region/NZ
        Albany, N.Y.                        > Albany/NY/US
        Newcastle, NSW                      > Newcastle/NSW/AU
        Frankfurt (Oder), Brandenburg       > Frankfurt (Oder)/Brandenburg/DE
        Frankfurt, Hessen                   > Frankfurt am Main/Hesse/DE
        London, Ontario                     > London/ON/CA
        London, Kentucky                    > London/KY/US
        Perth, Ontario                      > Perth/ON/CA
        Richmond, CA                        > Richmond/CA/US
        Windsor, CA                         > Windsor/ON/CA
        Jackson, Wyoming                    > Jackson/WY/US
        Springfield, New South Wales        > Springfield/NSW/AU
        Halle, Sachsen-Anhalt               > Halle/Saxony-Anhalt/DE
        Halle, NRW                          > Halle/North Rhine-Westphalia/DE
        Biel, Bern                          > Biel/Bienne/Bern/CH
        St. Gallen, SG                      > Sankt Gallen/Saint Gallen/CH
        Graz, Steiermark                    > Graz/Styria/AT
        Valencia, Comunidad Valenciana      > Valencia/Valencia/ES
        Eindhoven, Noord-Brabant            > Eindhoven/North Brabant/NL
        Milano, MI                          > Milan/Lombardy/IT
        Monterrey, NL                       > Monterrey/Nuevo León/MX
        León, Guanajuato                    > León de los Aldama/Guanajuato/MX
        Rochester, Kent                     > Rochester/England/GB
        Kent, UK                            > ?/England/GB
        Kent, WA                            > Kent/WA/US
        Norwich, Norfolk                    > Norwich/England/GB
        Norfolk, Virginia                   > Norfolk/VA/US
        Trinidad, Colorado                  > Trinidad/CO/US
        New York, New Jersey                > New York City/NY/US; ?/NJ/US
        Berlin, Brandenburg                 > Berlin/State of Berlin/DE; ?/Brandenburg/DE
        """)
    void readsTheRegionBesideACity(String text, String expected) {
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
        US/Canada - Remote                  > US CA
        Remote (UTC-5 to UTC+2)             > UTC-5 to UTC+2
        Remote - US time zones              > UTC-8 to UTC-5
        Remote (EST)                        > UTC-5
        Remote - PT to ET                   > UTC-8 to UTC-5
        CET +/- 3                           > UTC-2 to UTC+4
        Remote (±3 hours from UTC+8)        > UTC+5 to UTC+11
        Remote, Germany (CET)               > DE UTC+1
        Remote outside the US               > ''
        Remote - Worldwide except US        > Worldwide
        Anywhere in the United States       > US
        Anywhere (USA)                      > US
        Estonia                             > ''
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
