package io.jobwire.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a running Jobwire, for the commands {@code search} and {@code status}. Safe for use by many threads.
 *
 * <p>Every method throws {@link ApiException} when nothing answers, or something else than Jobwire.
 */
public final class ApiClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param base where it listens, such as {@code http://127.0.0.1:8080} */
    public ApiClient(URI base) {
        this.base = base;
    }

    /**
     * What a search finds, with whole listings.
     *
     * @throws QuerySyntaxException when the query is not in the query language
     * @throws InvalidSearchException when the request cannot be answered
     */
    public SearchResult search(SearchRequest request) {
        return ApiJson.result(json(get("/api/search?full=true&" + SearchParameters.write(request))));
    }

    /** The listing with a canonical id or a listing key. */
    public Optional<CanonicalListing> listing(String id) {
        HttpResponse<String> answer = get("/api/listings/" + encoded(id));
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(
                        RecordJson.read(CanonicalListing.class, json(answer).toString()));
    }

    /** Listings that are like one, with whole listings; empty when there is none with this id or key. */
    public Optional<List<SearchHit>> similar(String id, int limit) {
        HttpResponse<String> answer = get("/api/listings/" + encoded(id) + "/similar?full=true&limit=" + limit);
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(ApiJson.result(json(answer)).hits());
    }

    /** The best recommendations of a resume, at most 100. */
    public List<Recommendation> recommendations(String resume, int limit) {
        List<Recommendation> all = new ArrayList<>();
        json(get("/api/recommendations/" + encoded(resume) + "?limit=" + limit))
                .path("recommendations")
                .forEach(one -> all.add(RecordJson.read(Recommendation.class, one.toString())));
        return all;
    }

    /**
     * Asks for a ranking; it goes on when the asker is gone.
     *
     * @param job description of the job
     * @param resumes ids; empty: all
     */
    public ProcessStatus rank(String job, List<String> resumes) {
        ObjectNode body = JSON.createObjectNode().put("job", job);
        resumes.forEach(body.putArray("resumes")::add);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/rankings"))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return RecordJson.read(ProcessStatus.class, json(send(request)).toString());
    }

    /** How far a long task is. */
    public ProcessStatus process(String id) {
        return RecordJson.read(
                ProcessStatus.class, json(get("/api/processes/" + encoded(id))).toString());
    }

    /** The result of a ranking that is done. */
    public RankingResult ranking(String id) {
        return RecordJson.read(
                RankingResult.class, json(get("/api/rankings/" + encoded(id))).toString());
    }

    /** How the process is. */
    public Status status() {
        return ApiJson.status(json(get("/api/status")));
    }

    /** How the process is, as the API writes it: one line of JSON. */
    public String statusJson() {
        return json(get("/api/status")).toString();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .build();
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ApiException("Nothing answers at " + base + ": start `jobwire up`", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("Interrupted while asking " + base, e);
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new ApiException("What answers at " + base + " is not Jobwire: is the address right?", e);
        }
        if (answer.statusCode() == 200 || answer.statusCode() == 202) {
            return body;
        }
        String detail = body.path("detail").asText("HTTP status " + answer.statusCode());
        if (body.has("position")) {
            throw new QuerySyntaxException(detail, body.get("position").asInt());
        }
        if (answer.statusCode() == 400) {
            throw new InvalidSearchException(detail);
        }
        throw new ApiException("Jobwire at " + base + " says: " + detail);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
