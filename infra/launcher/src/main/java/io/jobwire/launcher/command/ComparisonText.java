package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.compare.ClusterDifference;
import io.jobwire.launcher.replay.compare.Comparison;
import io.jobwire.launcher.replay.compare.LetterCount;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.replay.compare.MatchDifference.Kind;
import io.jobwire.launcher.replay.compare.TopicDifference;
import io.jobwire.records.Listing;
import io.jobwire.records.Recommendation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** A comparison for people: what differs, in the order of a listing's way, with examples. */
final class ComparisonText {
    private final Replay.Compared compared;
    private final Comparison all;
    private final int examples;
    private final Console console;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, Recommendation> matches = new HashMap<>();

    /** @param examples most differences of a kind */
    ComparisonText(Replay.Compared compared, int examples, Console console) {
        this.compared = compared;
        this.all = compared.comparison();
        this.examples = examples;
        this.console = console;
    }

    List<String> lines() {
        read();
        List<String> lines = new ArrayList<>();
        int before = compared.before().topics().generation();
        int after = compared.after().topics().generation();
        lines.add(console.bold("Generation " + before + " (active) and generation " + after)
                + (compared.part().none() ? "" : ", only " + compared.part().words()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%-22s %9s %9s %9s %9s %9s %9s",
                "TOPIC",
                "GEN " + before,
                "GEN " + after,
                "SAME",
                "APPEARED",
                "VANISHED",
                "CHANGED"));
        all.topics().forEach(topic -> topic(topic, lines));
        letters(lines);
        if (all.none()) {
            lines.add("");
            lines.add(console.green("Nothing differs: every record is the same, byte for byte."));
            return lines;
        }
        listings(lines);
        clusters(lines);
        recommendations(lines);
        return lines;
    }

    /** What the examples are called, from both generations. */
    private void read() {
        Set<String> keys = new HashSet<>();
        topic("listings.normalized").forEach(topic -> {
            topic.appeared().stream().limit(examples).forEach(keys::add);
            topic.vanished().stream().limit(examples).forEach(keys::add);
            topic.changed().stream().limit(examples).forEach(change -> keys.add(change.key()));
        });
        all.clusters().changes().stream()
                .limit(examples)
                .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                .forEach(keys::addAll);
        Set<String> pairs = new HashSet<>();
        for (Kind kind : Kind.values()) {
            of(kind).forEach(change -> pairs.add(change.key()));
        }
        for (var generation : List.of(compared.before(), compared.after())) {
            listings.putAll(Replay.listings(generation, keys));
            matches.putAll(Replay.matches(generation, pairs));
        }
    }

    private Stream<TopicDifference> topic(String name) {
        return all.topics().stream().filter(topic -> topic.topic().equals(name));
    }

    private Stream<MatchDifference.Change> of(Kind kind) {
        return all.matches().changes().stream()
                .filter(change -> change.kind() == kind)
                .limit(examples);
    }

    private void topic(TopicDifference topic, List<String> lines) {
        String line = String.format(
                Locale.ROOT,
                "%-22s %9d %9d %9d %9d %9d %9d",
                topic.topic(),
                topic.before(),
                topic.after(),
                topic.same(),
                topic.appeared().size(),
                topic.vanished().size(),
                topic.changed().size());
        lines.add(topic.none() ? line : console.yellow(line));
        if (!topic.changed().isEmpty()) {
            StringJoiner fields = new StringJoiner(", ", "    in ", "");
            fields.setEmptyValue("    in the order of entries in a map");
            topic.fields().forEach((field, count) -> fields.add(field + " " + count));
            lines.add(fields.toString());
        }
    }

    private void letters(List<String> lines) {
        for (LetterCount count : all.letters()) {
            String line = String.format(
                    Locale.ROOT,
                    "%-22s %9d %9d   %s in %s",
                    "deadletters",
                    count.before(),
                    count.after(),
                    count.code(),
                    count.stage());
            lines.add(count.before() == count.after() ? line : console.yellow(line));
        }
    }

    private void listings(List<String> lines) {
        topic("listings.normalized").filter(topic -> !topic.none()).forEach(topic -> {
            title("Listings", lines);
            topic.appeared().stream().limit(examples).forEach(key -> lines.add("  appears   " + listing(key)));
            topic.vanished().stream().limit(examples).forEach(key -> lines.add("  vanishes  " + listing(key)));
            topic.changed().stream()
                    .limit(examples)
                    .forEach(change -> lines.add(
                            "  changes   " + listing(change.key()) + ": " + String.join(", ", change.fields())));
            more(topic.appeared().size(), lines);
            more(topic.vanished().size(), lines);
            more(topic.changed().size(), lines);
        });
    }

    private void clusters(List<String> lines) {
        ClusterDifference clusters = all.clusters();
        title(
                "Clusters  " + clusters.before() + " and " + clusters.after() + ", " + clusters.same()
                        + " of the same listings",
                lines);
        clusters.changes().stream().limit(examples).forEach(change -> {
            lines.add("  " + change.kind().name().toLowerCase(Locale.ROOT) + "  " + sizes(change.before()) + " -> "
                    + sizes(change.after()));
            change.before().forEach(cluster -> lines.add("    was  " + cluster(cluster)));
            change.after().forEach(cluster -> lines.add("    is   " + cluster(cluster)));
        });
        more(clusters.changes().size(), lines);
    }

    private static String sizes(List<SortedSet<String>> clusters) {
        StringJoiner sizes = new StringJoiner(" + ");
        sizes.setEmptyValue("none");
        clusters.forEach(cluster -> sizes.add(Integer.toString(cluster.size())));
        return sizes.toString();
    }

    private String cluster(SortedSet<String> cluster) {
        StringJoiner members = new StringJoiner("; ");
        cluster.stream().limit(3).forEach(key -> members.add(listing(key)));
        return members + (cluster.size() > 3 ? "; and " + (cluster.size() - 3) + " more" : "");
    }

    private void recommendations(List<String> lines) {
        MatchDifference both = all.matches();
        title("Recommendations  " + both.before() + " and " + both.after(), lines);
        for (Kind kind : Kind.values()) {
            of(kind).forEach(change -> lines.add("  " + match(change)));
            more(both.count(kind), lines);
        }
        lines.add("  " + both.news().size()
                + " are new to their user or better than what the user knows of the role: alerts"
                + " are decided for them when generation "
                + compared.after().topics().generation() + " is promoted.");
    }

    private String match(MatchDifference.Change change) {
        String score = String.format(
                Locale.ROOT,
                "%-8s  %3s -> %3s",
                switch (change.kind()) {
                    case APPEARED -> "appears";
                    case VANISHED -> "vanishes";
                    case CHANGED -> "changes";
                },
                change.before().map(match -> Integer.toString(match.score())).orElse("-"),
                change.after().map(match -> Integer.toString(match.score())).orElse("-"));
        Recommendation known = matches.get(change.key());
        return score + "  "
                + (known == null
                        ? change.key()
                        : known.getTitle() + " at " + known.getCompany() + " for " + known.getUser() + "  "
                                + console.dim(change.key()));
    }

    private String listing(String key) {
        Listing known = listings.get(key);
        return known == null
                ? key
                : key + " "
                        + console.dim(
                                known.getTitle() + " at " + known.getCompany().getName());
    }

    private void title(String text, List<String> lines) {
        lines.add("");
        lines.add(console.bold(text));
    }

    private void more(long all, List<String> lines) {
        if (all > examples) {
            lines.add("  ... and " + (all - examples) + " more");
        }
    }
}
