package io.jobwire.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.search.query.SkillNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductTest {
    private HttpServer server;
    private int status = 200;
    private String version = "8.19.0";
    private boolean genuine = true;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ("{\"version\":{\"number\":\"" + version + "\"}}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (genuine) {
                exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ElasticsearchConfig config() {
        return new ElasticsearchConfig("http://127.0.0.1:" + server.getAddress().getPort(), Optional.empty(), 1, 0);
    }

    private void assertRefused(String why) {
        ElasticsearchCheck check = ElasticsearchCheck.of(config());
        assertThat(check.trouble()).contains("correct search.elasticsearch.url");
        assertThat(check.found()).startsWith(config().url()).contains(why);
        try (ElasticsearchSearchEngine engine = ElasticsearchSearchEngine.open(
                config(), IndexNames.of(TopicNames.plain()), SkillNames.none(), Clock.systemUTC())) {
            assertThatThrownBy(engine::checkpoint)
                    .isInstanceOf(MachineFaultException.class)
                    .hasMessage("What answers at " + config().url() + " " + why);
        }
    }

    @Test
    void anOldServerIsNotWaitedFor() {
        version = "8.18.3";
        assertRefused("is version 8.18.3; an Elasticsearch 8.19 or 9 is needed");
    }

    @Test
    void somethingElseThatAnswersLikeItIsNotWaitedFor() {
        genuine = false;
        version = "2.11.0";
        assertRefused("is no Elasticsearch but something else, version 2.11.0; an Elasticsearch 8.19 or 9 is needed");
    }

    @Test
    void oneThatCanBeUsedOrDoesNotSayIsWell() {
        assertThat(ElasticsearchCheck.of(config()))
                .isEqualTo(new ElasticsearchCheck("version 8.19.0 at " + config().url(), Optional.empty()));
        version = "9.2.0";
        assertThat(ElasticsearchCheck.of(config()).trouble()).isEmpty();
        status = 405;
        assertThat(ElasticsearchCheck.of(config()))
                .isEqualTo(new ElasticsearchCheck("at " + config().url(), Optional.empty()));
    }

    @Test
    void oneThatIsAwayIsSaidToBe() {
        ElasticsearchConfig gone = config();
        server.stop(0);
        ElasticsearchCheck check = ElasticsearchCheck.of(gone);
        assertThat(check.found()).contains("does not answer");
        assertThat(check.trouble()).contains("start it, or correct search.elasticsearch.url");
    }
}
