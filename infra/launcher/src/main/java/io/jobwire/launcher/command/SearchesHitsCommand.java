package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.Recommendation;
import io.jobwire.search.SearchRequest;
import io.jobwire.web.ApiClient;
import io.jobwire.web.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire searches hits}: what a saved search finds now. */
@Command(
        name = "hits",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire searches hits kafka%n%n",
        header = "List what a saved search finds now, at most 100.")
final class SearchesHitsCommand extends SearchesAction {
    @Parameters(paramLabel = "NAME", description = "A saved search as jobwire searches list shows it")
    String name = "";

    @Option(names = "--url", description = "Address of the running system; default: found through --data")
    @Nullable
    String url;

    SearchesHitsCommand(Console console) {
        super(console);
    }

    @Override
    void act(SearchBook book) {
        try (ApiClient client = new ApiClient(Running.web(common, url))) {
            List<Recommendation> hits =
                    client.recommendations(book.named(user, name).getSearch(), SearchRequest.MAX_SIZE);
            hits.forEach(this::print);
            console.note(hits.size() + " found");
        } catch (ApiException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private void print(Recommendation hit) {
        if (common.json) {
            console.json(hit);
        } else {
            console.data(console.bold(hit.getTitle()) + " at " + hit.getCompany()
                    + (hit.getPlaces().isEmpty() ? "" : ", " + String.join(" / ", hit.getPlaces())));
            console.data("    " + hit.getUrl());
        }
    }
}
