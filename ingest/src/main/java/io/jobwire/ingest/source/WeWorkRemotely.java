package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * We Work Remotely: {@code weworkremotely:all}, or {@code weworkremotely:CATEGORY} for one of its category feeds, such as
 * {@code remote-programming-jobs}. RSS with fields of its own; the title is "Company: Role". Source:
 * weworkremotely.com/remote-job-rss-feed.
 */
final class WeWorkRemotely extends PublicBoard {

    WeWorkRemotely() {
        super(
                "weworkremotely",
                "https://weworkremotely.com",
                new Terms(
                        Duration.ofHours(1),
                        true,
                        Optional.of("Name We Work Remotely as the source and link to the posting there")));
    }

    @Override
    public Optional<String> identify(URI address) {
        if (!Tenants.host(address).endsWith("weworkremotely.com")) {
            return Optional.empty();
        }
        List<String> path = Tenants.segments(address);
        return path.size() == 2 && path.getFirst().equals("categories")
                ? Optional.of(path.get(1).replaceFirst("\\.rss$", ""))
                : path.isEmpty() || path.getFirst().equals("remote-jobs.rss") ? Optional.of(ALL) : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = target.equals(ALL) ? "/remote-jobs.rss" : "/categories/" + Tenants.escape(target) + ".rss";
        Answer answer = visit.getIfChanged(visit.at(home(target), path), Feed.ACCEPT);
        return answer instanceof Answer.Page page
                ? Feed.read(page, root -> Optional.empty())
                : Harvest.of(answer, "We Work Remotely has no category " + target);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Optional.of(XmlItems.hash(body));
    }
}
