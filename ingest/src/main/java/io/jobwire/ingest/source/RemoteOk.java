package io.jobwire.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Remote OK: {@code remoteok:all} or {@code remoteok:TAG}. One bare array, whose first element holds the terms and is no
 * job; its texts are UTF-8 that was decoded as Latin-1, which the next stage undoes. Source: remoteok.com/api.
 */
final class RemoteOk extends PublicBoard {
    private static final JsonBoard BOARD = new JsonBoard(
            "",
            "",
            Entries.of(job -> Json.text(job, "id").or(() -> Json.text(job, "slug")), job -> Json.text(job, "url"))
                    .listedIf(job -> job.has("id") || !job.has("legal"))
                    .ignoring("epoch", "verified"));

    RemoteOk() {
        super(
                "remoteok",
                "https://remoteok.com",
                new Terms(
                        Duration.ofHours(1),
                        true,
                        Optional.of("Name Remote OK as the source and link to the posting there with a link that is"
                                + " followed")));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = visit.at(home(target), "/api" + parameter("?", "tags", target));
        return BOARD.collect(address, visit, "Remote OK's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.entries().restless();
    }
}
