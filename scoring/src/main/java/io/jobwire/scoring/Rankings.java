package io.jobwire.scoring;

import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankedResume;
import io.jobwire.records.RankingResult;
import io.jobwire.records.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the rankings of partitions together. Pure: whatever the order of the parts, the whole is the same. */
final class Rankings {
    /** Most resumes that a result names: a record has a largest size. */
    static final int KEPT = 1_000;
    /** Most resumes that a result gives reasons for. */
    static final int EXPLAINED = 50;

    static final Comparator<RankedResume> BEST_FIRST =
            Comparator.comparingLong(RankedResume::getOrder).reversed().thenComparing(RankedResume::getResume);

    private Rankings() {}

    /**
     * What there was with one part more; a part that is in already changes nothing.
     *
     * @param before null for the first part
     */
    static RankingResult merge(@Nullable RankingResult before, RankingResult part) {
        if (before == null) {
            return part;
        }
        TreeSet<Integer> parts = new TreeSet<>(before.getParts());
        if (!parts.addAll(part.getParts())) {
            return before;
        }
        List<RankedResume> all = new ArrayList<>(before.getRanked());
        all.addAll(part.getRanked());
        all.sort(BEST_FIRST);
        List<RankedResume> best = new ArrayList<>(all.subList(0, Math.min(KEPT, all.size())));
        for (int i = EXPLAINED; i < best.size(); i++) {
            if (best.get(i).getRecommendation().isPresent()) {
                best.set(
                        i,
                        RankedResume.newBuilder(best.get(i))
                                .setRecommendation(null)
                                .build());
            }
        }
        return RankingResult.newBuilder(before)
                .setRanked(best)
                .setResumes(before.getResumes() + part.getResumes())
                .setParts(List.copyOf(parts))
                .build();
    }

    /** Whether every partition has said its part. */
    static boolean complete(RankingResult result) {
        return result.getParts().size() >= result.getOf();
    }

    /** How far it is. */
    static ProcessStatus status(RankingResult result) {
        TaskState state = !complete(result)
                ? TaskState.RUNNING
                : result.getFault().isPresent() ? TaskState.FAILED : TaskState.DONE;
        return ProcessStatus.newBuilder()
                .setProcess(result.getProcess())
                .setUser(result.getUser())
                .setKind("ranking")
                .setState(state)
                .setDone(result.getParts().size())
                .setTotal(result.getOf())
                .setDetail(result.getFault().orElse(result.getResumes() + " resumes judged"))
                .setAt(result.getAt())
                .build();
    }
}
