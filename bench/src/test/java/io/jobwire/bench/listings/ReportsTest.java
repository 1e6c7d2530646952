package io.jobwire.bench.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.bench.listings.PostingTerms.Field;
import io.jobwire.records.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the reports of places, levels, occupations and languages must not fall below, on the part that only they read. */
class ReportsTest {
    private static final WrongCases UNUSED = new WrongCases("unused");

    @Test
    void readsCountriesAndCitiesThatAPlaceStates() {
        assumeData();
        PlaceTexts texts = new PlaceTexts();
        texts.measure(SharedData.postings(), true, UNUSED);
        assertThat(texts.country.whole()).isGreaterThan(2_000);
        assertThat(texts.country.value()).isGreaterThan(0.97);
        assertThat(texts.countryNamed.value()).isGreaterThan(0.99);
        assertThat(texts.city.whole()).isGreaterThan(1_500);
        assertThat(texts.city.value()).isGreaterThan(0.93);
        assertThat(texts.cityNamed.value()).isGreaterThan(0.97);
    }

    @Test
    void readsTheWorkplaceThatWordsState() {
        assumeData();
        WorkplaceWords words = new WorkplaceWords();
        words.measure(SharedData.postings(), UNUSED);
        assertThat(words.whole()).isEqualTo(142);
        assertThat(words.f1(Workplace.REMOTE)).isGreaterThan(0.95);
        assertThat(words.f1(Workplace.HYBRID)).isGreaterThan(0.9);
        assertThat(words.f1(Workplace.ONSITE)).isGreaterThan(0.9);
    }

    @Test
    void readsMessagesOfThreads() {
        assumeData();
        HiringMessages messages = new HiringMessages();
        messages.measure(HiringMessages.messages(), "b", UNUSED);
        assertThat(messages.accepted.whole()).isEqualTo(60);
        assertThat(messages.accepted.value()).isGreaterThan(0.95);
        assertThat(messages.company.value()).isGreaterThan(0.8);
        assertThat(messages.title.value()).isGreaterThan(0.8);
        assertThat(messages.citiesFound.value()).isGreaterThan(0.7);
        assertThat(messages.citiesRight.value()).isGreaterThan(0.9);
        assertThat(messages.workplace.value()).isGreaterThan(0.9);
    }

    @Test
    void cutsPostingsAtTheirHeadings() {
        assumeData();
        SectionHeadings english = new SectionHeadings();
        english.measure(SharedData.postings(), "b en", UNUSED);
        assertThat(english.whole()).isEqualTo(164);
        assertThat(english.f1()).isGreaterThan(0.88);
        SectionHeadings german = new SectionHeadings();
        german.measure(SharedData.postings(), "a de", UNUSED);
        assertThat(german.whole()).isEqualTo(43);
        assertThat(german.f1()).isGreaterThan(0.9);
        SectionHeadings french = new SectionHeadings();
        french.measure(SharedData.postings(), "a fr", UNUSED);
        assertThat(french.whole()).isEqualTo(47);
        assertThat(french.f1()).isGreaterThan(0.9);
    }

    @Test
    void readsWhatPostingsAskForAndOffer() {
        assumeData();
        PostingTerms terms = new PostingTerms();
        terms.measure(SharedData.postings(), true, UNUSED);
        assertThat(terms.whole(Field.YEARS)).isEqualTo(73);
        assertThat(terms.f1(Field.YEARS)).as(terms.toString()).isGreaterThan(0.9);
        assertThat(terms.f1(Field.DEGREE)).as(terms.toString()).isGreaterThan(0.65);
        assertThat(terms.f1(Field.HOURS)).as(terms.toString()).isGreaterThan(0.85);
        assertThat(terms.f1(Field.VISA)).as(terms.toString()).isGreaterThan(0.85);
        assertThat(terms.f1(Field.MONTHS)).as(terms.toString()).isGreaterThan(0.8);
    }

    @Test
    void readsTheFieldOfWorkOfLabelledTitles() {
        TitleDisciplines titles = new TitleDisciplines();
        titles.measure(true, UNUSED);
        assertThat(titles.found.whole()).isEqualTo(59);
        assertThat(titles.right.value()).isGreaterThan(0.9);
        assertThat(titles.found.value()).isGreaterThan(0.8);
    }

    @Test
    void readsTheLanguageOfPostings() {
        assumeData();
        TextLanguages texts = new TextLanguages();
        texts.measure(SharedData.postings(), true, UNUSED);
        assertThat(texts.right.whole()).isGreaterThan(2_500);
        assertThat(texts.right.value()).isGreaterThan(0.99);
    }

    @Test
    void readsTheLevelsOfLabelledTitles() {
        TitleLevels levels = new TitleLevels();
        levels.measure(true, UNUSED);
        assertThat(levels.macroF1()).isGreaterThan(0.95);
    }

    @Test
    void answersWithTheRightOccupationOrNone() {
        TitleOccupations occupations = new TitleOccupations();
        occupations.measure(UNUSED);
        assertThat(occupations.right.value()).isGreaterThan(0.85);
        assertThat(occupations.found.value()).isGreaterThan(0.65);
        assertThat(occupations.silent.value()).isGreaterThan(0.95);
    }

    private static void assumeData() {
        Path boards = Path.of(System.getProperty("jobwire.shared.data", "absent"), "listings", "ashby");
        assumeTrue(Files.isDirectory(boards), "skipped: the captured boards are not there");
    }
}
