package io.jobwire.launcher.demo;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes what is XML: the job board's RSS feed and the sitemaps. */
final class FeedFormat {
    private FeedFormat() {}

    /** RSS 2.0; titles are "Company: Role", descriptions entity-escaped HTML. */
    static String rss(List<DemoPosting> postings, String site) {
        StringBuilder xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0">
            <channel>
            <title>Harbour Jobs</title>
            <link>%s/harbour</link>
            <description>Work by the water and everywhere else</description>
            <ttl>60</ttl>
            """.formatted(site));
        for (DemoPosting posting : postings) {
            String link = site + "/harbour/jobs/" + posting.number() + "?utm_source=feed";
            element(xml.append("<item>\n"), "title", posting.company() + ": " + posting.title());
            element(xml, "region", posting.place());
            element(xml, "category", "Jobs");
            element(xml, "type", "Full-Time");
            element(xml, "description", posting.html());
            element(
                    xml,
                    "pubDate",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            OffsetDateTime.ofInstant(posting.posted(), ZoneOffset.UTC)));
            element(xml, "guid", site + "/harbour/jobs/" + posting.number());
            element(xml, "link", link);
            xml.append("</item>\n");
        }
        return xml.append("</channel>\n</rss>\n").toString();
    }

    /** A sitemap of postings' pages, one that robots.txt forbids among them. */
    static String sitemap(List<DemoPosting> postings, String site, String employer) {
        StringBuilder xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
        for (DemoPosting posting : postings) {
            element(xml.append("<url>"), "loc", site + "/" + employer + "/jobs/" + posting.number() + ".html");
            element(xml, "lastmod", posting.updated().toString());
            xml.append("</url>\n");
        }
        element(xml.append("<url>"), "loc", site + "/" + employer + "/internal/jobs/1.html");
        return xml.append("</url>\n</urlset>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        xml.append(DemoPosting.escape(text));
        xml.append("</").append(name).append(">\n");
    }
}
