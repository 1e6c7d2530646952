package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.ingest.engine.RawListings;
import io.jobwire.launcher.SearchCommands;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.demo.DemoSite;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayFilter;
import io.jobwire.launcher.replay.ReplayPlan;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.replay.compare.MatchDifference.Kind;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Census;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Positions;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay beside a system that goes on: killed, resumed, compared, promoted, taken back, removed. */
class ReplayIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FLOOR = 50;
    private static final int LOWER = 40;

    @TempDir
    private Path folder;

    private long lap = System.nanoTime();

    @Test
    void aGenerationIsMadeAgainComparedPromotedTakenBackAndRemovedAndNobodyIsToldTwice() throws Exception {
        List<RawListing> demo = DemoListings.firstDay();
        RawListing late = demo.getLast();
        try (Installation live = Installation.embedded(settings())) {
            live.start(StageCatalog.NAMES);
            live.awaitRunning(PATIENCE);
            live.announce();
            lap("started");
            resumes(live);
            publish(live, demo.subList(0, demo.size() - 1));
            publish(live, closings(demo));
            Set<String> told = alerts(live);
            assertThat(told).isNotEmpty();
            lap("filled");
            new SearchCommands(live).tryAll();
            lap("searched by command and over HTTP");

            sameLogicGivesTheSameBytesAlsoAfterAKill(live, demo.size() + 1);
            assertThat(alerts(live)).as("a replay tells nobody").isEqualTo(told);
            lap("made again and compared");
            promoted(live, late, told);
            lap("promoted");
            lowerFloorAndBack(live, late);
            lap("made with another rubric, promoted, taken back and removed");
            aPart(live, demo);
            lap("a part made and removed");
        }
    }

    private void sameLogicGivesTheSameBytesAlsoAfterAKill(Installation live, int records) throws Exception {
        try (Replay replay = Replay.open(settings())) {
            ReplayPlan plan = replay.plan(ReplayFilter.NONE, Map.of());
            assertThat(plan.generation()).isEqualTo(2);
            assertThat(plan.active()).isEqualTo(1);
            assertThat(plan.records()).isGreaterThanOrEqualTo(records);
            assertThat(plan.disk()).isPresent();
            assertThatThrownBy(() -> replay.promote(OptionalInt.empty(), _ -> {}, () -> true))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("There is nothing to promote");

            String seen = killInTheMiddle(live);
            assertThatThrownBy(() -> replay.promote(OptionalInt.empty(), _ -> {}, () -> true))
                    .hasMessageContaining("is not finished");
            assertThatThrownBy(() -> replay.plan(ReplayFilter.NONE, Map.of("scoring.floor", "60")))
                    .hasMessageStartingWith("Generation 2 was begun for everything");

            long start = System.nanoTime();
            ReplayPlan rest = replay.plan(ReplayFilter.NONE, Map.of());
            assertThat(rest.begun()).isTrue();
            Generation made = replay.run(rest, _ -> {}, () -> true);
            System.out.printf("replay killed at %s, resumed in %.1f s%n", seen, (System.nanoTime() - start) / 1e9);
            assertThat(made.getState()).isEqualTo(GenerationState.BUILT);

            Replay.Compared compared = replay.compare(OptionalInt.empty(), ReplayFilter.NONE);
            assertThat(compared.comparison().topics())
                    .allSatisfy(topic -> assertThat(topic.none())
                            .as(topic.topic() + " " + topic.changed() + topic.appeared() + topic.vanished())
                            .isTrue());
            assertThat(compared.comparison().none()).isTrue();
            AnyClient client = new AnyClient(kafka(live), live.registryUrl());
            TopicNames names = TopicNames.plain();
            int sames = 0;
            for (Topic<?> topic : Topics.all()) {
                if (!topic.truth() && !topic.equals(Topics.DEADLETTERS)) {
                    Map<String, byte[]> one = client.bodies(names.of(topic));
                    Map<String, byte[]> two = client.bodies(names.in(2).of(topic));
                    assertThat(two.keySet()).as(topic.name()).isEqualTo(one.keySet());
                    one.forEach((key, bytes) -> assertThat(two.get(key)).as(key).isEqualTo(bytes));
                    sames += one.size();
                }
            }
            assertThat(sames).isGreaterThan(2 * records);
            assertThat(new Books(live.topics(), FLOOR)
                            .writtenAgain(Topics.LISTINGS_RAW)
                            .size())
                    .as("topics of truth are shared, and only the closings were written again")
                    .isEqualTo(5);
        }
    }

    private String killInTheMiddle(Installation live) throws Exception {
        TopicNames second = live.context().topics().in(2);
        try (Positions positions = new Positions(live.admin(), second);
                ChildProcess child = ChildProcess.start(List.of("replay", "run", "--data", data()))) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            long seen = 0;
            while (seen == 0 && System.nanoTime() < end) {
                seen = positions.end(Topics.LISTINGS_CANONICAL);
            }
            child.killAfter(Duration.ofMillis(1));
            return seen + " canonical";
        }
    }

    private void promoted(Installation live, RawListing late, Set<String> told) throws Exception {
        try (Replay replay = Replay.open(settings())) {
            String url = live.catalog().webUrl().orElseThrow();
            Replay.Promoted there = replay.promote(OptionalInt.empty(), _ -> {}, () -> true);
            assertThat(there).isEqualTo(new Replay.Promoted(1, 2, 0, true));
            live.awaitRunning(PATIENCE);
            assertThat(live.active().number()).isEqualTo(2);
            assertThat(live.catalog().webUrl()).contains(url);
            assertThatThrownBy(() -> replay.drop(OptionalInt.of(2))).hasMessageContaining("is the active one");
            settle(live);
            assertThat(alerts(live)).isEqualTo(told);

            publish(live, List.of(late));
            Census census = Census.take(live.topics());
            assertThat(census.normalized()).containsKey(late.getKey());
            assertThat(census.unbalanced()).isEmpty();
            assertThat(normalized(live, 1)).doesNotContain(late.getKey());
        }
    }

    /**
     * From the second generation to a third with another rubric, some stages of which run in a process of their own that was
     * not told how many partitions there are, and from there back to the first.
     */
    private void lowerFloorAndBack(Installation live, RawListing late) throws Exception {
        Set<String> before = alerts(live);
        try (Replay replay = Replay.open(settings());
                ChildProcess other = ChildProcess.start(stages(live, 3, "dedupe", "saved-searches"))) {
            ReplayPlan plan = replay.plan(ReplayFilter.NONE, Map.of("scoring.floor", Integer.toString(LOWER)));
            assertThat(plan.generation()).isEqualTo(3);
            var _ = other.awaitRunning(PATIENCE);
            assertThat(replay.run(plan, _ -> {}, () -> true).getState()).isEqualTo(GenerationState.BUILT);

            Map<String, Recommendation> known = live.topics().latest(Topics.RECOMMENDATIONS);
            Map<String, Recommendation> expected = new TreeMap<>(new Books(live.topics(), LOWER)
                    .matches(Census.take(live.topics()).canonical()));
            expected.keySet().removeAll(known.keySet());
            assertThat(expected).hasSizeGreaterThan(3);
            MatchDifference matches = replay.compare(OptionalInt.empty(), ReplayFilter.NONE)
                    .comparison()
                    .matches();
            assertThat(matches.changes()).allMatch(change -> change.kind() == Kind.APPEARED);
            assertThat(matches.changes().stream().map(MatchDifference.Change::key))
                    .containsExactlyElementsOf(expected.keySet());

            assertThatThrownBy(() -> replay.drop(OptionalInt.of(3)))
                    .hasMessageStartingWith("Generation 3 is still worked on: stop the processes that run dedupe,"
                            + " saved-searches with topics.generation=3 first.");
            other.stop();

            Set<String> decided = decisions(live);
            Replay.Promoted done = replay.promote(OptionalInt.empty(), _ -> {}, () -> true);
            assertThat(done.news()).isEqualTo(matches.news().size()).isPositive();
            live.awaitRunning(PATIENCE);
            settle(live);
            assertThat(live.context().settings().values())
                    .anyMatch(value -> value.name().equals("scoring.floor")
                            && value.value().equals("40"));
            Set<String> users = new TreeSet<>();
            matches.news().forEach(key -> {
                Recommendation match = Objects.requireNonNull(expected.get(key));
                users.add(AlertKeys.decision(match.getUser(), match.getRole()));
            });
            Set<String> after = alerts(live);
            assertThat(after).containsAll(before);
            Set<String> news = decisions(live);
            news.removeAll(decided);
            assertThat(news).as("what is new is decided").isEqualTo(users);
            Replay.Promoted back = replay.promote(OptionalInt.of(1), _ -> {}, () -> true);
            assertThat(back.now()).isEqualTo(1);
            assertThat(back.turned()).isTrue();
            live.awaitRunning(PATIENCE);
            settle(live);
            assertThat(normalized(live, 1)).as("brought up to date").contains(late.getKey());
            assertThat(Census.take(live.topics()).unbalanced()).isEmpty();
            assertThat(alerts(live)).isEqualTo(after);
            assertThat(replay.drop(OptionalInt.of(2)).topics()).isGreaterThan(8);
            assertThat(topics(live)).noneMatch(name -> name.contains(".g2"));
            assertThatThrownBy(() -> replay.drop(OptionalInt.of(2))).hasMessageContaining("it was dropped");
            replay.drop(OptionalInt.of(3));
        }
    }

    private List<String> stages(Installation live, int generation, String... names) {
        List<String> command = new ArrayList<>(List.of("stage"));
        command.addAll(List.of(names));
        command.addAll(List.of(
                "--data",
                folder.resolve("other").toString(),
                "--set",
                "topics.generation=" + generation,
                "--set",
                "kafka.bootstrap.servers=" + kafka(live),
                "--set",
                "schema.registry.url=" + live.registryUrl(),
                "--set",
                "health.port=-1"));
        return command;
    }

    /** One source on one day; of one listing, and without the room for it, only the plan. */
    private void aPart(Installation live, List<RawListing> demo) throws Exception {
        RawListing one = demo.getFirst();
        String source = one.getSource() + ":" + one.getTenant();
        LocalDate day = LocalDate.ofInstant(one.getFetchedAt(), ZoneOffset.UTC);
        Set<String> asked = new TreeSet<>();
        demo.stream()
                .filter(raw -> source.equals(raw.getSource() + ":" + raw.getTenant()))
                .filter(raw -> day.equals(LocalDate.ofInstant(raw.getFetchedAt(), ZoneOffset.UTC)))
                .forEach(raw -> asked.add(raw.getKey()));
        // What was closed was fetched again that day.
        asked.retainAll(open(live));
        try (Replay replay = Replay.open(settings(), _ -> OptionalLong.of(1_000))) {
            ReplayPlan plan = replay.plan(ReplayFilter.NONE, Map.of());
            assertThat(plan.free()).contains(1_000L);
            assertThatThrownBy(plan::requireDisk)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("of disk and 1 kB are free: make room");
        }
        try (Replay replay = Replay.open(settings())) {
            assertThatCode(() -> replay.plan(ReplayFilter.NONE, Map.of()).requireDisk())
                    .doesNotThrowAnyException();
            assertThat(replay.plan(ReplayFilter.of(null, null, one.getKey()), Map.of())
                            .records())
                    .isBetween(3L, 100L);
            ReplayFilter filter = ReplayFilter.of(source, day.toString(), null);
            ReplayPlan plan = replay.plan(filter, Map.of());
            assertThat(plan.records()).isBetween((long) asked.size(), demo.size() - 20L);
            assertThat(replay.run(plan, _ -> {}, () -> true).getState()).isEqualTo(GenerationState.BUILT);
            Replay.Compared compared = replay.compare(OptionalInt.empty(), ReplayFilter.NONE);
            assertThat(compared.comparison().none())
                    .as(compared.comparison().toString())
                    .isTrue();
            assertThat(compared.comparison().topics().getFirst().after()).isEqualTo(asked.size());
            assertThat(normalized(live, plan.generation())).containsAll(asked).hasSizeLessThan(demo.size() - 20);
            assertThatThrownBy(() -> replay.promote(OptionalInt.empty(), _ -> {}, () -> true))
                    .hasMessageContaining("holds only a part");
            assertThat(replay.drop(OptionalInt.empty()).generation()).isEqualTo(plan.generation());
            assertThat(replay.status()).extracting(Replay.Status::number).containsExactly(1);
        }
    }

    private void lap(String done) {
        long now = System.nanoTime();
        System.out.printf("%s in %.1f s%n", done, (now - lap) / 1e9);
        lap = now;
    }

    private static Set<String> open(Installation live) {
        Set<String> open = new TreeSet<>();
        live.topics().latest(Topics.LISTINGS_RAW).forEach((key, raw) -> {
            if (raw.getStatus() == ListingStatus.OPEN) {
                open.add(key);
            }
        });
        return open;
    }

    private static List<RawListing> closings(List<RawListing> demo) {
        return demo.stream()
                .limit(demo.size() - 1)
                .filter(raw -> Math.floorMod(raw.getKey().hashCode(), 50) == 0)
                .sorted(Comparator.comparing(RawListing::getKey))
                .limit(5)
                .map(raw -> RawListings.closed(raw, "VANISHED", Instant.parse("2026-02-01T00:00:00Z")))
                .toList();
    }

    private static Set<String> normalized(Installation live, int generation) {
        return new TopicReader(
                        live.context().kafka(),
                        live.context().topics().in(generation),
                        live.context().serdes())
                .latest(Topics.LISTINGS_NORMALIZED)
                .keySet();
    }

    private static Set<String> topics(Installation live) throws Exception {
        try (Admin admin = live.admin()) {
            return admin.listTopics().names().get();
        }
    }

    /** Who was told of which role, each once. */
    private static Set<String> alerts(Installation live) {
        List<String> all = new ArrayList<>();
        live.topics().each(Topics.ALERTS, (_, alert) -> {
            if (alert != null) {
                alert.getItems().forEach(item -> all.add(AlertKeys.decision(alert.getUser(), item.getRole())));
            }
        });
        assertThat(all).doesNotHaveDuplicates();
        return new TreeSet<>(all);
    }

    /** About whom and which role something was decided, to tell it or not. */
    private static Set<String> decisions(Installation live) {
        return new TreeSet<>(live.topics().latest(Topics.ALERTS_DECISIONS).keySet());
    }

    private void resumes(Installation live) throws IOException, InterruptedException {
        try (Intake intake = new Intake(live)) {
            for (String name : List.of("mara-lindqvist.pdf", "daniel-okafor.docx")) {
                Path file = folder.resolve(name);
                try (InputStream in = DemoSite.class.getResourceAsStream(name)) {
                    assertThat(in).isNotNull();
                    Files.copy(in, file);
                }
                intake.add(file, name);
            }
        }
    }

    private static void publish(Installation live, List<RawListing> raw) throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(live.context())) {
            writer.writeAll(Topics.LISTINGS_RAW, raw, RawListing::getKey);
        }
        settle(live);
    }

    private static void settle(Installation live) throws InterruptedException {
        try (Quiet quiet = new Quiet(live)) {
            assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
        }
    }

    private static String kafka(Installation live) {
        return String.valueOf(live.context().kafka().get("bootstrap.servers"));
    }

    private Settings settings() {
        return AllSettings.load(
                Map.of(
                        "data.dir",
                        data(),
                        "web.port",
                        "0",
                        "topics.partitions",
                        "2",
                        "notify.threshold",
                        Integer.toString(LOWER)),
                Map.of(),
                Optional.empty());
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
