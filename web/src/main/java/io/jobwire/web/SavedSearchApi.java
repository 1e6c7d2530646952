package io.jobwire.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.saved.NewSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /api/searches}: saved searches, as the command {@code searches} has them. What one finds is at
 * {@code /api/recommendations/ID}. Safe for use by many threads.
 */
final class SavedSearchApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/searches";
    /** Who is meant where nobody is named; the same as on the command line. */
    private static final String USER = "me";

    private final SearchDesk desk;

    SavedSearchApi(SearchDesk desk) {
        this.desk = desk;
    }

    void route(JavalinConfig to) {
        to.routes.get(PATH, this::list);
        to.routes.post(PATH, this::save);
        to.routes.get(PATH + "/{id}", context -> answer(context, desk.get(id(context))));
        to.routes.patch(PATH + "/{id}", this::change);
        to.routes.delete(PATH + "/{id}", this::remove);
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private void list(Context context) {
        String user = Optional.ofNullable(context.queryParam("user")).orElse(USER);
        context.result(Json.ofSearches(user, desk.of(user)));
    }

    private void save(Context context) {
        if (!isJson(context)) {
            return;
        }
        JsonNode body = read(context.body(), "name, and perhaps query, filters and user");
        NewSearch wanted =
                new NewSearch(text(body, "user", USER), text(body, "name", ""), text(body, "query", ""), filters(body));
        boolean known = desk.get(wanted.id()).isPresent();
        SavedSearch saved = desk.save(wanted);
        context.status(known ? 200 : 201)
                .header("Location", PATH + "/" + saved.getSearch())
                .result(RecordJson.write(saved));
    }

    private void change(Context context) {
        if (!isJson(context)) {
            return;
        }
        JsonNode active = read(context.body(), "active").path("active");
        if (!active.isBoolean()) {
            throw new InvalidSearchException("active is true, or false to let the search rest");
        }
        answer(context, desk.activate(id(context), active.booleanValue()));
    }

    private void remove(Context context) {
        if (desk.remove(id(context))) {
            context.status(204);
        } else {
            unknown(context);
        }
    }

    private static void answer(Context context, Optional<SavedSearch> search) {
        search.ifPresentOrElse(one -> context.result(RecordJson.write(one)), () -> unknown(context));
    }

    private static void unknown(Context context) {
        Problem.of(404, "Not found", "There is no saved search with this id").answer(context);
    }

    /** A page of another site can post text without asking, but not JSON. */
    private static boolean isJson(Context context) {
        boolean json = String.valueOf(context.contentType()).startsWith("application/json");
        if (!json) {
            Problem.of(415, "Unsupported media type", "A saved search is written with application/json")
                    .answer(context);
        }
        return json;
    }

    private static JsonNode read(String body, String fields) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException _) {
            // The same answer as for JSON that is no object.
        }
        throw new InvalidSearchException("The body is a JSON object with " + fields);
    }

    private static String text(JsonNode body, String field, String absent) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isTextual()) {
            throw new InvalidSearchException(field + " is a text");
        }
        return value.textValue();
    }

    /** One value a filter, or a list of them. */
    private static Map<String, String> filters(JsonNode body) {
        JsonNode given = body.path("filters");
        if (!given.isMissingNode() && !given.isObject()) {
            throw new InvalidSearchException("filters is an object of names and values");
        }
        Map<String, String> filters = new LinkedHashMap<>();
        given.properties().forEach(filter -> {
            List<String> values = new ArrayList<>();
            (filter.getValue().isArray() ? filter.getValue() : List.of(filter.getValue()))
                    .forEach(value -> values.add(value.asText()));
            filters.put(filter.getKey(), String.join(",", values));
        });
        return filters;
    }
}
