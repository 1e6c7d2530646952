package io.jobwire.launcher.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.replay.compare.ClusterDifference.Change;
import io.jobwire.launcher.replay.compare.ClusterDifference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClusterDifferenceTest {

    @Test
    void anotherIdForTheSameListingsIsTheSameCluster() {
        ClusterDifference difference = compare("a b|c", "b a|c");
        assertThat(difference).isEqualTo(new ClusterDifference(2, 2, 2, List.of()));
        assertThat(ClusterDifference.of(Map.of("a", "x"), Map.of("a", "y")).changes())
                .isEmpty();
    }

    @Test
    void clustersMergeAndSplit() {
        assertThat(compare("a b|c|d", "a b c|d").changes())
                .containsExactly(new Change(Kind.MERGED, sets("a b", "c"), sets("a b c")));
        assertThat(compare("a b c|d", "a|b c|d").changes())
                .containsExactly(new Change(Kind.SPLIT, sets("a b c"), sets("a", "b c")));
    }

    @Test
    void listingsThatGoFromOneClusterToAnotherAreToldOfOnceWithAllThatHangsTogether() {
        ClusterDifference difference = compare("a b|c d|e", "a|b c d|e");
        assertThat(difference.changes())
                .containsExactly(new Change(Kind.REGROUPED, sets("a b", "c d"), sets("a", "b c d")));
        assertThat(difference.same()).isEqualTo(1);
    }

    @Test
    void listingsThatOnlyOneGenerationHasAppearVanishOrChangeTheirCluster() {
        assertThat(compare("a b|c", "a b|d e").changes())
                .containsExactly(
                        new Change(Kind.VANISHED, sets("c"), sets()), new Change(Kind.APPEARED, sets(), sets("d e")));
        assertThat(compare("a b", "a").changes()).containsExactly(new Change(Kind.REGROUPED, sets("a b"), sets("a")));
        assertThat(compare("a", "a b").changes()).containsExactly(new Change(Kind.REGROUPED, sets("a"), sets("a b")));
    }

    @Test
    void nothingIsTheSameAsNothing() {
        assertThat(compare("", "")).isEqualTo(new ClusterDifference(0, 0, 0, List.of()));
    }

    private static ClusterDifference compare(String before, String after) {
        return ClusterDifference.of(byListing(before), byListing(after));
    }

    private static Map<String, String> byListing(String clusters) {
        Map<String, String> ids = new TreeMap<>();
        for (String cluster : clusters.split("\\|")) {
            for (String listing : cluster.split(" ")) {
                if (!listing.isEmpty()) {
                    ids.put(listing, cluster);
                }
            }
        }
        return ids;
    }

    private static List<SortedSet<String>> sets(String... clusters) {
        return Arrays.stream(clusters)
                .<SortedSet<String>>map(cluster -> new TreeSet<>(List.of(cluster.split(" "))))
                .toList();
    }
}
