package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.RankedResume;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.scoring.core.Judgement;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Ranks the resumes of one partition for a request. One for each task; not thread-safe. */
final class LocalRanking {
    static final String UNREADABLE = "Nothing can be made of the description of the job.";

    private final Rubric rubric;
    private final JobDescriptions jobs;

    LocalRanking(Rubric rubric, JobDescriptions jobs) {
        this.rubric = rubric;
        this.jobs = jobs;
    }

    /**
     * The best of those that are asked for, best first, the foremost with reasons.
     *
     * @param scan to judge with
     * @param partition that the profiles live in
     * @param of partitions in all
     */
    RankingResult rank(
            RankingRequest request,
            Scan scan,
            int partition,
            int of,
            Crowd<PreparedProfile> profiles,
            Resumes resumes) {
        RankingResult.Builder result = RankingResult.newBuilder()
                .setProcess(request.getProcess())
                .setUser(request.getUser())
                .setAt(request.getAt())
                .setParts(List.of(partition))
                .setOf(of);
        Optional<CanonicalListing> job = jobs.read(request.getProcess(), request.getJobText());
        if (job.isEmpty()) {
            return result.setFault(UNREADABLE).build();
        }
        PreparedListing listing = rubric.prepare(job.get());
        scan.lay(listing);
        List<RankedResume> ranked = new ArrayList<>();
        for (Crowd.Member<PreparedProfile> member : asked(request, profiles)) {
            if (member.numbers().readable()) {
                Judgement judged = scan.judge(listing, member.numbers());
                ranked.add(new RankedResume(member.id(), judged.score(), null, judged.order()));
            }
        }
        ranked.sort(Rankings.BEST_FIRST);
        for (int i = 0; i < Math.min(Rankings.EXPLAINED, ranked.size()); i++) {
            RankedResume one = ranked.get(i);
            PreparedProfile prepared =
                    profiles.named(List.of(one.getResume())).getFirst().numbers();
            one = RankedResume.newBuilder(one)
                    .setRecommendation(
                            rubric.explain(scan, listing, job.get(), prepared, resumes.text(one.getResume())))
                    .build();
            ranked.set(i, one);
        }
        return result.setResumes(ranked.size())
                .setRanked(List.copyOf(ranked.subList(0, Math.min(Rankings.KEPT, ranked.size()))))
                .build();
    }

    private static List<Crowd.Member<PreparedProfile>> asked(RankingRequest request, Crowd<PreparedProfile> profiles) {
        List<Crowd.Member<PreparedProfile>> members = request.getResumes().isEmpty()
                ? profiles.everybody()
                : profiles.named(new TreeSet<>(request.getResumes()));
        return members.stream()
                .filter(member ->
                        request.getUser().isEmpty() || member.numbers().user().equals(request.getUser()))
                .toList();
    }
}
