package io.jobwire.search;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.Need;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.Seniority;
import io.jobwire.records.Skill;
import io.jobwire.records.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Listings for tests. */
public final class Listings {
    public static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");

    private Listings() {}

    /** An open listing of Acme, changed as a test wants it. */
    public static CanonicalListing listing(
            String canonical, String title, String text, UnaryOperator<CanonicalListing.Builder> change) {
        String key = "ashby:acme:" + canonical;
        CanonicalListing.Builder builder = CanonicalListing.newBuilder()
                .setKey(key)
                .setUrl("https://jobs.example/" + canonical)
                .setTitle(title)
                .setCoreTitle(title.toLowerCase(java.util.Locale.ROOT))
                .setCompany(new Company("Acme", "acme", false))
                .setEducation(EducationLevel.UNKNOWN)
                .setText(text)
                .setSource("ashby")
                .setTenant("acme")
                .setFirstSeen(DAY_1)
                .setFetchedAt(DAY_1)
                .setCanonical(canonical)
                .setRole(canonical)
                .setMembers(List.of(new Member(
                        key, "ashby", "https://jobs.example/" + canonical, ListingStatus.OPEN, DAY_1, DAY_1)))
                .setLastSeen(DAY_1);
        return change.apply(builder).build();
    }

    public static CanonicalListing listing(String canonical, String title, String text) {
        return listing(canonical, title, text, UnaryOperator.identity());
    }

    public static Place place(String city, String country) {
        return Place.newBuilder()
                .setText(city + ", " + country)
                .setCity(city)
                .setCountry(country)
                .build();
    }

    public static Skill skill(String id, String name) {
        return new Skill(id, name, Need.MUST, -1, -1);
    }

    static Pay yearly(long min, long max, String currency) {
        return new Pay(min, max, currency, PayPeriod.YEAR, min, max, "text");
    }

    static IndexChange put(CanonicalListing listing, long offset) {
        return new IndexChange.Put(listing, 0, offset);
    }

    /** Eight listings that the filters and facets are tested on. */
    public static List<CanonicalListing> town() {
        return List.of(
                listing(
                        "c1",
                        "Senior Java Engineer",
                        "You build streaming systems with Kafka.",
                        b -> b.setPlaces(List.of(place("Berlin", "DE")))
                                .setSeniority(Seniority.SENIOR)
                                .setWorkplace(Workplace.HYBRID)
                                .setEmployment(Employment.FULL_TIME)
                                .setSkills(List.of(skill("java", "Java"), skill("kubernetes", "Kubernetes")))
                                .setPay(List.of(yearly(70_000_00, 90_000_00, "EUR")))
                                .setPostedAt(DAY_1.plusSeconds(86_400))),
                listing(
                        "c2",
                        "Java Developer",
                        "Our platform runs on k8s.",
                        b -> b.setPlaces(List.of(place("München", "DE")))
                                .setWorkplace(Workplace.ONSITE)
                                .setEmployment(Employment.FULL_TIME)
                                .setSkills(List.of(skill("java", "Java"), skill("kubernetes", "Kubernetes")))
                                .setPay(List.of(yearly(50_000_00, 60_000_00, "EUR")))
                                .setPostedAt(DAY_1.plusSeconds(2 * 86_400))),
                listing(
                        "c3",
                        "Data Scientist",
                        "Python and statistics.",
                        b -> b.setPlaces(List.of(place("Paris", "FR")))
                                .setCompany(new Company("Globex", "globex", false))
                                .setWorkplace(Workplace.REMOTE)
                                .setRemoteWhere(List.of("DE", "EMEA"))
                                .setSkills(List.of(skill("python", "Python")))
                                .setPostedAt(DAY_1.plusSeconds(3 * 86_400))),
                listing(
                        "c4",
                        "Nurse",
                        "Care for patients in our hospital.",
                        b -> b.setPlaces(List.of(place("Paris", "FR")))
                                .setCompany(new Company("Globex", "globex", false))
                                .setEmployment(Employment.PART_TIME)),
                listing(
                        "c5",
                        "C++ Developer",
                        "Real-time engines.",
                        b -> b.setCompany(new Company("Initech", "initech", false))
                                .setSource("lever")
                                .setPay(List.of(yearly(100_000_00, 120_000_00, "USD")))),
                listing(
                        "c6",
                        "Frontend Engineer",
                        "React, TypeScript.",
                        b -> b.setPlaces(List.of(place("Zürich", "CH")))
                                .setSeniority(Seniority.JUNIOR)
                                .setPay(List.of(yearly(90_000_00, 110_000_00, "CHF")))),
                listing(
                        "c7",
                        "Machine Learning Engineer",
                        "Learning from machine data.",
                        b -> b.setSkills(List.of(skill("machine-learning", "Machine learning")))),
                listing("c8", "Full-Stack Engineer", "Node.js and Java.", b -> b.setPostedAt(DAY_1.minusSeconds(60))));
    }
}
