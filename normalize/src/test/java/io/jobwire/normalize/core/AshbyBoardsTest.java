package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All captured boards: nothing is lost, and what the boards state in fields is found again. */
class AshbyBoardsTest {
    private static final Path BOARDS =
            Path.of(System.getProperty("jobwire.shared.data", "absent"), "listings", "ashby");
    private static final Map<String, Employment> EMPLOYMENTS = Map.of(
            "FullTime", Employment.FULL_TIME,
            "PartTime", Employment.PART_TIME,
            "Contract", Employment.CONTRACT,
            "Temporary", Employment.TEMPORARY,
            "Intern", Employment.INTERNSHIP);

    @Test
    void everyPostingOfEveryBoardBecomesAListing() throws IOException {
        assumeTrue(Files.isDirectory(BOARDS), "skipped: the captured boards are not there");
        List<JsonNode> postings = new ArrayList<>();
        List<Listing> listings = new ArrayList<>();
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        long cpu = 0;
        for (Path board : boards()) {
            for (JsonNode posting : new ObjectMapper().readTree(board.toFile()).path("jobs")) {
                RawListing raw = Raws.of("ashby", posting.toString());
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Outcome outcome = normalizer.normalize(raw);
                cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                postings.add(posting);
                listings.add(((Outcome.Normalized) outcome).listing());
            }
        }
        report(listings, cpu);
        assertThat(listings).hasSize(5_961);
        assertThat(share(
                        listings,
                        listing -> listing.getPlaces().stream()
                                .anyMatch(place -> place.getCountry().isPresent())))
                .isGreaterThan(0.90);
        assertThat(share(listings, listing -> !listing.getSkills().isEmpty())).isGreaterThan(0.95);
        assertThat(remoteF1(postings, listings)).isGreaterThan(0.95);
        for (int i = 0; i < listings.size(); i++) {
            assertThat(listings.get(i).getEmployment())
                    .isEqualTo(EMPLOYMENTS.get(
                            postings.get(i).path("employmentType").asText()));
            int at = i;
            assertThat(listings.get(i).getSkills())
                    .allSatisfy(skill -> assertThat(skill.getEnd())
                            .isLessThanOrEqualTo(listings.get(at).getText().length()));
        }
        assertThat(exactPay(postings, listings)).isGreaterThan(0.98);
    }

    private static List<Path> boards() throws IOException {
        try (Stream<Path> files = Files.list(BOARDS)) {
            return files.sorted().toList();
        }
    }

    private static double remoteF1(List<JsonNode> postings, List<Listing> listings) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < listings.size(); i++) {
            JsonNode truth = postings.get(i).path("isRemote");
            boolean remote = listings.get(i).getWorkplace() == Workplace.REMOTE;
            if (truth.isBoolean()) {
                right += truth.booleanValue() && remote ? 1 : 0;
                wrong += truth.booleanValue() == remote ? 0 : 1;
            }
        }
        return 2.0 * right / (2.0 * right + wrong);
    }

    /** Of the postings with a yearly salary in USD, the share whose first such range is found to the cent. */
    private static double exactPay(List<JsonNode> postings, List<Listing> listings) {
        int stated = 0;
        int found = 0;
        for (int i = 0; i < listings.size(); i++) {
            for (JsonNode part : postings.get(i).path("compensation").path("summaryComponents")) {
                boolean salary = part.path("compensationType").asText().equals("Salary")
                        && part.path("interval").asText().equals("1 YEAR")
                        && part.path("currencyCode").asText().equals("USD")
                        && part.path("minValue").asDouble() > 0
                        && postings.get(i)
                                        .path("compensation")
                                        .path("compensationTiers")
                                        .size()
                                == 1;
                if (salary) {
                    long least = Math.round(part.path("minValue").asDouble() * 100);
                    stated++;
                    found += listings.get(i).getPay().stream()
                                    .anyMatch(pay -> pay.getAnnualMin().orElse(0L) == least)
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(stated).isGreaterThan(1_000);
        return (double) found / stated;
    }

    private static double share(List<Listing> listings, Predicate<Listing> has) {
        return (double) listings.stream().filter(has).count() / listings.size();
    }

    private static void report(List<Listing> listings, long cpu) {
        Map<String, Predicate<Listing>> fields = Map.of(
                "place", listing -> !listing.getPlaces().isEmpty(),
                "city",
                        listing ->
                                listing.getPlaces().stream().map(Place::getCity).anyMatch(city -> city.isPresent()),
                "workplace", listing -> listing.getWorkplace() != Workplace.UNKNOWN,
                "pay", listing -> !listing.getPay().isEmpty(),
                "currency",
                        listing ->
                                listing.getPay().stream().map(Pay::getCurrency).anyMatch(code -> code.isPresent()),
                "seniority", listing -> listing.getSeniority() != Seniority.UNKNOWN,
                "years", listing -> listing.getExperienceYears().isPresent(),
                "occupation", listing -> listing.getOccupation().isPresent(),
                "skills", listing -> !listing.getSkills().isEmpty(),
                "posted", listing -> listing.getPostedAt().isPresent());
        fields.forEach((name, has) -> System.out.printf("%-10s %5.1f %%%n", name, 100 * share(listings, has)));
        System.out.printf("%,.0f listings per CPU second, first pass%n", listings.size() * 1e9 / cpu);
    }
}
