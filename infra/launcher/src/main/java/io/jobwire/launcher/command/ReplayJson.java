package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayFilter;
import io.jobwire.launcher.replay.ReplayPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generations and plans as JSON, with the names of the records where there are some. */
final class ReplayJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReplayJson() {}

    static String of(ReplayPlan plan) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("generation", plan.generation()).put("active", plan.active()).put("begun", plan.begun());
        filter(line, plan.filter());
        plan.settings().forEach(line.putObject("settings")::put);
        ArrayNode inputs = line.putArray("inputs");
        for (ReplayPlan.Input input : plan.inputs()) {
            inputs.addObject()
                    .put("topic", input.topic())
                    .put("partition", input.partition())
                    .put("from", input.from())
                    .put("to", input.to());
        }
        plan.makes().forEach(line.putArray("makes")::add);
        line.put("records", plan.records())
                .put("recordsPerSecond", plan.rate())
                .put("measured", plan.measured())
                .put("seconds", plan.time().toMillis() / 1e3);
        plan.disk().ifPresentOrElse(bytes -> line.put("diskBytes", bytes), () -> line.putNull("diskBytes"));
        plan.free().ifPresentOrElse(bytes -> line.put("freeBytes", bytes), () -> line.putNull("freeBytes"));
        return line.toString();
    }

    static String of(Replay.Status status) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("generation", status.number())
                .put("active", status.active())
                .put("state", ReplayText.state(status))
                .put("behind", status.behind())
                .put("bytes", status.bytes());
        status.record().ifPresent(record -> {
            filter(line, ReplayFilter.of(record));
            record.getSettings().forEach(line.putObject("settings")::put);
            line.put("records", record.getRecords())
                    .put("millis", record.getMillis())
                    .put("version", record.getVersion())
                    .put("builtAt", text(record.getBuiltAt()))
                    .put("promotedAt", text(record.getPromotedAt()));
        });
        return line.toString();
    }

    static String of(Replay.Promoted done) {
        return MAPPER.createObjectNode()
                .put("generation", done.now())
                .put("before", done.before())
                .put("news", done.news())
                .put("turned", done.turned())
                .toString();
    }

    static String of(Replay.Dropped dropped) {
        return MAPPER.createObjectNode()
                .put("generation", dropped.generation())
                .put("topics", dropped.topics())
                .put("groups", dropped.groups())
                .put("bytes", dropped.bytes())
                .toString();
    }

    private static void filter(ObjectNode line, ReplayFilter filter) {
        line.put("source", text(filter.source())).put("day", text(filter.day())).put("key", text(filter.key()));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
