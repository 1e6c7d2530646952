package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.notify.NotifySettings;
import io.jobwire.notify.template.AlertView;
import io.jobwire.notify.template.SampleAlert;
import io.jobwire.notify.template.TemplateException;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Alert;
import java.nio.file.Path;
import java.util.Map;
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
                + "         jobwire alerts preview --format txt --templates my-templates%n"
                + "         jobwire alerts preview --source > my-templates/instant.html%n%n",
        header = "Show what an alert looks like.",
        description =
                "Fills a template with an invented alert and prints it. A file in the folder of templates replaces"
                        + " the built-in one of the same name; running stages take it with the next alert.")
final class AlertsPreviewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--template", paramLabel = "NAME", description = "instant (default) or digest")
    String template = "instant";

    @Option(names = "--format", paramLabel = "FORMAT", description = "html (default), txt or subject")
    String format = "html";

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
        String file = template + "." + format;
        if (!Templates.FILES.contains(file) || template.startsWith("unsubscribe")) {
            throw UserException.usage("There is no template " + file
                    + ": --template is instant or digest, --format is html, txt or subject.");
        }
        if (source) {
            console.data(Templates.builtIn(file).stripTrailing());
            return 0;
        }
        Optional<Path> own = Optional.ofNullable(folder)
                .or(() -> common.settings().find(NotifySettings.TEMPLATES).map(Path::of));
        Alert alert = template.equals("digest") ? SampleAlert.digest() : SampleAlert.instant();
        Map<String, Object> values = AlertView.of(alert, "https://jobs.example.org/unsubscribe/TOKEN");
        try {
            console.data(new Templates(own).render(file, values).stripTrailing());
            return 0;
        } catch (TemplateException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }
}
