package io.jobwire.bench.alerts;

import io.jobwire.records.Band;
import io.jobwire.records.Component;
import io.jobwire.records.Need;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Workplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Recommendations of some 1.2 kB, each of another role, for so many users in turn. The same for the same seed. */
public final class InventedMatches {
    private static final List<String> TITLES =
            List.of("Data Engineer", "Senior Data Engineer", "Platform Engineer", "Analytics Engineer", "Nurse");
    private static final List<String> PLACES =
            List.of("Hamburg, Germany", "London, UK", "Boston, MA", "Bengaluru, India");
    private static final int COMPANIES = 400;

    private final Random random;
    private final int users;
    private final int least;
    private int next;

    /**
     * @param users how many
     * @param least least score; the greatest is 100
     */
    public InventedMatches(long seed, int users, int least) {
        this.random = new Random(seed);
        this.users = users;
        this.least = least;
    }

    /** The next one. */
    public Recommendation next() {
        int number = next++;
        String title = TITLES.get(random.nextInt(TITLES.size()));
        int score = least + random.nextInt(101 - least);
        return Recommendation.newBuilder()
                .setResume("resume-" + number % users)
                .setCanonical("c1-" + number)
                .setScore(score)
                .setBand(score >= 80 ? Band.STRONG : Band.GOOD)
                .setComponents(List.of(
                        part("requirements", 25, "8 of 10 must-haves are there."),
                        part("field", 25, "Both texts are near to: cloud engineer, data warehouse designer."),
                        part("role", 15, "\"" + title + "\" against \"Senior Data Engineer\" and 2 other titles."),
                        part("words", 15, "Telling words in common: kafka, flink, stream, pipeline."),
                        part("experience", 10, "The listing asks for 4 years, the resume shows 10.3 years.")))
                .setMissing(skills(2))
                .setMatched(skills(8))
                .setRubricVersion("r1")
                .setTaxonomyVersion("t1")
                .setUser("user" + number % users)
                .setRole("c1-" + number)
                .setTitle(title)
                .setCompany("Company " + random.nextInt(COMPANIES))
                .setUrl("https://jobs.example.org/listings/c1-" + number)
                .setPlaces(List.of(PLACES.get(random.nextInt(PLACES.size()))))
                .setWorkplace(Workplace.ONSITE)
                .setListingFetchedAt(Instant.EPOCH)
                .build();
    }

    private static Component part(String name, double max, String note) {
        return Component.newBuilder()
                .setName(name)
                .setPoints(max * 0.8)
                .setMax(max)
                .setNote(note)
                .build();
    }

    private List<SkillMatch> skills(int count) {
        List<SkillMatch> skills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = random.nextInt(500);
            skills.add(SkillMatch.newBuilder()
                    .setId("skill-" + number)
                    .setName("Skill " + number)
                    .setNeed(Need.MUST)
                    .build());
        }
        return skills;
    }
}
