package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankedResume;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.TaskState;
import io.jobwire.scoring.core.Matcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recruiter's request through the topology, and the parts of many partitions. */
class RankingsTest {
    private static final String JOB = "Data Engineer\nMust: Python\nMust: SQL\nYou build data pipelines.";

    @TempDir
    private Path state;

    @Test
    void a_request_ranks_what_the_command_would_rank_and_says_when_it_is_done() {
        try (Pipeline pipeline = new Pipeline(state, 45)) {
            List<io.jobwire.records.Profile> profiles = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                profiles.add(People.profile("r" + i, i % People.trades(), i).build());
            }
            profiles.forEach(pipeline::profile);

            Pipeline.Ranked ranked = pipeline.rank(request(List.of(), "").build());

            assertThat(ranked.statuses())
                    .extracting(ProcessStatus::getState, ProcessStatus::getDone, ProcessStatus::getTotal)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(TaskState.DONE, 1L, 1L));
            RankingResult result = ranked.results().getFirst();
            assertThat(ranked.results()).hasSize(1);
            assertThat(result.getResumes()).isEqualTo(8);
            List<Recommendation> expected = new Matcher(Pipeline.RUBRIC)
                    .rank(Pipeline.JOBS.read("p1", JOB).orElseThrow(), profiles);
            assertThat(result.getRanked())
                    .extracting(one -> one.getRecommendation().orElseThrow())
                    .isEqualTo(expected);
        }
    }

    @Test
    void only_those_are_ranked_who_are_named_and_belong_to_who_asks() {
        try (Pipeline pipeline = new Pipeline(state, 45)) {
            for (int i = 0; i < 4; i++) {
                pipeline.profile(People.profile("r" + i, 0, i).build());
            }
            assertThat(names(pipeline, request(List.of("r3", "r1", "r9"), ""))).containsExactlyInAnyOrder("r1", "r3");
            assertThat(names(pipeline, request(List.of(), "user-r2"))).containsExactly("r2");
            assertThat(names(pipeline, request(List.of("r1"), "user-r2"))).isEmpty();
        }
    }

    private static List<String> names(Pipeline pipeline, RankingRequest.Builder request) {
        return pipeline.rank(request.build()).results().getFirst().getRanked().stream()
                .map(RankedResume::getResume)
                .toList();
    }

    @Test
    void a_job_that_cannot_be_read_fails_with_a_reason() {
        try (Pipeline pipeline = new Pipeline(state, 45)) {
            pipeline.profile(People.profile("r1", 0, 1).build());
            Pipeline.Ranked ranked =
                    pipeline.rank(request(List.of(), "").setJobText(" ").build());
            assertThat(ranked.statuses()).singleElement().satisfies(status -> {
                assertThat(status.getState()).isEqualTo(TaskState.FAILED);
                assertThat(status.getDetail()).isEqualTo(LocalRanking.UNREADABLE);
            });
            assertThat(ranked.results().getFirst().getRanked()).isEmpty();
        }
    }

    @Test
    void parts_give_the_same_whole_in_any_order_and_a_part_counts_once() {
        List<RankingResult> parts = new ArrayList<>();
        for (int partition = 0; partition < 4; partition++) {
            int home = partition;
            parts.add(RankingResult.newBuilder()
                    .setProcess("p1")
                    .setAt(Samples.NOW)
                    .setParts(List.of(partition))
                    .setOf(4)
                    .setResumes(400)
                    .setRanked(IntStream.range(0, 400)
                            .mapToObj(i -> new RankedResume("r" + home + "-" + i, i % 100, null, (long) i % 100))
                            .sorted(Rankings.BEST_FIRST)
                            .toList())
                    .build());
        }
        RankingResult inOrder = merged(parts);
        assertThat(inOrder.getResumes()).isEqualTo(1_600);
        assertThat(inOrder.getRanked()).hasSize(Rankings.KEPT).isSortedAccordingTo(Rankings.BEST_FIRST);
        assertThat(Rankings.complete(inOrder)).isTrue();

        List<RankingResult> shuffled = new ArrayList<>(parts);
        java.util.Collections.shuffle(shuffled, new Random(7));
        shuffled.add(1, shuffled.getFirst());
        assertThat(merged(shuffled).getRanked()).isEqualTo(inOrder.getRanked());
        assertThat(merged(shuffled).getResumes()).isEqualTo(1_600);
        assertThat(Rankings.status(merged(parts.subList(0, 3))))
                .extracting(ProcessStatus::getState, ProcessStatus::getDone)
                .containsExactly(TaskState.RUNNING, 3L);
    }

    private static RankingResult merged(List<RankingResult> parts) {
        RankingResult whole = null;
        for (RankingResult part : parts) {
            whole = Rankings.merge(whole, part);
        }
        return Objects.requireNonNull(whole);
    }

    private static RankingRequest.Builder request(List<String> resumes, String user) {
        return RankingRequest.newBuilder()
                .setProcess("p1")
                .setUser(user)
                .setJobText(JOB)
                .setResumes(resumes)
                .setAt(Samples.NOW);
    }
}
