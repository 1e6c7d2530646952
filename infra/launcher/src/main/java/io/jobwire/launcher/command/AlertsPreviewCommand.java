package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.launcher.UserException;
import io.jobwire.notify.NotifySettings;
import io.jobwire.notify.NotifyStages;
import io.jobwire.notify.template.AlertLinks;
import io.jobwire.notify.template.Letter;
import io.jobwire.notify.template.SampleAlert;
import io.jobwire.notify.template.TemplateException;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Alert;
import io.jobwire.records.Recommendation;
import io.jobwire.records.json.RecordJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire alerts preview}: what an alert looks like with the templates as they are. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire alerts preview --template digest > digest.html%n"
                + "         jobwire match --resume cv.pdf --listings listings.jsonl --json | jobwire alerts preview --matches -%n"
                + "         jobwire alerts preview --format txt --templates my-templates%n"
                + "         jobwire alerts preview --source > my-templates/instant.html%n%n",
        header = "Show what an alert looks like.",
        description =
                "Fills a template with an invented alert, or with that of matches, and prints it. A file in the folder of"
                        + " templates replaces the built-in one of the same name; running stages take it with the next alert.")
final class AlertsPreviewCommand implements Callable<Integer> {
    private static final AlertLinks LINKS = new AlertLinks(
            "https://jobs.example.org/unsubscribe/TOKEN", _ -> "https://jobs.example.org/not-for-me/TOKEN");
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--template", paramLabel = "NAME", description = "instant (default) or digest")
    String template = "instant";

    @Option(names = "--format", paramLabel = "FORMAT", description = "html (default), txt or subject")
    String format = "html";

    @Option(
            names = "--matches",
            paramLabel = "FILE",
            description = "Recommendations as JSON Lines, as jobwire match --json prints them; - reads standard input")
    @Nullable
    String matches;

    @Option(names = "--templates", paramLabel = "FOLDER", description = "Folder; default: the setting notify.templates")
    @Nullable
    Path folder;

    @Option(names = "--source", description = "Print the built-in template itself, to begin one's own with")
    boolean source;

    AlertsPreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean alert = template.equals("instant") || template.equals("digest");
        String file = template + "." + format;
        if (!Templates.FILES.contains(file) || (!alert && !source)) {
            throw UserException.usage("There is no template " + file
                    + ": --template is instant or digest, --format is html, txt or subject"
                    + (source ? "; or it is one of " + Templates.FILES : "") + ".");
        }
        if (source) {
            console.data(Templates.builtIn(file).stripTrailing());
            return 0;
        }
        Optional<Path> own = Optional.ofNullable(folder)
                .or(() -> common.settings().find(NotifySettings.TEMPLATES).map(Path::of));
        try {
            Letter letter = Letter.of(Templates.strict(own), alert(), LINKS);
            String shown =
                    format.equals("subject") ? letter.subject() : format.equals("txt") ? letter.text() : letter.html();
            console.data(shown.stripTrailing());
            return 0;
        } catch (TemplateException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private Alert alert() {
        boolean digest = template.equals("digest");
        String given = matches;
        if (given == null) {
            return digest ? SampleAlert.digest() : SampleAlert.instant();
        }
        List<Recommendation> read = new ArrayList<>();
        var _ = JsonLines.read(given, console, (_, line) -> read.add(RecordJson.read(Recommendation.class, line)));
        return NotifyStages.preview(common.settings(), read, digest)
                .orElseThrow(() -> UserException.failed("Nobody would be told of any of these " + read.size()
                        + " matches: all are under the threshold notify.threshold."));
    }
}
