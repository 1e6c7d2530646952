package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Greenhouse: {@code greenhouse:TOKEN}. One document holds the whole board; {@code content} is HTML with its entities
 * escaped once more; {@code updated_at} moves without a change of the text. Boards of the EU answer under the same API.
 * Source: developers.greenhouse.io/job-board.html.
 */
final class Greenhouse implements SourceKind {
    private static final URI HOME = URI.create("https://boards-api.greenhouse.io");
    private static final Pattern PAGES = Pattern.compile("(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io");
    private static final Pattern API = Pattern.compile("(?:boards-api|api)(?:\\.eu)?\\.greenhouse\\.io");
    private static final JsonBoard BOARD = new JsonBoard(
            "jobs",
            "/meta/total",
            Entries.of("/id", "/absolute_url").requisition("/requisition_id").ignoring("updated_at"));

    @Override
    public String name() {
        return "greenhouse";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        String host = Tenants.host(address);
        if (API.matcher(host).matches()) {
            return Tenants.segment(address, 1)
                    .filter(v -> "boards".equals(v))
                    .flatMap(v -> Tenants.segment(address, 2));
        }
        if (!PAGES.matcher(host).matches()) {
            return Optional.empty();
        }
        Optional<String> first = Tenants.segment(address, 0);
        return first.equals(Optional.of("embed")) ? Tenants.parameter(address, "for") : first;
    }

    @Override
    public List<Pattern> embeds() {
        return List.of(
                Pattern.compile("Grnhse\\.Settings\\s*=\\s*\\{[^}]{0,400}?boardToken['\"]?\\s*:\\s*['\"]([\\w-]+)"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = visit.at(home(target), "/v1/boards/" + Tenants.escape(target) + "/jobs?content=true");
        return BOARD.collect(address, visit, "no Greenhouse board is called " + target);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
