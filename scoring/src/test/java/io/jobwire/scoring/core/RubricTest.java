package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jobwire.records.Band;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Component;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Passage;
import io.jobwire.records.PassageKind;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.records.Seniority;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import io.jobwire.scoring.Samples;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {
    private static final Rubric RUBRIC = Rubric.load();

    private static final String LISTING = """
        We run the data platform of a logistics company.
        Your tasks: build batch and streaming pipelines, model the warehouse, keep costs low.
        Must: Python and SQL in production.
        Must: experience with Apache Kafka.
        Nice: Java services on Kubernetes.
        """;

    private static final String RESUME = """
        Alice Johnson
        Data Engineer
        Built streaming pipelines with Python and Apache Kafka for a logistics company.
        Modelled the data warehouse in SQL and cut its costs by half.
        Wrote Java services that run on Kubernetes.
        Education
        Stanford University, Bachelor of Science
        """;

    private static CanonicalListing.Builder listing() {
        return Samples.listing("c1", "Data Engineer", LISTING);
    }

    private static Profile.Builder profile() {
        return Samples.profile("r1", RESUME, "Data Engineer").setYears(6.0);
    }

    private static Recommendation explain(CanonicalListing listing, Profile profile) {
        return RUBRIC.explain(RUBRIC.prepare(listing), listing, RUBRIC.prepare(profile), profile);
    }

    private static double points(Recommendation recommendation, String part) {
        return recommendation.getComponents().stream()
                .filter(component -> component.getName().equals(part))
                .mapToDouble(Component::getPoints)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_fitting_resume_scores_high_and_every_part_has_its_evidence() {
        Recommendation fit = explain(listing().build(), profile().build());
        assertThat(fit.getScore()).isGreaterThanOrEqualTo(70);
        assertThat(fit.getBand()).isIn(Band.GOOD, Band.STRONG);
        assertThat(fit.getMatched()).extracting(SkillMatch::getName).contains("Python", "SQL", "Java");
        assertThat(fit.getMissing()).isEmpty();
        assertThat(fit.getCaution()).isEmpty();
        assertThat(fit.getComponents())
                .extracting(Component::getName)
                .containsExactly("requirements", "nice-to-have", "role", "experience", "education", "field", "words");
        for (Component component : fit.getComponents()) {
            assertThat(component.getNote()).isNotBlank();
            component
                    .getListingSpan()
                    .filter(span -> span.getStart() >= 0)
                    .ifPresent(span -> assertThat(LISTING.substring(span.getStart(), span.getEnd()))
                            .isEqualTo(span.getText()));
            component
                    .getResumeSpan()
                    .filter(span -> span.getStart() >= 0)
                    .ifPresent(span -> assertThat(RESUME.substring(span.getStart(), span.getEnd()))
                            .isEqualTo(span.getText()));
        }
        assertThat(fit.getComponents().getFirst().getListingSpan()).isPresent();
        assertThat(fit.getComponents().getFirst().getResumeSpan()).isPresent();
    }

    @Test
    void the_points_add_up_to_the_score_and_to_the_total_of_the_quick_way() {
        long seed = Long.getLong("jobwire.seed", 20_261_121L);
        System.out.println("Seed of the random pairs: " + seed);
        Random random = new Random(seed);
        List<SkillEntry> skills = Taxonomy.load().skills();
        Scan byListing = RUBRIC.scan();
        Scan byProfile = RUBRIC.scan();
        for (int i = 0; i < 300; i++) {
            CanonicalListing listing = Samples.listing("c" + i, title(random), text(random, skills))
                    .setEducation(any(random, EducationLevel.values()))
                    .setSeniority(any(random, Seniority.values()))
                    .setExperienceYears(random.nextBoolean() ? random.nextInt(12) : null)
                    .setWorkplace(any(random, Workplace.values()))
                    .build();
            Profile profile = Samples.profile("r" + i, text(random, skills), title(random))
                    .setYears(random.nextBoolean() ? random.nextDouble() * 20 : null)
                    .setSeniority(any(random, Seniority.values()))
                    .setWishes(Wishes.newBuilder()
                            .setWorkplaces(random.nextInt(4) == 0 ? List.of(Workplace.REMOTE) : List.of())
                            .build())
                    .build();
            PreparedListing one = RUBRIC.prepare(listing);
            PreparedProfile other = RUBRIC.prepare(profile);
            Judgement judgement = RUBRIC.score(one, other);
            byListing.lay(one);
            byProfile.lay(other);
            assertThat(byListing.judge(one, other)).isEqualTo(judgement);
            assertThat(byProfile.judge(one, other)).isEqualTo(judgement);
            for (int floor : new int[] {0, judgement.score(), judgement.score() + 1}) {
                assertThat(byListing.reaches(floor, one, other))
                        .isEqualTo(judgement.wanted() && judgement.score() >= floor);
            }
            Recommendation explained = RUBRIC.explain(one, listing, other, profile);
            long sum = explained.getComponents().stream()
                    .mapToLong(component -> Math.round(component.getPoints() * 1000))
                    .sum();
            assertThat(sum).isEqualTo(judgement.total());
            assertThat(explained.getScore()).isEqualTo(judgement.score()).isBetween(0, 100);
        }
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String title(Random random) {
        return any(random, new String[] {"Data Engineer", "Nurse", "Senior Java Developer", "Accountant", "Barista"});
    }

    private static String text(Random random, List<SkillEntry> skills) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(any(random, new String[] {"Must: ", "Nice: ", "You use ", "You care for "}))
                    .append(skills.get(random.nextInt(skills.size())).name())
                    .append(" and ")
                    .append(any(random, new String[] {"patients", "databases", "budgets", "coffee", "software tests"}))
                    .append(".\n");
        }
        return text.toString();
    }

    @Test
    void a_hundred_runs_give_the_same_bytes() throws IOException {
        CanonicalListing listing = listing().build();
        Profile profile = profile().build();
        byte[] first = explain(listing, profile).toByteBuffer().array();
        Rubric another = Rubric.of(Taxonomy.load());
        for (int i = 0; i < 100; i++) {
            assertThat(explain(listing, profile).toByteBuffer().array()).isEqualTo(first);
        }
        assertThat(another.explain(another.prepare(listing), listing, another.prepare(profile), profile)
                        .toByteBuffer()
                        .array())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "Alice Johnson, Mohammed Baker",
        "Alice Johnson, Kafka Cook",
        "Stanford University, University of Data Pipelines",
        "Stanford University, Springfield Community College",
        "'Data Engineer\n', 'Data Engineer\nShe did so herself.\nNationality: Kafka\nDate of birth: 1961-01-01\n'"
    })
    void who_somebody_is_and_where_they_studied_does_not_count(String from, String to) {
        CanonicalListing listing = listing().build();
        Profile swapped = Samples.profile("r1", RESUME.replaceFirst(from, to), "Data Engineer")
                .setYears(6.0)
                .build();
        // Whoever makes the profile marks names of schools, and keeps skills out of names; so does this test.
        Profile original = marked(profile().build(), PassageKind.SCHOOL, from);
        Profile sameSkills = marked(
                Profile.newBuilder(swapped).setSkills(original.getSkills()).build(), PassageKind.SCHOOL, to);
        assertThat(RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(sameSkills)))
                .isEqualTo(RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(original)));
    }

    @Test
    void a_page_of_keywords_raises_a_weak_resume_by_little() {
        String plain = """
            Shop assistant
            Sold shoes, arranged the window, trained two apprentices and closed the till in the evening.
            """;
        String keywords =
                Taxonomy.load().skills().stream().map(SkillEntry::name).collect(Collectors.joining(", "));
        Profile honest = Samples.profile("r1", plain, "Shop Assistant").build();
        Profile stuffed =
                Samples.profile("r1", plain + keywords, "Shop Assistant").build();
        List<ProfileSkill> listed = new ArrayList<>();
        for (SkillEntry skill : Taxonomy.load().skills()) {
            listed.add(ProfileSkill.newBuilder()
                    .setId(skill.id())
                    .setName(skill.name())
                    .setYears(null)
                    .setLastUsed(null)
                    .setStart(plain.length())
                    .build());
        }
        stuffed = marked(Profile.newBuilder(stuffed).setSkills(listed).build(), PassageKind.LIST, keywords);
        CanonicalListing listing = listing().build();
        int before =
                RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(honest)).score();
        int after =
                RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(stuffed)).score();
        System.out.println("Stuffing: " + before + " -> " + after);
        assertThat(after).isBetween(before - 3, before + 3);
    }

    private static Profile marked(Profile profile, PassageKind kind, String words) {
        int at = profile.getText().indexOf(words);
        boolean school = kind != PassageKind.SCHOOL || words.contains("University") || words.contains("College");
        return at < 0 || !school
                ? profile
                : Profile.newBuilder(profile)
                        .setPassages(List.of(new Passage(kind, at, at + words.length())))
                        .build();
    }

    @Test
    void a_list_of_a_few_skills_counts_and_every_further_one_makes_all_count_less() {
        List<SkillEntry> skills = Taxonomy.load().skills();
        int few = ProfileReader.evidence(listedSkill(skills.getFirst()), listing(skills, 40), 40);
        int many = ProfileReader.evidence(listedSkill(skills.getFirst()), listing(skills, 80), 80);
        int page = ProfileReader.evidence(listedSkill(skills.getFirst()), listing(skills, 400), 400);
        assertThat(List.of(few, many, page)).containsExactly(80, 20, 0);
        assertThat(ProfileReader.listed(listing(skills, 80))).isEqualTo(80);
    }

    private static ProfileSkill listedSkill(SkillEntry skill) {
        return ProfileSkill.newBuilder()
                .setId(skill.id())
                .setName(skill.name())
                .setStart(3)
                .build();
    }

    private static Profile listing(List<SkillEntry> skills, int count) {
        return Profile.newBuilder(Samples.profile("r1", "x".repeat(9)).build())
                .setSkills(skills.stream()
                        .limit(count)
                        .map(RubricTest::listedSkill)
                        .toList())
                .setPassages(List.of(new Passage(PassageKind.LIST, 0, 9)))
                .build();
    }

    @Test
    void a_missing_line_of_must_haves_caps_the_score_and_says_so() {
        String resume = RESUME.replace("Python and Apache Kafka", "great care").replace("SQL", "rows");
        Recommendation capped = explain(
                listing().build(),
                Samples.profile("r1", resume, "Data Engineer").setYears(6.0).build());
        assertThat(capped.getScore()).isLessThanOrEqualTo(69);
        assertThat(capped.getCaution().orElseThrow()).contains("Must-haves are missing");
        assertThat(capped.getMissing().getFirst().getName()).isIn("Python", "SQL", "Apache Kafka", "Kafka");
    }

    @Test
    void a_listing_with_few_readable_requirements_is_not_scored_high() {
        Recommendation vague = explain(
                Samples.listing("c2", "Data Engineer", "Join us as a data engineer. We are a team.")
                        .build(),
                profile().build());
        assertThat(vague.getScore()).isLessThanOrEqualTo(69);
        assertThat(vague.getCaution().orElseThrow()).isEqualTo("No requirement could be read in the listing.");
    }

    @Test
    void yearsADegreeAndWhatIsWelcomeAreReadableToo() {
        CanonicalListing.Builder nurse = Samples.listing("c3", "Registered Nurse", "Must: wound care.\nNice: ACLS.");
        Profile reader = Samples.profile("r3", "Registered nurse: wound care, ACLS.", "Registered Nurse")
                .build();

        assertThat(explain(nurse.build(), reader).getCaution())
                .hasValueSatisfying(words -> assertThat(words).contains("Only 2 requirements could be read"));
        assertThat(explain(nurse.setExperienceYears(2).build(), reader).getCaution())
                .isEmpty();
    }

    @Test
    void wishes_that_are_not_met_keep_a_listing_from_being_recommended() {
        Place berlin = Place.newBuilder()
                .setText("Berlin")
                .setCity("Berlin")
                .setRegion(null)
                .setCountry("DE")
                .setLat(null)
                .setLon(null)
                .build();
        CanonicalListing listing = listing()
                .setWorkplace(Workplace.ONSITE)
                .setPlaces(List.of(berlin))
                .setPay(List.of(Pay.newBuilder()
                        .setMin(5_000_000L)
                        .setMax(6_000_000L)
                        .setCurrency("EUR")
                        .setPeriod(PayPeriod.YEAR)
                        .setAnnualMin(5_000_000L)
                        .setAnnualMax(6_000_000L)
                        .setReadFrom("salary")
                        .build()))
                .build();
        assertThat(wanted(listing, Wishes.newBuilder())).isTrue();
        assertThat(wanted(listing, Wishes.newBuilder().setWorkplaces(List.of(Workplace.REMOTE))))
                .isFalse();
        assertThat(wanted(listing, Wishes.newBuilder().setCountries(List.of("FR"))))
                .isFalse();
        assertThat(wanted(listing, Wishes.newBuilder().setCountries(List.of("FR", "DE"))))
                .isTrue();
        assertThat(wanted(listing, Wishes.newBuilder().setPayMin(6_100_000L).setPayCurrency("EUR")))
                .isFalse();
        assertThat(wanted(listing, Wishes.newBuilder().setPayMin(6_000_000L).setPayCurrency("EUR")))
                .isTrue();
        assertThat(wanted(listing, Wishes.newBuilder().setPayMin(9_000_000L).setPayCurrency("USD")))
                .as("another currency says nothing")
                .isTrue();
    }

    private static boolean wanted(CanonicalListing listing, Wishes.Builder wishes) {
        Profile profile = profile().setWishes(wishes.build()).build();
        Judgement judgement = RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(profile));
        assertThat(judgement.score()).isLessThanOrEqualTo(judgement.wanted() ? 100 : 49);
        Recommendation explained = explain(listing, profile);
        assertThat(explained.getBand() == Band.NOT_RECOMMENDED).isEqualTo(!judgement.wanted());
        return judgement.wanted();
    }

    @Test
    void a_resume_that_could_not_be_read_is_never_scored() {
        Profile unread = profile().setQuality(ReadQuality.NEEDS_OCR).build();
        Profile empty = profile().setText(" ").setSkills(List.of()).build();
        assertThat(new Matcher(RUBRIC).match(unread, List.of(listing().build())))
                .isEmpty();
        assertThat(new Matcher(RUBRIC).match(empty, List.of(listing().build()))).isEmpty();
        assertThat(new Matcher(RUBRIC)
                        .rank(
                                listing().build(),
                                List.of(unread, empty, profile().build())))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BACHELOR,BACHELOR,5.0",
        "BACHELOR,DOCTORATE,5.0",
        "MASTER,BACHELOR,3.0",
        "UNKNOWN,MASTER,2.5",
        "MASTER,UNKNOWN,1.5"
    })
    void education_is_the_level_asked_for_against_the_level_shown(
            EducationLevel asked, EducationLevel shown, double points) {
        Education degree = Education.newBuilder()
                .setLevel(shown)
                .setText("Stanford University, Bachelor of Science")
                .setField(null)
                .setUntil(null)
                .build();
        assertThat(points(
                        explain(
                                listing().setEducation(asked).build(),
                                profile().setEducation(List.of(degree)).build()),
                        "education"))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"5,6,6.5", "5,2.5,4.0", "10,0,1.5"})
    void experience_is_years_and_level(int asked, double shown, double points) {
        assertThat(points(
                        explain(
                                listing().setExperienceYears(asked).build(),
                                profile().setYears(shown).build()),
                        "experience"))
                .isCloseTo(points, within(0.01));
    }

    @Test
    void skills_long_unused_or_only_listed_count_less() {
        double practised = requirements("2026-05", 3.0);
        double old = requirements("2014-01", 3.0);
        double listed = requirements(null, null);
        assertThat(practised).isGreaterThan(listed);
        assertThat(listed).isGreaterThan(old);
    }

    private static double requirements(@Nullable String lastUsed, @Nullable Double years) {
        Profile profile = profile().build();
        List<ProfileSkill> skills = profile.getSkills().stream()
                .map(skill -> ProfileSkill.newBuilder(skill)
                        .setLastUsed(lastUsed)
                        .setYears(years)
                        .build())
                .toList();
        return points(
                explain(
                        listing().build(),
                        Profile.newBuilder(profile).setSkills(skills).build()),
                "requirements");
    }

    @Test
    void the_best_comes_first_and_equal_ones_by_canonical_id() {
        List<Recommendation> ranked = new Matcher(RUBRIC)
                .match(
                        profile().build(),
                        List.of(
                                Samples.listing("c3", "Registered Nurse", "Care for patients on the ward.")
                                        .build(),
                                Samples.listing("c2", "Data Engineer", LISTING).build(),
                                Samples.listing("c1", "Data Engineer", LISTING).build()));
        assertThat(ranked).extracting(Recommendation::getCanonical).containsExactly("c1", "c2", "c3");
        assertThat(ranked.getLast().getScore()).isLessThan(50);
    }

    @Test
    void the_parts_make_a_hundred_points() {
        int sum = 0;
        for (Part part : Part.values()) {
            sum += part.max();
        }
        assertThat(sum).isEqualTo(100 * Weights.POINT);
    }

    @Test
    void the_readme_prints_the_table_of_the_code() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains(Weights.markdown());
    }
}
