package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.demo.DemoSite;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Boards for a site that takes its time: some captured ones where they are there, else those of the demo.
 *
 * @param sources ids of sources
 * @param answers what the boards answer
 */
record SlowBoards(List<String> sources, Site.Answers answers) {
    /** One board of so many is enough. */
    private static final int STEP = 10;

    static SlowBoards of(DemoSite demo) throws IOException {
        return CapturedBoards.there() ? captured(CapturedBoards.all()) : invented(demo);
    }

    private static SlowBoards captured(CapturedBoards boards) {
        List<String> names = boards.names();
        return new SlowBoards(
                IntStream.range(0, names.size())
                        .filter(i -> i % STEP == 0)
                        .mapToObj(i -> "ashby:" + names.get(i))
                        .toList(),
                boards::answer);
    }

    private static SlowBoards invented(DemoSite demo) {
        return new SlowBoards(
                demo.sources().stream()
                        .filter(source -> source.endpoint().isPresent())
                        .map(DemoSite.DemoSource::id)
                        .toList(),
                path -> read(demo, path));
    }

    private static Optional<byte[]> read(DemoSite demo, String path) throws IOException {
        try (var body = URI.create(demo.url() + path).toURL().openStream()) {
            return Optional.of(body.readAllBytes());
        }
    }
}
