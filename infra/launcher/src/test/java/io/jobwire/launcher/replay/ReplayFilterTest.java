package io.jobwire.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.launcher.UserException;
import io.jobwire.records.RawListing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayFilterTest {
    private static final RawListing RAW = RawListing.newBuilder()
            .setKey("greenhouse:acme:7")
            .setSource("greenhouse")
            .setTenant("acme")
            .setNativeId("7")
            .setUrl("https://acme.example/7")
            .setFirstSeen(Instant.parse("2026-01-01T00:00:00Z"))
            .setFetchedAt(Instant.parse("2026-01-31T23:59:59Z"))
            .setFormat("greenhouse")
            .setBody("{}")
            .setSourceId("https://acme.example/careers")
            .build();

    @Test
    void aListingPassesByItsSourceTheDayOfItsFetchAndItsKey() {
        assertThat(ReplayFilter.NONE.passes(RAW)).isTrue();
        assertThat(ReplayFilter.of("greenhouse:acme", null, null).passes(RAW)).isTrue();
        assertThat(ReplayFilter.of("https://acme.example/careers", null, null).passes(RAW))
                .isTrue();
        assertThat(ReplayFilter.of("greenhouse:acm", null, null).passes(RAW)).isFalse();
        assertThat(ReplayFilter.of(null, "2026-01-31", null).passes(RAW)).isTrue();
        assertThat(ReplayFilter.of(null, "2026-02-01", null).passes(RAW)).isFalse();
        assertThat(ReplayFilter.of(null, null, "greenhouse:acme:7").passes(RAW)).isTrue();
        assertThat(ReplayFilter.of("greenhouse:acme", "2026-01-31", "greenhouse:acme:8")
                        .passes(RAW))
                .isFalse();
    }

    @Test
    void itSaysWhatItIsAboutAndRefusesWhatIsNoDay() {
        assertThat(ReplayFilter.NONE.none()).isTrue();
        assertThat(ReplayFilter.of("greenhouse:acme", "2026-01-31", null).words())
                .isEqualTo("source greenhouse:acme and day 2026-01-31");
        assertThatThrownBy(() -> ReplayFilter.of(null, "yesterday", null))
                .isInstanceOf(UserException.class)
                .hasMessage("--day takes a day such as 2026-01-31, not \"yesterday\".");
    }
}
