package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankedResume;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.TaskState;
import io.jobwire.web.ApiClient;
import io.jobwire.web.ApiException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ranking by the running system: asked for, waited for, printed. The task goes on when the asker leaves. */
final class RunningRanking {
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Console console;
    private final URI web;

    RunningRanking(Console console, URI web) {
        this.console = console;
        this.web = web;
    }

    /** Exit code: 0 when somebody was ranked. */
    int rank(Path job, Consumer<List<Recommendation>> print) throws InterruptedException {
        try (ApiClient client = new ApiClient(web)) {
            String text = new String(Intake.bytes(job), StandardCharsets.UTF_8);
            ProcessStatus status = client.rank(text, List.of());
            String process = status.getProcess();
            console.note("process " + process + ": " + web.resolve("/api/processes/" + process));
            while (status.getState() == TaskState.QUEUED || status.getState() == TaskState.RUNNING) {
                Thread.sleep(BETWEEN);
                status = client.process(process);
                console.move(status.getState() + " " + status.getDone() + " of " + status.getTotal());
            }
            console.move("");
            if (status.getState() != TaskState.DONE) {
                throw UserException.failed("The ranking failed: " + status.getDetail());
            }
            RankingResult result = client.ranking(process);
            console.note(result.getResumes() + " resumes judged, with reasons for the first "
                    + explained(result).size());
            print.accept(explained(result));
            return result.getRanked().isEmpty() ? 1 : 0;
        } catch (ApiException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private static List<Recommendation> explained(RankingResult result) {
        return result.getRanked().stream()
                .map(RankedResume::getRecommendation)
                .flatMap(Optional::stream)
                .toList();
    }
}
