package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire replay compare}: shows counts, fields that differ, clusters that differ, recommendations that appear, vanish or get another score, with examples. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        headerHeading =
                "Example: jobwire replay compare%n         jobwire replay compare 3 --key greenhouse:acme:4711 --json%n%n",
        header = "Show what differs between the active generation and another one.",
        description =
                "Shows counts, fields that differ, clusters that differ, recommendations that appear, vanish or get another score, with examples. Exit code 0 also when something differs.")
final class ReplayCompareCommand extends ReplayAction {
    @Mixin
    ReplayGeneration generation = new ReplayGeneration();

    @Mixin
    ReplayPart part = new ReplayPart();

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Most examples of a kind; default: 5, with --json all")
    int examples = -1;

    ReplayCompareCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        Replay.Compared compared = replay.compare(generation.named(), part.filter());
        int most = examples >= 0 ? examples : common.json ? Integer.MAX_VALUE : 5;
        if (common.json) {
            new ComparisonJson(compared, most).lines().forEach(console::data);
        } else {
            new ComparisonText(compared, most, console).lines().forEach(console::data);
        }
        if (!compared.whole()) {
            console.note("Generation " + compared.after().topics().generation()
                    + " is not finished: what is missing in it may still come. jobwire replay run goes on with it.");
        } else if (compared.behind() > 0) {
            console.note(compared.behind() + " raw records came since: jobwire replay run brings generation "
                    + compared.after().topics().generation() + " up to date.");
        }
        return 0;
    }
}
