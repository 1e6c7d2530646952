package io.jobwire.launcher.command;

import io.jobwire.launcher.replay.ReplayFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that limit a replay to a part. */
final class ReplayPart {
    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Only what this source brought, such as greenhouse:acme")
    @Nullable
    String source;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "Only what was last fetched on this day, such as 2026-01-31 (UTC)")
    @Nullable
    String day;

    @Option(names = "--key", paramLabel = "LISTING", description = "Only this listing, such as greenhouse:acme:4711")
    @Nullable
    String key;

    ReplayFilter filter() {
        return ReplayFilter.of(source, day, key);
    }
}
