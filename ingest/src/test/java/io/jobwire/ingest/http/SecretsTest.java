package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Secrets KEYS = new Secrets(Map.of("Authorization-Key", "k3y"), "app_key=k3y");
    private final Site site = new Site();
    private final Web web = new Web(FetchLimits.defaults(), "Jobwire/0.1", new FakePace());

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    private Ask wanted(String path) {
        return new Ask(
                site.url(path),
                "application/json",
                Duration.ZERO,
                true,
                Validators.NONE,
                Optional.empty(),
                false,
                KEYS);
    }

    private Answer ask(String path) throws InterruptedException {
        return web.get(wanted(path), bytes -> {});
    }

    @Test
    void keysTravelWithTheRequestAndStandInNoAddress() throws Exception {
        site.page("/jobs?page=1&app_key=k3y", "application/json", "{}");
        assertThat(ask("/jobs?page=1"))
                .isInstanceOfSatisfying(
                        Answer.Page.class, page -> assertThat(page.url()).isEqualTo(site.url("/jobs?page=1")));
        assertThat(site.headers().getLast()).containsEntry("Authorization-key", List.of("k3y"));
        assertThat(ask("/gone").toString()).doesNotContain("k3y");
        assertThat(KEYS.toString()).doesNotContain("k3y");
    }

    @Test
    void keysDoNotFollowARedirectToAnotherHostOrToAnotherScheme() {
        Ask wanted = wanted("/jobs");
        URI sameHost = site.url("/elsewhere");
        assertThat(wanted.at(sameHost, true).secrets()).isEqualTo(KEYS);
        assertThat(wanted.at(URI.create("http://other.example/jobs"), true).secrets())
                .isEqualTo(Secrets.NONE);
        assertThat(wanted.at(URI.create(sameHost.toString().replace("http:", "https:")), true)
                        .secrets())
                .isEqualTo(Secrets.NONE);
    }
}
