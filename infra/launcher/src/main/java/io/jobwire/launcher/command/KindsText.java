package io.jobwire.launcher.command;

import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKind;
import io.jobwire.ingest.source.SourceKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of source in words, for help texts and the README: made from the table of kinds. Stateless. */
public final class KindsText {
    private KindsText() {}

    /** Lines of help: an example of every kind and what it is. */
    static String[] help() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Kinds of source:");
        int width = SourceKinds.all().stream()
                .mapToInt(kind -> example(kind).length())
                .max()
                .orElse(0);
        for (SourceKind kind : SourceKinds.all()) {
            String terms = SourceTerms.of(kind);
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-" + width + "s  %s%s",
                            example(kind),
                            what(kind),
                            terms.isEmpty() ? "" : "; " + terms)
                    .replace("%", "%%"));
        }
        return lines.toArray(String[]::new);
    }

    /** A table in Markdown: kind, what it is, an example, terms. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| kind | what | example | terms |\n|---|---|---|---|\n");
        for (SourceKind kind : SourceKinds.all()) {
            String terms = SourceTerms.of(kind).replace("|", "\\|");
            table.append("| `")
                    .append(kind.name())
                    .append("` | ")
                    .append(what(kind))
                    .append(" | `")
                    .append(example(kind))
                    .append("` | ")
                    .append(terms.isEmpty() ? "" : terms + " ")
                    .append("|\n");
        }
        return table.toString();
    }

    private static String example(SourceKind kind) {
        return kind.name() + ":" + kind.example();
    }

    /** What stands behind a kind: documents at an address, or the boards of a service. */
    private static String what(SourceKind kind) {
        return switch (kind.name()) {
            case "jsonld" ->
                "a page with schema.org JobPosting (JSON-LD, microdata or RDFa), or a sitemap of such pages";
            case "sitemap" -> "a sitemap or sitemap index of pages with JobPosting, also as .gz";
            case "rss" -> "a feed: RSS or Atom";
            case "jsonfeed" -> "a feed: JSON Feed";
            case "xmlfeed" -> "a feed of postings in XML: those of aggregators, Indeed, LinkedIn and most others";
            default -> {
                SourceId example = SourceId.parse(example(kind));
                yield kind.example().startsWith("http")
                        ? "a document at an address"
                        : "boards at " + kind.home(example.target()).getHost();
            }
        };
    }
}
