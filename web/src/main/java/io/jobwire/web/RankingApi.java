package io.jobwire.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingResult;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.InvalidSearchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /api/rankings}, and what became of it. Safe for use by many threads. */
final class RankingApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_RESUMES = 1_000;

    private final RankingDesk desk;

    RankingApi(RankingDesk desk) {
        this.desk = desk;
    }

    void route(JavalinConfig to) {
        to.routes.post("/api/rankings", this::submit);
        to.routes.get("/api/rankings/{process}", this::result);
        to.routes.get("/api/processes/{process}", this::status);
    }

    private void submit(Context context) {
        // A page of another site can post text without asking, but not JSON.
        if (!String.valueOf(context.contentType()).startsWith("application/json")) {
            Problem.of(415, "Unsupported media type", "A ranking is asked for with application/json")
                    .answer(context);
            return;
        }
        JsonNode body = read(context.body());
        String job = body.path("job").asText("");
        if (job.isBlank()) {
            throw new InvalidSearchException("job is the description of the job, as text or HTML");
        }
        ProcessStatus queued = desk.submit(
                job, resumes(body.path("resumes")), body.path("user").asText(""));
        context.status(202)
                .header("Location", "/api/processes/" + queued.getProcess())
                .result(RecordJson.write(queued));
    }

    private static JsonNode read(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException _) {
            // The same answer as for JSON that is no object.
        }
        throw new InvalidSearchException("The body is a JSON object with job, and perhaps resumes and user");
    }

    private static List<String> resumes(JsonNode ids) {
        List<String> resumes = new ArrayList<>();
        ids.forEach(id -> resumes.add(id.asText()));
        if ((!ids.isMissingNode() && !ids.isArray()) || resumes.size() > MOST_RESUMES) {
            throw new InvalidSearchException("resumes is a list of ids, at most " + MOST_RESUMES);
        }
        return resumes;
    }

    private void status(Context context) {
        desk.status(context.pathParam("process"))
                .ifPresentOrElse(status -> context.result(RecordJson.write(status)), () -> unknown(context));
    }

    private void result(Context context) {
        String process = context.pathParam("process");
        Optional<RankingResult> result = desk.result(process);
        if (result.isPresent()) {
            context.result(RecordJson.write(result.get()));
            return;
        }
        // Not there yet is not unknown.
        desk.status(process)
                .ifPresentOrElse(
                        status -> context.status(202).result(RecordJson.write(status)), () -> unknown(context));
    }

    private static void unknown(Context context) {
        Problem.of(404, "Not found", "There is no process with this id").answer(context);
    }
}
