package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Languages: English (native), German B2, French - basic | en native, de B2, fr basic",
                "Sprachen: Deutsch (Muttersprache), Englisch: verhandlungssicher, Spanisch A1 | de muttersprache, en verhandlungssicher, es A1",
                "Langues : français (langue maternelle), anglais courant, allemand scolaire | fr langue maternelle, en courant, de scolaire",
                "Idiomas: español nativo, inglés C1, catalán | es nativo, en C1, ca",
                "Lingue: italiano madrelingua, inglese ottimo, tedesco scolastico | it madrelingua, en ottimo, de scolastico",
                "Línguas: português (língua materna), inglês fluente | pt língua materna, en fluente"
            })
    void languagesAreReadWithTheirLevels(String line, String expected) {
        String found = String.join(
                ", ",
                SpokenLanguages.read(ResumeLines.of("Ann\n" + line + "\n")).stream()
                        .map(spoken ->
                                (spoken.getCode() + " " + spoken.getLevel().orElse("")).strip())
                        .toList());
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Languages: English (native), German B2+, French - basic, Dutch | en NATIVE, de B2, fr A2, nl -",
                "Sprachen: Deutsch Muttersprache, Englisch verhandlungssicher, Spanisch Grundkenntnisse | de NATIVE, en C1, es A2",
                "Langues : français langue maternelle, anglais courant, allemand scolaire | fr NATIVE, en C1, de A2",
                "Idiomas: español nativo, inglés avanzado, alemán intermedio | es NATIVE, en C1, de B1",
                "Languages: Spanish – Full Professional Proficiency, Italian – Limited Working Proficiency | es C1, it B1",
                "Języki: polski ojczysty, angielski C1 | pl NATIVE",
                "语言: 中文（母语）、日本語 (ビジネスレベル) | zh NATIVE, ja B2"
            })
    void wordsStandForLevelsOfTheEuropeanFramework(String line, String expected) {
        String found = String.join(
                ", ",
                SpokenLanguages.read(ResumeLines.of("Ann\n" + line + "\n")).stream()
                        .map(spoken -> spoken.getCode() + " " + spoken.getCefr().orElse("-"))
                        .toList());
        assertThat(found).startsWith(expected);
    }
}
