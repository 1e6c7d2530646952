package io.jobwire.dedupe.core;

import static io.jobwire.dedupe.core.Postings.edited;
import static io.jobwire.dedupe.core.Postings.euros;
import static io.jobwire.dedupe.core.Postings.listing;
import static io.jobwire.dedupe.core.Postings.onBoard;
import static io.jobwire.dedupe.core.Postings.place;
import static io.jobwire.dedupe.core.Postings.start;
import static io.jobwire.dedupe.core.Postings.text;
import static io.jobwire.dedupe.core.Relation.DIFFERENT;
import static io.jobwire.dedupe.core.Relation.DUPLICATE;
import static io.jobwire.dedupe.core.Relation.OPENING;
import static io.jobwire.dedupe.core.Relation.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Company;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
    private static final String TEXT = text(1, 300);
    private static final Place BERLIN = place("Berlin", "Berlin", "DE");
    private static final Place PARIS = place("Paris", "Île-de-France", "FR");
    private static final Place GERMANY = new Place("Germany", null, null, "DE", null, null);

    static List<Arguments> pairs() {
        return List.of(
                same("identical on one board: one job for whoever looks for it", DUPLICATE, b -> {}),
                same("identical elsewhere", DUPLICATE, b -> onBoard(b, "rss", "board", "9")),
                same("one word in fifty changed", DUPLICATE, b -> b.setText(edited(TEXT, 50))),
                same("a footer", DUPLICATE, b -> b.setText(TEXT + " " + text(2, 60))),
                same("half of the text", DUPLICATE, b -> b.setText(start(TEXT, 150))),
                same("a teaser of 50 words in the same place", DUPLICATE, b -> b.setText(start(TEXT, 50))),
                same("a teaser without a place", POSSIBLE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setText(start(TEXT, 50)).setPlaces(List.of());
                }),
                same("a teaser of six words", DIFFERENT, b -> b.setText(start(TEXT, 6))),
                same("another text", DIFFERENT, b -> b.setText(text(3, 300))),
                same("one word in eleven changed", DIFFERENT, b -> b.setText(edited(TEXT, 11))),
                same("one word in eleven changed, on another board", DUPLICATE, b -> {
                    Postings.onBoard(b, "rss", "board", "9");
                    b.setText(edited(TEXT, 11));
                }),
                same("one word in six changed, on another board", DIFFERENT, b -> {
                    Postings.onBoard(b, "rss", "board", "9");
                    b.setText(edited(TEXT, 6));
                }),
                same("another city", OPENING, b -> b.setPlaces(List.of(PARIS))),
                same("a second city on the same board", OPENING, b -> b.setPlaces(List.of(BERLIN, PARIS))),
                same("a second city on another board", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setPlaces(List.of(BERLIN, PARIS));
                }),
                same("only the country, on another board", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setPlaces(List.of(GERMANY));
                }),
                same("no place, on another board", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setPlaces(List.of());
                }),
                same(
                        "another city, another text",
                        DIFFERENT,
                        b -> b.setPlaces(List.of(PARIS)).setText(text(3, 300))),
                same(
                        "another level",
                        DIFFERENT,
                        b -> b.setTitle("Senior Data Engineer").setSeniority(Seniority.SENIOR)),
                same("a numbered level", DIFFERENT, b -> b.setTitle("Data Engineer II")),
                same(
                        "another discipline",
                        DIFFERENT,
                        b -> b.setTitle("Chemistry Technologist").setCoreTitle("chemistry technologist")),
                same(
                        "a title with a word more",
                        POSSIBLE,
                        b -> b.setTitle("Data Platform Engineer").setCoreTitle("data platform engineer")),
                same(
                        "the words of the title in another order",
                        DUPLICATE,
                        b -> b.setTitle("Engineer, Data").setCoreTitle("engineer data")),
                same("another company", DIFFERENT, b -> b.setCompany(new Company("Other", "other", false))),
                same(
                        "an agency, one word in fifty changed",
                        POSSIBLE,
                        b -> b.setText(edited(TEXT, 50)).setCompany(new Company("Acme", "acme", true))),
                same("an agency, the same text", DUPLICATE, b -> b.setCompany(new Company("Acme", "acme", true))),
                same("other pay", POSSIBLE, b -> b.setPay(List.of(euros(120_000, 140_000)))),
                same("overlapping pay", DUPLICATE, b -> b.setPay(List.of(euros(80_000, 100_000)))),
                same("the same page with tracking", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setUrl("http://www.jobs.example/acme/a?utm_source=board").setText("Read more");
                }),
                same("the same requisition, other words", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setRequisitionId("R-7").setText(text(3, 300));
                }),
                same(
                        "the same requisition in another city",
                        OPENING,
                        b -> b.setRequisitionId("R-7").setText(text(3, 300)).setPlaces(List.of(PARIS))),
                same(
                        "the same requisition, another job",
                        POSSIBLE,
                        b -> b.setRequisitionId("R-7").setTitle("Accountant").setCoreTitle("accountant")),
                same("a word in brackets on the same board", POSSIBLE, b -> b.setTitle("Data Engineer (Nights)")),
                same("a word in brackets on another board", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setTitle("Data Engineer (m/f/d)");
                }),
                same("another form of employment", POSSIBLE, b -> b.setEmployment(Employment.CONTRACT)),
                same("pay in another currency on the same board", POSSIBLE, b -> b.setPay(List.of(dollars(80_000)))),
                same("pay in another currency on another board", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setPay(List.of(dollars(80_000)));
                }),
                same(
                        "a translation on the same board",
                        DUPLICATE,
                        b -> b.setLanguage("fr").setText(text(3, 250))),
                same(
                        "a translation of a title with a word in brackets",
                        POSSIBLE,
                        b -> b.setLanguage("fr").setText(text(3, 250)).setTitle("Data Engineer (Nights)")),
                same("another page of the same site, one of several places", OPENING, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setUrl("https://jobs.example/acme/z").setPlaces(List.of(BERLIN, PARIS));
                }),
                same("the same page, the place written otherwise", DUPLICATE, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setUrl("https://jobs.example/acme/a").setPlaces(List.of(PARIS));
                }),
                same("a town that the gazetteer does not have", OPENING, b -> {
                    onBoard(b, "rss", "board", "9");
                    b.setPlaces(List.of(new Place("Kleinkleckersdorf, Germany", null, null, "DE", null, null)));
                }),
                same("remote instead of on site", OPENING, b -> b.setWorkplace(Workplace.REMOTE)));
    }

    private static Pay dollars(long amount) {
        return new Pay(amount * 100, amount * 100, "USD", PayPeriod.YEAR, amount * 100, amount * 100, "text");
    }

    private static Arguments same(String but, Relation relation, Consumer<Listing.Builder> change) {
        return Arguments.of(but, relation, change);
    }

    @Test
    void whatIsPutUpAgainOnItsSiteIsJudgedAsFromAnother() {
        Consumer<Listing.Builder> reworded = b -> b.setText(edited(TEXT, 11));
        Listing gone = gone(unchanged -> {});
        assertThat(again(gone, 30, reworded)).isEqualTo(DUPLICATE);
        assertThat(again(gone, 29, reworded)).isEqualTo(DUPLICATE);
        assertThat(again(gone, 28, reworded)).as("stood beside it").isEqualTo(DIFFERENT);
        assertThat(again(listing("a"), 30, reworded)).as("is still open").isEqualTo(DIFFERENT);
        Listing unheard =
                Listing.newBuilder(gone).setClosedReason(Unseen.REASON).build();
        assertThat(again(unheard, 30, reworded)).as("nobody saw it go").isEqualTo(DIFFERENT);
        assertThat(again(gone, 30, b -> b.setTitle("Data Engineer (Nights)")))
                .as("a site's titles are told apart at all times")
                .isEqualTo(POSSIBLE);
    }

    @Test
    void messagesAreOneWhenTheirTitlesNameDifferentPartsOfOneText() {
        String text = TEXT + " Platform Engineer, Accountant";
        Consumer<Listing.Builder> engineer = message("Platform Engineer", text);
        Consumer<Listing.Builder> accountant = message("Accountant", text + " " + text(2, 20));
        assertThat(again(gone(engineer), 30, accountant)).isEqualTo(DUPLICATE);
        assertThat(again(gone(engineer), 3, accountant)).as("stood beside it").isEqualTo(DIFFERENT);
        assertThat(again(gone(engineer), 30, message("Nurse", text)))
                .as("the first text has no nurse")
                .isEqualTo(DIFFERENT);
        assertThat(again(gone(engineer), 30, message("Accountant", text(3, 300) + " Platform Engineer, Accountant")))
                .as("another text")
                .isEqualTo(DIFFERENT);
    }

    @Test
    void messagesAreOneWhenOneTitleLeavesOutWordsOfTheOther() {
        Consumer<Listing.Builder> both = message("Platform Engineer, QA Engineer", TEXT + " Platform and QA Engineer");
        Consumer<Listing.Builder> one = message("Platform Engineer", TEXT);
        assertThat(again(gone(both), 30, one)).isEqualTo(DUPLICATE);
        assertThat(again(gone(both), 3, one)).as("stood beside it").isEqualTo(POSSIBLE);
        assertThat(again(
                        gone(one),
                        30,
                        message("Senior Platform Engineer", TEXT)
                                .andThen(
                                        b -> b.setCoreTitle("platform engineer").setSeniority(Seniority.SENIOR))))
                .as("another level")
                .isEqualTo(DIFFERENT);
        assertThat(again(gone(both), 30, message("Platform Engineer, Data Engineer", partly(TEXT))))
                .as("each has a role that the other has not")
                .isNotEqualTo(DUPLICATE);
        assertThat(again(
                        gone(b -> b.setTitle("Platform Engineer, QA Engineer")
                                .setCoreTitle("platform engineer, qa engineer")),
                        30,
                        b -> b.setTitle("Platform Engineer").setCoreTitle("platform engineer")))
                .as("postings have titles of their own")
                .isEqualTo(POSSIBLE);
    }

    @Test
    void oneSiteAsksForPeopleOfOneShiftAndOfAnother() {
        assertThat(shifts("Schedule: Front Half Days, 5 to 5", "Schedule: Back half nights, 5 to 5"))
                .isEqualTo(POSSIBLE);
        assertThat(shifts("This is the night shift.", "This is the day shift.")).isEqualTo(POSSIBLE);
        assertThat(shifts("This is the 2nd-shift.", "Hours: second shift")).isEqualTo(DUPLICATE);
        assertThat(shifts("Day shift or night shift", "You work the night shift"))
                .isEqualTo(DUPLICATE);
        assertThat(shifts("This is the night shift.", "You work with us.")).isEqualTo(DUPLICATE);
        assertThat(Verifier.compare(listing("a", a -> a.setText(TEXT + " night shift")), listing("b", b -> {
                            onBoard(b, "rss", "board", "9");
                            b.setText(TEXT + " day shift");
                        }))
                        .relation())
                .as("two sites")
                .isEqualTo(DUPLICATE);
    }

    private static Relation shifts(String a, String b) {
        return Verifier.compare(
                        listing("a", left -> left.setText(TEXT + " " + a)),
                        listing("b", right -> right.setText(TEXT + " " + b)))
                .relation();
    }

    @Test
    void messagesThatNameMostlyTheSameRolesAreOneTheMoreTheirTextsAgree() {
        String changed = partly(TEXT);
        Listing before = gone(message("Senior Backend Engineer, Designer, Data Analyst", TEXT));
        assertThat(again(before, 30, message("Data Analyst, Sr Back-End Developers & Designers", TEXT)))
                .as("another order, other words for the same")
                .isEqualTo(DUPLICATE);
        assertThat(again(
                        before, 30, message("Designer, Data Analyst, Senior Backend Engineer, iOS Developer", changed)))
                .as("one more")
                .isEqualTo(DUPLICATE);
        assertThat(again(before, 30, message("Designer, iOS Developer, Recruiter, Data Scientist", changed)))
                .as("one of them is left")
                .isEqualTo(DIFFERENT);
        assertThat(again(before, 30, message("Open roles", changed)))
                .as("none is named")
                .isEqualTo(DUPLICATE);
        Listing single = gone(message("Senior Backend Engineer", TEXT));
        assertThat(again(single, 30, message("Backend Engineer", TEXT).andThen(b -> b.setSeniority(Seniority.JUNIOR))))
                .as("another level")
                .isEqualTo(DIFFERENT);
        assertThat(again(single, 30, message("Senior Frontend Engineer", TEXT)))
                .as("another role")
                .isEqualTo(POSSIBLE);
    }

    /** A text of which the last fifth is another: a similarity of some 0.8. */
    private static String partly(String text) {
        return text.substring(0, text.length() * 4 / 5) + " and so we go on in other words for some time";
    }

    private static Consumer<Listing.Builder> message(String title, String text) {
        return b -> b.setSource("hackernews")
                .setTitle(title)
                .setCoreTitle(title.toLowerCase(Locale.ROOT))
                .setText(text);
    }

    private static Listing gone(Consumer<Listing.Builder> change) {
        return listing("a", a -> {
            a.setStatus(ListingStatus.CLOSED)
                    .setClosedReason("GONE")
                    .setFetchedAt(Postings.DAY.plus(Duration.ofDays(30)));
            change.accept(a);
        });
    }

    /** A posting of the same site some days later. */
    private static Relation again(Listing before, int days, Consumer<Listing.Builder> change) {
        Listing later = listing("b", b -> {
            b.setFirstSeen(Postings.DAY.plus(Duration.ofDays(days)));
            change.accept(b);
        });
        Relation relation = Verifier.compare(before, later).relation();
        assertThat(Verifier.compare(later, before).relation()).isEqualTo(relation);
        return relation;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void aPairIsJudgedByTextAndFacts(String but, Relation relation, Consumer<Listing.Builder> change) {
        Listing a = listing(
                "a",
                builder -> builder.setPay(List.of(euros(70_000, 90_000)))
                        .setRequisitionId("R-7")
                        .setEmployment(Employment.FULL_TIME)
                        .setLanguage("en")
                        .setWorkplace(Workplace.ONSITE));
        Listing b = listing("b", builder -> {
            builder.setPay(List.of(euros(70_000, 90_000)))
                    .setRequisitionId("R-8")
                    .setEmployment(Employment.FULL_TIME)
                    .setLanguage("en")
                    .setWorkplace(Workplace.ONSITE);
            change.accept(builder);
        });
        Comparison comparison = Verifier.compare(a, b);
        assertThat(comparison.relation()).as(but).isEqualTo(relation);
        assertThat(Verifier.compare(b, a)).isEqualTo(comparison);
        assertThat(Verifier.mayRelate(Profile.of(a), Profile.of(b)) || relation == DIFFERENT)
                .isTrue();
    }

    @Test
    void evidenceNamesExactFiguresAndEveryVerdict() {
        Listing a = listing("a", builder -> builder.setText("one two three four five six seven eight nine ten"));
        Listing b = listing("b", builder -> builder.setText("one two three four five six seven eight nine eleven"));
        Comparison comparison = Verifier.compare(a, b);
        assertThat(comparison.similarity()).isEqualTo(7.0 / 9);
        assertThat(comparison.containment()).isEqualTo(7.0 / 8);
        assertThat(comparison.verdicts())
                .containsOnlyKeys(
                        "company",
                        "page",
                        "pay",
                        "place",
                        "requisition",
                        "seniority",
                        "site",
                        "text",
                        "title",
                        "wholeTitle")
                .containsEntry("text", "short, similar")
                .containsEntry("requisition", "unknown");
        assertThat(comparison.against("ashby:acme:b").getAlgorithm()).isEqualTo("smh126x16v1/6");
    }

    @Test
    void anUnknownCompanyIsNobody() {
        Listing a = listing("a", builder -> builder.setCompany(new Company("", "", false)));
        assertThat(Verifier.compare(a, a).relation()).isEqualTo(DIFFERENT);
        assertThat(BucketKeys.of(Profile.of(a))).isEmpty();
    }

    @Test
    void twoSpellingsOfACompanyNeedTextsThatHardlyDiffer() {
        Listing own = listing("a", builder -> builder.setText(Postings.text(1, 300)));
        Listing copy = spelled("Acme Hospital", Postings.text(1, 300) + " apply now");
        assertThat(Verifier.compare(own, copy).relation()).isEqualTo(DUPLICATE);
        assertThat(Verifier.compare(own, copy).verdicts()).containsEntry("company", "near");
        assertThat(Verifier.compare(own, spelled("The Acme", own.getText())).relation())
                .isEqualTo(DUPLICATE);

        Listing edited = spelled("Acme Hospital", Postings.edited(Postings.text(1, 300), 15));
        assertThat(Verifier.compare(own, edited).similarity()).isBetween(0.6, 0.89);
        assertThat(Verifier.compare(own, edited).relation()).isEqualTo(DIFFERENT);
        assertThat(Verifier.compare(own, spelled("Bolt", own.getText())).relation())
                .isEqualTo(DIFFERENT);
        Listing elsewhere = Listing.newBuilder(copy)
                .setPlaces(List.of(Postings.place("Paris", "", "FR")))
                .build();
        assertThat(Verifier.compare(own, elsewhere).relation()).isEqualTo(DIFFERENT);
        Listing sameBoard = Listing.newBuilder(copy)
                .setSource(own.getSource())
                .setTenant(own.getTenant())
                .build();
        assertThat(Verifier.compare(own, sameBoard).relation()).isEqualTo(DIFFERENT);
    }

    private static Listing spelled(String company, String text) {
        return listing("b", builder -> {
            Postings.onBoard(builder, "rss", "board", "b");
            builder.setCompany(new Company(
                            company, company.toLowerCase(Locale.ROOT).replace(" ", ""), false))
                    .setText(text);
        });
    }
}
