package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.compare.ClusterDifference;
import io.jobwire.launcher.replay.compare.Comparison;
import io.jobwire.launcher.replay.compare.LetterCount;
import io.jobwire.launcher.replay.compare.Match;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.replay.compare.MatchDifference.Kind;
import io.jobwire.launcher.replay.compare.TopicDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A comparison as JSON Lines: a line with counts for each topic, for clusters, recommendations and dead letters, and a line
 * for each difference.
 *
 * @param compared what was compared
 * @param examples most differences of a kind
 */
record ComparisonJson(Replay.Compared compared, int examples) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    List<String> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        Comparison all = compared.comparison();
        all.topics().forEach(topic -> topic(topic, lines));
        clusters(all.clusters(), lines);
        matches(all.matches(), lines);
        all.letters().forEach(count -> lines.add(letters(count)));
        return lines.stream().map(ObjectNode::toString).toList();
    }

    private void topic(TopicDifference topic, List<ObjectNode> lines) {
        ObjectNode counts = line("topic");
        counts.put("topic", topic.topic())
                .put("before", topic.before())
                .put("after", topic.after())
                .put("same", topic.same())
                .put("appeared", topic.appeared().size())
                .put("vanished", topic.vanished().size())
                .put("changed", topic.changed().size());
        topic.fields().forEach(counts.putObject("fields")::put);
        lines.add(counts);
        topic.appeared().stream().limit(examples).forEach(key -> lines.add(record(topic, "APPEARED", key)));
        topic.vanished().stream().limit(examples).forEach(key -> lines.add(record(topic, "VANISHED", key)));
        topic.changed().stream().limit(examples).forEach(change -> {
            ObjectNode line = record(topic, "CHANGED", change.key());
            change.fields().forEach(line.putArray("fields")::add);
            lines.add(line);
        });
    }

    private static ObjectNode record(TopicDifference topic, String change, String key) {
        return line("record").put("topic", topic.topic()).put("change", change).put("key", key);
    }

    private void clusters(ClusterDifference clusters, List<ObjectNode> lines) {
        lines.add(line("clusters")
                .put("before", clusters.before())
                .put("after", clusters.after())
                .put("same", clusters.same())
                .put("changed", clusters.changes().size()));
        clusters.changes().stream().limit(examples).forEach(change -> {
            ObjectNode line = line("cluster").put("change", change.kind().name());
            sets(line.putArray("before"), change.before());
            sets(line.putArray("after"), change.after());
            lines.add(line);
        });
    }

    private static void sets(ArrayNode to, List<SortedSet<String>> clusters) {
        clusters.forEach(cluster -> cluster.forEach(to.addArray()::add));
    }

    private void matches(MatchDifference matches, List<ObjectNode> lines) {
        lines.add(line("recommendations")
                .put("before", matches.before())
                .put("after", matches.after())
                .put("appeared", matches.count(Kind.APPEARED))
                .put("vanished", matches.count(Kind.VANISHED))
                .put("changed", matches.count(Kind.CHANGED))
                .put("news", matches.news().size()));
        for (Kind kind : Kind.values()) {
            matches.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .limit(examples)
                    .forEach(change -> lines.add(match(change)));
        }
    }

    private static ObjectNode match(MatchDifference.Change change) {
        Match any = change.after().or(change::before).orElseThrow();
        ObjectNode line = line("recommendation")
                .put("change", change.kind().name())
                .put("key", change.key())
                .put("user", any.user())
                .put("role", any.role());
        change.before().ifPresent(match -> line.put("scoreBefore", match.score()));
        change.after().ifPresent(match -> line.put("scoreAfter", match.score()));
        return line;
    }

    private static ObjectNode letters(LetterCount count) {
        return line("deadletters")
                .put("stage", count.stage())
                .put("code", count.code())
                .put("before", count.before())
                .put("after", count.after());
    }

    private static ObjectNode line(String kind) {
        return MAPPER.createObjectNode().put("kind", kind);
    }
}
