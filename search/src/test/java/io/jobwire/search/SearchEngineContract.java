package io.jobwire.search;

import static io.jobwire.search.Listings.DAY_1;
import static io.jobwire.search.Listings.listing;
import static io.jobwire.search.Listings.place;
import static io.jobwire.search.Listings.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.Place;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.Filters.LeastPay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What every search engine does. */
abstract class SearchEngineContract {
    private SearchEngine engine;
    private long offset;

    /** Opens the same index at every call, at its last commit. */
    abstract SearchEngine open();

    /** Called before {@link #open} with the test that is to come. */
    void prepare(TestInfo test) {}

    @BeforeEach
    void openEngine(TestInfo test) {
        prepare(test);
        engine = open();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private void write(CanonicalListing... listings) {
        List<IndexChange> changes = new ArrayList<>();
        for (CanonicalListing listing : listings) {
            changes.add(put(listing, offset++));
        }
        engine.write(changes);
        engine.refresh();
    }

    private void writeTown() {
        write(Listings.town().toArray(new CanonicalListing[0]));
    }

    private void reopen() {
        engine.close();
        engine = open();
    }

    private Checkpoint at(long next) {
        return new Checkpoint("listings.canonical/1", Map.of(0, next), DAY_1);
    }

    private SearchResult found(SearchRequest request) {
        return engine.search(request);
    }

    private List<String> ids(SearchRequest request) {
        return engine.search(request).hits().stream().map(SearchHit::canonical).toList();
    }

    private List<String> ids(String query) {
        return ids(SearchRequest.of(query));
    }

    private List<String> ids(Filters filters) {
        return ids(SearchRequest.of("").filtered(filters));
    }

    private static Filters only(Dimension dimension, String... values) {
        return Filters.none().with(dimension, Set.of(values));
    }

    private List<String> values(SearchRequest request, Dimension dimension) {
        return found(request).facet(dimension).stream()
                .map(value -> value.value() + "=" + value.count())
                .toList();
    }

    @Nested
    class Words {
        @BeforeEach
        void fill() {
            writeTown();
        }

        @Test
        void anEmptyQueryFindsEverything() {
            assertThat(found(SearchRequest.of(" ")).total()).isEqualTo(8);
        }

        @Test
        void aWordIsFoundInTheTitleAndInTheTextTheTitleFirst() {
            assertThat(ids("java"))
                    .containsExactlyInAnyOrder("c1", "c2", "c8")
                    .last()
                    .isEqualTo("c8");
        }

        @Test
        void wordsSideBySideMustAllMatchInWhateverField() {
            assertThat(ids("java berlin")).containsExactly("c1");
            assertThat(ids("java AND globex")).isEmpty();
        }

        @Test
        void orFindsEither() {
            assertThat(ids("nurse OR python")).containsExactlyInAnyOrder("c3", "c4");
        }

        @Test
        void notAndMinusLeaveOut() {
            assertThat(ids("java NOT berlin")).containsExactlyInAnyOrder("c2", "c8");
            assertThat(ids("java -berlin")).containsExactlyInAnyOrder("c2", "c8");
        }

        @Test
        void aQueryOfOnlyNotFindsTheRest() {
            assertThat(ids("NOT engineer")).containsExactlyInAnyOrder("c2", "c3", "c4", "c5");
        }

        @Test
        void parenthesesGroup() {
            assertThat(ids("(nurse OR java) -berlin -munchen")).containsExactlyInAnyOrder("c4", "c8");
        }

        @Test
        void aPhraseFindsWordsInThisOrderOnly() {
            assertThat(ids("\"machine learning\"")).containsExactly("c7");
            assertThat(ids("\"learning machine\"")).isEmpty();
        }

        @Test
        void fieldsNarrowToTitleCompanyAndSkill() {
            assertThat(ids("title:java")).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids("company:globex")).containsExactlyInAnyOrder("c3", "c4");
            assertThat(ids("skill:python")).containsExactly("c3");
            assertThat(ids("title:(java OR nurse)")).containsExactlyInAnyOrder("c1", "c2", "c4");
        }

        @Test
        void anotherNameOfASkillFindsListingsThatHaveIt() {
            assertThat(ids("k8s")).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids("kubernetes")).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids("skill:k8s")).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids("skill:\"machine learning\"")).containsExactly("c7");
        }

        @Test
        void skillsAreRecognisedAmongOtherWords() {
            assertThat(ids("k8s berlin")).containsExactly("c1");
            assertThat(ids("senior k8s engineer")).containsExactly("c1");
        }

        @Test
        void oneTypingErrorIsForgivenAndTwoInLongWords() {
            assertThat(ids("pyhton")).containsExactly("c3");
            assertThat(ids("enginer berlin")).containsExactly("c1");
            assertThat(ids("statsitcs")).containsExactly("c3");
        }

        @Test
        void aWordThatIsThereIsNotTakenForAnError() {
            assertThat(ids("react")).containsExactly("c6");
        }

        @Test
        void shortWordsAreNotGuessed() {
            assertThat(ids("jva")).isEmpty();
        }

        @Test
        void caseAccentsAndPluralsDoNotMatter() {
            assertThat(ids("ZURICH")).containsExactly("c6");
            assertThat(ids("münchen")).containsExactly("c2");
            assertThat(ids("title:engineers")).hasSize(4);
        }

        @Test
        void signsOfLanguagesCount() {
            assertThat(ids("c++")).containsExactly("c5");
        }

        @Test
        void wordsWithHyphensArePhrases() {
            assertThat(ids("full-stack")).containsExactly("c8");
        }

        @Test
        void aStarFindsWordsThatStartSo() {
            assertThat(ids("type*")).containsExactly("c6");
        }

        @Test
        void loneSignsAreIgnored() {
            assertThat(ids("java & berlin")).containsExactly("c1");
            assertThat(ids("&")).isEmpty();
        }
    }

    @Nested
    class FiltersAndFacets {
        @BeforeEach
        void fill() {
            writeTown();
        }

        @Test
        void eachDimensionFilters() {
            assertThat(ids(only(Dimension.COMPANY, "globex"))).containsExactlyInAnyOrder("c3", "c4");
            assertThat(ids(only(Dimension.COMPANY, "Initech"))).containsExactly("c5");
            assertThat(ids(only(Dimension.CITY, "paris"))).containsExactlyInAnyOrder("c3", "c4");
            assertThat(ids(only(Dimension.CITY, "zurich"))).containsExactly("c6");
            assertThat(ids(only(Dimension.WORKPLACE, "remote"))).containsExactly("c3");
            assertThat(ids(only(Dimension.SENIORITY, "SENIOR"))).containsExactly("c1");
            assertThat(ids(only(Dimension.EMPLOYMENT, "PART_TIME"))).containsExactly("c4");
            assertThat(ids(only(Dimension.SKILL, "k8s"))).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids(only(Dimension.SOURCE, "lever"))).containsExactly("c5");
        }

        @Test
        void aCountryIsThatOfAPlaceOrWhereARemoteWorkerMayLive() {
            assertThat(ids(only(Dimension.COUNTRY, "de"))).containsExactlyInAnyOrder("c1", "c2", "c3");
        }

        @Test
        void valuesOfOneDimensionAreAlternativesAndDimensionsMustAllHold() {
            Filters two = only(Dimension.COUNTRY, "DE", "FR").with(Dimension.SKILL, Set.of("java"));
            assertThat(ids(two)).containsExactlyInAnyOrder("c1", "c2");
        }

        @Test
        void payAtLeastComparesTheUpperEndInTheSameCurrencyOnly() {
            assertThat(ids(Filters.none().withPay(new LeastPay(60_000_00, "EUR"))))
                    .containsExactlyInAnyOrder("c1", "c2");
            assertThat(ids(Filters.none().withPay(new LeastPay(60_000_01, "eur"))))
                    .containsExactly("c1");
            assertThat(ids(Filters.none().withPay(new LeastPay(1, "GBP")))).isEmpty();
        }

        @Test
        void postedSinceTakesTheFirstSightWhereTheSourceDoesNotSay() {
            assertThat(ids(Filters.none().withPostedSince(DAY_1.plusSeconds(1))))
                    .containsExactlyInAnyOrder("c1", "c2", "c3");
            assertThat(ids(Filters.none().withPostedSince(DAY_1))).hasSize(7).doesNotContain("c8");
        }

        @Test
        void aFacetCountsWhatTheQueryFindsMostFrequentFirst() {
            SearchRequest request = SearchRequest.of("").counting(Set.of(Dimension.COMPANY));
            assertThat(values(request, Dimension.COMPANY)).containsExactly("acme=5", "globex=2", "initech=1");
            assertThat(values(SearchRequest.of("paris").counting(Set.of(Dimension.COMPANY)), Dimension.COMPANY))
                    .containsExactly("globex=2");
        }

        @Test
        void aFacetShowsTheNameAndFiltersByTheValue() {
            FacetValue city = found(SearchRequest.of("zürich").counting(Set.of(Dimension.CITY)))
                    .facet(Dimension.CITY)
                    .getFirst();
            assertThat(city).isEqualTo(new FacetValue("zurich", "Zürich", 1));
            assertThat(ids(only(Dimension.CITY, city.value()))).containsExactly("c6");
        }

        @Test
        void aChosenFacetStillShowsItsOtherValuesWhileTheOthersNarrow() {
            SearchRequest request = SearchRequest.of("")
                    .filtered(only(Dimension.COMPANY, "globex"))
                    .counting(EnumSet.of(Dimension.COMPANY, Dimension.CITY));
            assertThat(found(request).total()).isEqualTo(2);
            assertThat(values(request, Dimension.COMPANY)).containsExactly("acme=5", "globex=2", "initech=1");
            assertThat(values(request, Dimension.CITY)).containsExactly("paris=2");
        }

        @Test
        void everyFacetAddsUpWithEveryFilter() {
            SearchRequest request = SearchRequest.of("").counting(EnumSet.allOf(Dimension.class));
            Map<Dimension, List<FacetValue>> facets = found(request).facets();
            assertThat(facets).hasSize(Dimension.values().length);
            facets.forEach((dimension, values) -> values.forEach(value -> assertThat(
                            found(SearchRequest.of("").filtered(only(dimension, value.value())))
                                    .total())
                    .as("%s %s", dimension, value)
                    .isEqualTo(value.count())));
        }

        @Test
        void aFacetHasNoMoreValuesThanAsked() {
            SearchRequest one = new SearchRequest(
                    "",
                    Filters.none(),
                    SortOrder.DATE,
                    Optional.empty(),
                    1,
                    Optional.empty(),
                    Set.of(Dimension.COMPANY),
                    1,
                    false);
            assertThat(values(one, Dimension.COMPANY)).containsExactly("acme=5");
        }
    }

    @Nested
    class OrderAndPages {
        @Test
        void byDateNewestFirstThenById() {
            writeTown();
            assertThat(ids(SearchRequest.of("").sorted(SortOrder.DATE)))
                    .containsExactly("c3", "c2", "c1", "c4", "c5", "c6", "c7", "c8");
        }

        @Test
        void byPayHighestFirstAndThoseWithoutLast() {
            writeTown();
            assertThat(ids(SearchRequest.of("").byPay("EUR")))
                    .containsExactly("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
            assertThat(ids(SearchRequest.of("").byPay("chf"))).first().isEqualTo("c6");
        }

        @Test
        void sortingByPayNeedsACurrency() {
            assertThatThrownBy(() -> SearchRequest.of("").sorted(SortOrder.PAY))
                    .isInstanceOf(InvalidSearchException.class)
                    .hasMessageContaining("currency");
        }

        @Test
        void equalScoresAreOrderedById() {
            write(listing("b", "Cook", ""), listing("a", "Cook", ""), listing("c", "Cook", ""));
            assertThat(ids("cook")).containsExactly("a", "b", "c");
        }

        @Test
        void pagesGoOnWhereTheLastEndedInEveryOrder() {
            writeTown();
            for (SearchRequest request : List.of(
                    SearchRequest.of("engineer OR developer OR java"),
                    SearchRequest.of("").sorted(SortOrder.DATE),
                    SearchRequest.of("").byPay("EUR"))) {
                assertThat(pages(request.sized(2))).as("%s", request.sort()).isEqualTo(ids(request));
            }
        }

        @Test
        void theLastPageHasNoCursor() {
            writeTown();
            assertThat(found(SearchRequest.of("").sized(8)).next()).isEmpty();
            assertThat(found(SearchRequest.of("").sized(7)).next()).isPresent();
        }

        @Test
        void updatesBetweenPagesNeitherRepeatNorSkipAListing() {
            writeTown();
            for (SearchRequest request : List.of(
                    SearchRequest.of("java OR engineer").sized(2),
                    SearchRequest.of("").sorted(SortOrder.DATE).sized(2))) {
                List<String> before = ids(request.sized(100));
                SearchResult first = found(request);
                write(
                        listing("a0", "Java Java Engineer", "java", b -> b.setPostedAt(DAY_1.plusSeconds(9_000_000))),
                        listing("c1", "Gardener", ""),
                        listing("z9", "Java Engineer", ""));
                List<String> all = new ArrayList<>(
                        first.hits().stream().map(SearchHit::canonical).toList());
                all.addAll(pages(request.after(first.next().orElseThrow())));
                assertThat(all).isEqualTo(before);
            }
        }

        @Test
        void aCursorOfAnotherSearchIsRefused() {
            writeTown();
            String cursor = found(SearchRequest.of("java").sized(1)).next().orElseThrow();
            assertThatThrownBy(() -> found(SearchRequest.of("python").after(cursor)))
                    .isInstanceOf(InvalidSearchException.class);
            assertThatThrownBy(() -> found(SearchRequest.of("java").after("not a cursor")))
                    .isInstanceOf(InvalidSearchException.class);
            assertThatThrownBy(() -> found(SearchRequest.of("java").after("")))
                    .isInstanceOf(InvalidSearchException.class);
        }

        @Test
        void aCursorLivesThroughARestart() {
            writeTown();
            SearchRequest request = SearchRequest.of("").sorted(SortOrder.DATE).sized(3);
            String cursor = found(request).next().orElseThrow();
            engine.commit(at(offset));
            reopen();
            assertThat(ids(request.after(cursor))).containsExactly("c4", "c5", "c6");
        }

        private List<String> pages(SearchRequest request) {
            List<String> all = new ArrayList<>();
            SearchRequest page = request;
            while (true) {
                SearchResult result = found(page);
                result.hits().forEach(hit -> all.add(hit.canonical()));
                if (result.next().isEmpty()) {
                    return all;
                }
                page = request.after(result.next().get());
            }
        }
    }

    @Nested
    class Highlighting {
        @Test
        void theWordsThatMatchAreMarkedInTitleAndText() {
            writeTown();
            List<Highlight> marks = found(SearchRequest.of("kafka engineer").highlighted())
                    .hits()
                    .getFirst()
                    .highlights();
            assertThat(marks)
                    .extracting(Highlight::html)
                    .containsExactly(
                            "Senior Java <mark>Engineer</mark>",
                            "You build streaming systems with <mark>Kafka</mark>.");
        }

        @Test
        void anotherNameOfASkillIsMarkedToo() {
            writeTown();
            assertThat(found(SearchRequest.of("kubernetes").highlighted()).hits())
                    .filteredOn(hit -> hit.canonical().equals("c2"))
                    .hasSize(1);
            write(listing("c9", "Operator", "We run Kubernetes."));
            assertThat(found(SearchRequest.of("k8s operator").highlighted())
                            .hits()
                            .getFirst()
                            .highlights())
                    .extracting(Highlight::html)
                    .contains("We run <mark>Kubernetes</mark>.");
        }

        @Test
        void markupOfAListingIsEscaped() {
            write(listing("x", "<script>alert(1)</script> cook", "A <b>cook</b> & \"more\" 'quotes'"));
            List<Highlight> marks = found(SearchRequest.of("cook").highlighted())
                    .hits()
                    .getFirst()
                    .highlights();
            assertThat(marks)
                    .extracting(Highlight::html)
                    .containsExactly(
                            "&lt;script&gt;alert(1)&lt;/script&gt; <mark>cook</mark>",
                            "A &lt;b&gt;<mark>cook</mark>&lt;/b&gt; &amp; &quot;more&quot; &#39;quotes&#39;");
        }

        @Test
        void aTextWithoutFullStopsIsCut() {
            String words = "lorem ipsum ".repeat(400);
            write(listing("x", "Cook", words + "saffron " + words));
            Highlight mark = found(SearchRequest.of("saffron").highlighted())
                    .hits()
                    .getFirst()
                    .highlights()
                    .getFirst();
            assertThat(mark.html()).contains("<mark>saffron</mark>");
            assertThat(mark.text().length()).isLessThan(600);
        }

        @Test
        void thereAreNoneUnlessAskedFor() {
            writeTown();
            assertThat(found(SearchRequest.of("kafka")).hits().getFirst().highlights())
                    .isEmpty();
        }
    }

    @Nested
    class Writing {
        @Test
        void aListingIsFoundByItsIdAndByTheKeysOfItsMembers() {
            CanonicalListing listing = listing(
                    "c1",
                    "Cook",
                    "",
                    b -> b.setMembers(List.of(
                            new Member("ashby:acme:c1", "ashby", "u", ListingStatus.OPEN, DAY_1, DAY_1),
                            new Member("lever:acme:7", "lever", "u", ListingStatus.OPEN, DAY_1, DAY_1))));
            write(listing);
            assertThat(engine.get("c1")).contains(listing);
            assertThat(engine.get("lever:acme:7")).contains(listing);
            assertThat(engine.get("ashby:acme:c1")).contains(listing);
            assertThat(engine.get("lever:acme:8")).isEmpty();
        }

        @Test
        void aHitCarriesTheListingAsItWasWritten() {
            writeTown();
            for (CanonicalListing written : Listings.town()) {
                assertThat(engine.get(written.getCanonical())).contains(written);
            }
        }

        @Test
        void aNewVersionTakesThePlaceOfTheOld() {
            write(listing("c1", "Cook", ""), listing("c1", "Baker", ""));
            assertThat(engine.count()).isEqualTo(1);
            assertThat(ids("cook")).isEmpty();
            assertThat(ids("baker")).containsExactly("c1");
        }

        @Test
        void nothingIsSeenBeforeTheRefresh() {
            engine.write(List.of(put(listing("c1", "Cook", ""), 0)));
            assertThat(engine.count()).isZero();
            engine.refresh();
            assertThat(engine.count()).isEqualTo(1);
        }

        @Test
        void aTombstoneDeletes() {
            writeTown();
            engine.write(List.of(new IndexChange.Delete("c1", 0, offset++)));
            engine.refresh();
            assertThat(engine.count()).isEqualTo(7);
            assertThat(engine.get("c1")).isEmpty();
            assertThat(ids("berlin")).isEmpty();
        }

        @Test
        void whatWasDeletedStaysDeletedWhenTheTopicIsReadAgain() {
            CanonicalListing listing = listing("c1", "Cook", "");
            List<IndexChange> topic = List.of(put(listing, 0), new IndexChange.Delete("c1", 0, 1));
            engine.write(topic);
            engine.write(topic.subList(0, 1));
            engine.refresh();
            assertThat(engine.count()).isZero();
            engine.commit(at(2));
            reopen();
            engine.write(topic.subList(0, 1));
            engine.refresh();
            assertThat(engine.count()).isZero();
        }

        @Test
        void anOlderVersionDoesNotComeBack() {
            engine.write(List.of(put(listing("c1", "Cook", ""), 5), put(listing("c1", "Baker", ""), 6)));
            engine.write(List.of(put(listing("c1", "Cook", ""), 5)));
            engine.refresh();
            assertThat(engine.get("c1"))
                    .hasValueSatisfying(now -> assertThat(now.getTitle()).isEqualTo("Baker"));
        }

        @Test
        void partitionsCountTheirOffsetsByThemselves() {
            engine.write(List.of(
                    new IndexChange.Put(listing("c1", "Cook", ""), 0, 9),
                    new IndexChange.Put(listing("c2", "Cook", ""), 1, 0)));
            engine.refresh();
            assertThat(engine.count()).isEqualTo(2);
        }

        @Test
        void aNewIndexHasNoCheckpoint() {
            assertThat(engine.checkpoint()).isEmpty();
            assertThat(engine.count()).isZero();
        }

        @Test
        void afterClosingItGoesOnAtTheLastCommit() {
            writeTown();
            engine.commit(at(8));
            write(listing("c9", "Baker", ""));
            reopen();
            assertThat(engine.checkpoint()).contains(at(8));
            offset = 8;
            write(listing("c9", "Baker", ""));
            assertThat(ids("baker")).containsExactly("c9");
            assertThat(engine.count()).isEqualTo(9);
        }

        @Test
        void clearingForgetsListingsAndCheckpoint() {
            writeTown();
            engine.commit(at(8));
            engine.clear();
            assertThat(engine.count()).isZero();
            assertThat(engine.checkpoint()).isEmpty();
            offset = 0;
            writeTown();
            assertThat(engine.count()).isEqualTo(8);
            reopen();
            assertThat(engine.checkpoint()).isEmpty();
        }

        @Test
        void ofSeveralNamesOfAValueTheMostFrequentIsShownAndTheLesserOfEqualOnes() {
            List<String> names =
                    List.of("Malmo", "Malmö", "MALMO", "Malmö", "MALMO", "Malmö", "MALMO", "Malmo", "MALMO", "Malmö");
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                write(listing("m" + i, "Baker", "", b -> b.setPlaces(List.of(place(name, "SE")))));
            }
            assertThat(found(SearchRequest.of("baker").counting(Set.of(Dimension.CITY)))
                            .facet(Dimension.CITY))
                    .containsExactly(new FacetValue("malmo", "MALMO", 10));
        }

        @Test
        void hostileNamesDoNoHarm() {
            String huge = "x".repeat(40_000);
            write(listing(
                    "c1", huge, huge + " <b>\u0000\u001f\uD800", b -> b.setCompany(new Company(huge, huge, false))));
            assertThat(engine.count()).isEqualTo(1);
            assertThat(found(SearchRequest.of("").counting(Set.of(Dimension.COMPANY)))
                            .facet(Dimension.COMPANY))
                    .hasSize(1);
        }
    }

    @Nested
    class AroundTheSearch {
        private static final Filters.Near NEAR_POTSDAM = new Filters.Near(52.39, 13.06, 40);

        private static CanonicalListing at(String canonical, double lat, double lon) {
            return listing(
                    canonical,
                    "Cook",
                    "",
                    b -> b.setPlaces(List.of(Place.newBuilder()
                            .setText("somewhere")
                            .setLat(lat)
                            .setLon(lon)
                            .build())));
        }

        @Test
        void aCircleFindsThosePlacesThatAreInIt() {
            write(at("berlin", 52.52, 13.405), at("munich", 48.14, 11.58), listing("nowhere", "Cook", ""));
            assertThat(ids(Filters.none().withNear(NEAR_POTSDAM))).containsExactly("berlin");
            assertThat(ids(Filters.none().withNear(new Filters.Near(52.39, 13.06, 20))))
                    .isEmpty();
            assertThat(ids(Filters.none().withNear(new Filters.Near(52.39, 13.06, 600))))
                    .containsExactlyInAnyOrder("berlin", "munich");
        }

        @Test
        void postedWithinCountsBackFromNow() {
            writeTown();
            assertThat(ids(Filters.none().withPostedWithin(Duration.ofSeconds(30))))
                    .hasSize(7)
                    .doesNotContain("c8");
            assertThat(ids(Filters.none().withPostedWithin(Duration.ofSeconds(90))))
                    .hasSize(8);
        }

        @Test
        void amongThoseThatFitAlikeTheNewerComesFirst() {
            write(
                    listing("a", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(90 * 86_400))),
                    listing("b", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(86_400))),
                    listing("c", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(30 * 86_400))));
            assertThat(ids("cook")).containsExactly("b", "c", "a");
            assertThat(ids("")).containsExactly("b", "c", "a");
        }

        @Test
        void beingNewDoesNotMakeUpForFitting() {
            write(
                    listing("new", "Gardener", "A cook may apply, too.", b -> b.setPostedAt(DAY_1)),
                    listing("old", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(90 * 86_400))));
            assertThat(ids("cook")).containsExactly("old", "new");
        }

        @Test
        void whatIsLikeAListingHasItsRoleAndItsSkills() {
            writeTown();
            CanonicalListing java = engine.get("c1").orElseThrow();
            List<String> like = engine.similar(java, Filters.none(), 3).stream()
                    .map(SearchHit::canonical)
                    .toList();
            assertThat(like).first().isEqualTo("c2");
            assertThat(like).doesNotContain("c1", "c4");
            assertThat(engine.similar(java, only(Dimension.COUNTRY, "FR"), 3)).isEmpty();
        }

        @Test
        void whatIsTypedIsCompletedTheMostFrequentFirst() {
            writeTown();
            write(listing("c9", "Java Developer", ""), listing("c10", "Java Developer", ""));
            assertThat(engine.suggest("jav", 3))
                    .containsExactly(
                            new Suggestion(Suggestion.Kind.TITLE, "java developer", 3),
                            new Suggestion(Suggestion.Kind.SKILL, "Java", 2));
            assertThat(engine.suggest("senior zür", 3))
                    .containsExactly(new Suggestion(Suggestion.Kind.CITY, "Zürich", 1));
            assertThat(engine.suggest("x.*", 3)).isEmpty();
            assertThat(engine.suggest("c++ d", 3))
                    .containsExactly(new Suggestion(Suggestion.Kind.TITLE, "c++ developer", 1));
        }

        @Test
        void aSuggestionIsAQueryThatFindsWhatItCounts() {
            writeTown();
            for (String typed : List.of("jav", "glo", "mach", "par")) {
                for (Suggestion suggestion : engine.suggest(typed, 10)) {
                    assertThat(found(SearchRequest.of(suggestion.query())).total())
                            .as("%s", suggestion)
                            .isEqualTo(suggestion.count());
                }
            }
        }

        @Test
        void aDeletedListingIsNoSuggestion() {
            write(listing("c1", "Cook", ""), listing("c2", "Cook", ""));
            engine.write(List.of(new IndexChange.Delete("c1", 0, offset++)));
            engine.refresh();
            assertThat(engine.suggest("coo", 3)).containsExactly(new Suggestion(Suggestion.Kind.TITLE, "cook", 1));
        }
    }

    @Test
    void aSyntaxErrorSaysWhere() {
        assertThatThrownBy(() -> found(SearchRequest.of("java AND (kafka OR")))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> assertThat(e.position()).isEqualTo(16));
    }
}
