package io.jobwire.search.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.runtime.MachineFaultException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * What answers at the address. Something else than Elasticsearch, or an old one, would be waited for like one that is away:
 * nothing that it answers can be used.
 *
 * @param version such as 8.19.21
 * @param genuine whether it says that it is Elasticsearch
 */
record Product(String version, boolean genuine) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
    private static final int OLDEST = 8;
    private static final int OLDEST_OF_IT = 19;
    private static final String WANTED = "; an Elasticsearch 8.19 or 9 is needed";

    /** Asks; empty when it does not say, such as to whom it does not know, or in a build of few parts. */
    static Optional<Product> of(RestClient rest) throws IOException {
        try {
            Response answer = rest.performRequest(new Request("GET", "/"));
            JsonNode said = JSON.readTree(EntityUtils.toString(answer.getEntity()));
            return Optional.of(new Product(
                    said.path("version").path("number").asText("unknown"),
                    "Elasticsearch".equals(answer.getHeader("X-Elastic-Product"))));
        } catch (ResponseException e) {
            if (Server.isPassing(e.getResponse().getStatusLine().getStatusCode())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Why it cannot be used; empty when it can. */
    Optional<String> trouble() {
        if (!genuine) {
            return Optional.of("is no Elasticsearch but something else, version " + version + WANTED);
        }
        Matcher numbers = VERSION.matcher(version);
        boolean old = numbers.matches()
                && (Integer.parseInt(numbers.group(1)) < OLDEST
                        || (Integer.parseInt(numbers.group(1)) == OLDEST
                                && Integer.parseInt(numbers.group(2)) < OLDEST_OF_IT));
        return old ? Optional.of("is version " + version + WANTED) : Optional.empty();
    }

    /** @throws MachineFaultException when it cannot be used */
    void require(String url) {
        trouble().ifPresent(why -> {
            throw new MachineFaultException("What answers at " + url + " " + why);
        });
    }
}
