package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGap;
import io.jobwire.records.SkillGaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resume lacks, counted over the open listings that are recommended to it. */
class SkillGapsTest {
    private static final int OPENS = 70;

    @TempDir
    private Path state;

    @Test
    void a_skill_counts_every_listing_that_it_alone_would_lift_over_the_threshold() {
        try (Pipeline pipeline = new Pipeline(state, 45)) {
            pipeline.profile(engineer().build());
            for (int i = 0; i < 3; i++) {
                pipeline.listing(lacking("c" + i, "Terraform").build());
            }
            pipeline.listing(lacking("c3", "Kubernetes").build());

            SkillGaps gaps = Objects.requireNonNull(pipeline.gaps().get("r1"));
            assertThat(gaps.getUser()).isEqualTo("user-r1");
            assertThat(gaps.getThreshold()).isEqualTo(OPENS);
            assertThat(gaps.getGaps())
                    .extracting(SkillGap::getName, SkillGap::getOpens)
                    .startsWith(org.assertj.core.groups.Tuple.tuple("Terraform", 3));
            assertThat(gaps.getGaps().getFirst().getExamples()).containsExactly("c0", "c1", "c2");
            learned_each_gap_opens_what_it_promises(pipeline, gaps);
        }
    }

    /** The promise is kept: the resume with that one skill, judged anew, is over the threshold for every example. */
    private static void learned_each_gap_opens_what_it_promises(Pipeline pipeline, SkillGaps gaps) {
        for (SkillGap gap : gaps.getGaps()) {
            Profile.Builder learned = engineer();
            learned.setSkills(Stream.concat(
                            learned.getSkills().stream(),
                            Stream.of(new ProfileSkill(gap.getId(), gap.getName(), 1.0, "2026-05", -1, -1, 1)))
                    .toList());
            pipeline.profile(learned.build());
            assertThat(gap.getExamples())
                    .isNotEmpty()
                    .allSatisfy(canonical -> assertThat(pipeline.compacted().get("r1|" + canonical))
                            .extracting(Recommendation::getScore)
                            .satisfies(score -> assertThat(score).isGreaterThanOrEqualTo(OPENS)));
        }
    }

    @Test
    void a_listing_that_closes_and_a_skill_that_is_learned_are_taken_back() {
        try (Pipeline pipeline = new Pipeline(state, 45)) {
            pipeline.profile(engineer().build());
            pipeline.listing(lacking("c0", "Terraform").build());
            pipeline.listing(lacking("c1", "Terraform").build());
            assertThat(opens(pipeline, "Terraform")).isEqualTo(2);

            pipeline.listing("c0", null);
            assertThat(opens(pipeline, "Terraform")).isEqualTo(1);

            pipeline.profile(engineer().setUser("another").build());
            assertThat(pipeline.gaps().get("r1")).extracting(SkillGaps::getUser).isEqualTo("another");

            pipeline.profile("r1", null);
            assertThat(pipeline.gaps()).isEmpty();
        }
    }

    @Test
    void any_order_gives_the_same_gaps(@TempDir Path other) {
        List<CanonicalListing> listings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            listings.add(
                    lacking("c" + i, i % 3 == 0 ? "Kubernetes" : "Terraform").build());
        }
        try (Pipeline one = new Pipeline(state, 45);
                Pipeline two = new Pipeline(other, 45)) {
            one.profile(engineer().build());
            listings.forEach(one::listing);
            Collections.reverse(listings);
            listings.subList(0, 5).forEach(two::listing);
            two.profile(engineer().build());
            two.listing("c11", null);
            listings.forEach(two::listing);
            assertThat(opens(one, "Terraform")).isEqualTo(8);
            assertThat(two.gaps()).isEqualTo(one.gaps());
        }
    }

    private static int opens(Pipeline pipeline, String skill) {
        SkillGaps gaps = pipeline.gaps().get("r1");
        return gaps == null
                ? 0
                : gaps.getGaps().stream()
                        .filter(gap -> gap.getName().equals(skill))
                        .mapToInt(SkillGap::getOpens)
                        .sum();
    }

    private static Profile.Builder engineer() {
        return Samples.profile("r1", """
                Experience
                Data Engineer
                - build data pipelines with Python and SQL on Amazon Web Services
                - run Apache Kafka and Spark clusters, design ETL processes and the data warehouse
                - tune PostgreSQL databases
                """, "Data Engineer");
    }

    private static CanonicalListing.Builder lacking(String id, String skill) {
        return Samples.listing(id, "Data Engineer", """
                You build data pipelines, design ETL processes and the data warehouse, and tune databases.
                Must: Python
                Must: SQL
                Must: Apache Kafka
                Must: %s
                """.formatted(skill));
    }
}
