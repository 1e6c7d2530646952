package io.jobwire.ingest.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Guesses the employer from a feed's title, where the title is the employer's name with or without words such as
 * "careers". A title that says anything else ("Remote jobs in design") names no employer. Stateless.
 */
final class FeedTitle {
    private static final Pattern DECORATION = Pattern.compile(
            "(?iu)^(?:(?:current )?(?:jobs|careers|openings|vacancies|open positions|karriere|stellenangebote|offene stellen|offres d[’']emploi|ofertas de empleo|empleos|vacatures|lavora)"
                    + " (?:at|with|from|bei|der|von|chez|de|en|bij|con) )"
                    + "|[\\s|:,\u2013\u2014-]+(?:(?:current|latest|all|our|open)[\\s-]+)*(?:job openings|job feed|job"
                    + " board|open positions|jobs|careers|career|openings|positions|vacancies|karriere|stellenangebote|stellen|offene stellen|carrières?|offres d[’']emploi|recrutement|empleos?|ofertas de empleo|vacatures|lavora con noi|rss|feed)"
                    + "(?:[\\s-]+(?:feed|rss))?$");
    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)\\b(?:jobs?|remote|careers?|karriere|stellen\\w*|emplois?|empleos?|vacatures?|work|hiring|feed|rss|vacanc\\w*|news|listings?|latest|current|open)\\b");
    private static final int LONGEST = 60;

    private FeedTitle() {}

    static Optional<String> company(Element root) {
        for (Element child : root.children()) {
            switch (FeedItem.localName(child)) {
                case "title" -> {
                    return company(child.text());
                }
                case "channel" -> {
                    return company(child);
                }
                default -> {
                    // Comes before the title.
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> company(String title) {
        String name = DECORATION.matcher(title.strip()).replaceAll("").strip();
        boolean usable = !name.isEmpty()
                && name.length() <= LONGEST
                && name.indexOf('|') < 0
                && !GENERIC.matcher(name).find();
        return usable ? Optional.of(name) : Optional.empty();
    }
}
