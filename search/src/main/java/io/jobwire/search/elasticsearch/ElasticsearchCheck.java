package io.jobwire.search.elasticsearch;

import io.jobwire.search.SearchUnavailableException;
import java.util.Optional;

/**
 * Whether a server can be used, for somebody who looks after it.
 *
 * @param found what was found, one line
 * @param trouble what to do; empty when it can be used
 */
public record ElasticsearchCheck(String found, Optional<String> trouble) {

    /** Asks once. */
    public static ElasticsearchCheck of(ElasticsearchConfig config) {
        try (Server server = new Server(config)) {
            Optional<Product> product = server.product();
            Optional<String> wrong = product.flatMap(Product::trouble);
            return wrong.map(why -> new ElasticsearchCheck(
                            config.url() + " " + why, Optional.of("correct search.elasticsearch.url")))
                    .orElseGet(() -> new ElasticsearchCheck(
                            product.map(is -> "version " + is.version() + " at ")
                                            .orElse("at ")
                                    + config.url(),
                            Optional.empty()));
        } catch (SearchUnavailableException e) {
            return new ElasticsearchCheck(
                    String.valueOf(e.getMessage()), Optional.of("start it, or correct search.elasticsearch.url"));
        }
    }
}
