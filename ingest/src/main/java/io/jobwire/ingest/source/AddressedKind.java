package io.jobwire.ingest.source;

import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;

/** A kind whose target is the address of a document: {@code rss:URL}. Its tenant is the host that answers. */
interface AddressedKind extends SourceKind {
    @Override
    default String target(String written) {
        return Tenants.address(name(), written);
    }

    @Override
    default String tenant(String target) {
        return URI.create(target).getHost();
    }

    @Override
    default URI home(String target) {
        return Tenants.origin(target);
    }

    /**
     * Fetches the one document at the address, unless it is as it was, and hands it over unpacked.
     *
     * @param accept the media types asked for
     */
    default Harvest document(String target, Visit visit, String accept, Function<Answer.Page, Harvest> read)
            throws InterruptedException {
        URI address = URI.create(target);
        Answer answer = visit.getIfChanged(visit.rebase(address, address), accept);
        if (!(answer instanceof Answer.Page page)) {
            return Harvest.of(answer, "check the address");
        }
        Answer.Page unpacked;
        try {
            unpacked = visit.unpacked(page);
        } catch (IOException e) {
            return Harvest.nothing(RunOutcome.FAILED, "The gzip file at " + target + " is damaged or too large");
        }
        return read.apply(unpacked);
    }
}
