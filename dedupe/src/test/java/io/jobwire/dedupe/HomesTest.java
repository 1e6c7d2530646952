package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Ref;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which companies' buckets stay in memory. */
class HomesTest {
    private static final int CACHED = 20;

    private final Map<String, Integer> scans = new HashMap<>();
    private String home = "";
    private final Homes homes = new Homes(
            entries -> {
                scans.merge(home, 1, Integer::sum);
                int listings = home.equals("giant") ? 1_000 : 4;
                IntStream.range(0, listings).forEach(i -> entries.entry(new Ref(i, home + i), home, new long[] {i}));
            },
            new DedupeMeters(new SimpleMeterRegistry()),
            CACHED);

    @Test
    void theLargestStaysAmongManySmallOnes() {
        for (int i = 0; i < 100; i++) {
            meet("giant");
            meet("small" + i);
        }
        assertThat(scans).containsEntry("giant", 1).hasSize(101);
    }

    @Test
    void theSmallOnesThatWereMetLastStayBesideIt() {
        meet("giant");
        IntStream.range(0, 10).forEach(i -> meet("small" + i));
        meet("small9");
        meet("small6");
        meet("small0");
        assertThat(scans).containsEntry("small9", 1).containsEntry("small6", 1).containsEntry("small0", 2);
    }

    @Test
    void itsBucketsAreMadeAgainWhenItsChangesWereNotStored() {
        meet("giant");
        homes.within("giant");
        homes.add(7, new Ref(5_000, "new"));
        homes.forgetChanges();
        meet("giant");
        assertThat(scans).containsEntry("giant", 2);
        assertThat(homes.window(7)).hasSize(1);
    }

    private void meet(String company) {
        home = company;
        homes.within(company);
        var _ = homes.window(1);
        homes.settle();
    }
}
