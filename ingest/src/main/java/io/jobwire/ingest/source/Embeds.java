package io.jobwire.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the boards that a page embeds or links to. Reads the page as text, so that scripts count as well as links. Stateless. */
final class Embeds {
    /** A page with more is read this far. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private static final int MOST_ADDRESSES = 5_000;

    /** One embedded board outweighs any number of links. */
    private static final int EMBEDDED = 1_000_000;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.])(?:https?:)?//[A-Za-z0-9][A-Za-z0-9.-]{2,120}(?::\\d{1,5})?(?:[/?][^\\s\"'<>\\\\`{}|^]{0,500}+)?");

    private Embeds() {}

    static List<SourceId> find(String html, URI page, List<SourceKind> kinds) {
        String text = plain(html.length() <= MOST_CHARACTERS ? html : html.substring(0, MOST_CHARACTERS));
        Map<SourceId, Integer> weights = new LinkedHashMap<>();
        for (SourceKind kind : kinds) {
            for (Pattern embed : kind.embeds()) {
                Matcher matcher = embed.matcher(text);
                while (matcher.find()) {
                    target(kind, matcher.group(1))
                            .ifPresent(target -> weights.merge(new SourceId(kind.name(), target), EMBEDDED, Math::max));
                }
            }
        }
        Matcher addresses = ADDRESS.matcher(text);
        for (int i = 0; i < MOST_ADDRESSES && addresses.find(); i++) {
            address(page, addresses.group())
                    .flatMap(SourceKinds::identify)
                    .ifPresent(source -> weights.merge(source, 1, Integer::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Undoes what scripts and attributes do to the characters of an address. */
    private static String plain(String html) {
        return html.replace("\\/", "/")
                .replace("\\u002F", "/")
                .replace("\\u002f", "/")
                .replace("&#x2F;", "/")
                .replace("&#47;", "/")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("\\u0026", "&");
    }

    private static Optional<URI> address(URI page, String written) {
        try {
            return Optional.of(page.resolve(new URI(written.replaceAll("[).,;]+$", ""))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> target(SourceKind kind, String written) {
        try {
            return Optional.of(kind.target(written));
        } catch (BadSourceException e) {
            return Optional.empty();
        }
    }
}
