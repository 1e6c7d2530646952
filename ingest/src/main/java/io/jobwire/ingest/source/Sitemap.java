package io.jobwire.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a sitemap names: pages, with the time of their last change in ISO 8601 where it says so, and further sitemaps. Only addresses of the same registered domain are taken, because a
 * sitemap speaks for its own site. Read by crawler-commons, without document type definitions; a sitemap that breaks off
 * is not read at all.
 */
public record Sitemap(List<URI> pages, Map<URI, String> lastmods, List<URI> sitemaps) {

    public Sitemap {
        pages = List.copyOf(pages);
        lastmods = Map.copyOf(lastmods);
        sitemaps = List.copyOf(sitemaps);
    }

    /** Whether a document is a sitemap or a sitemap index. */
    public static boolean looksLikeOne(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.UTF_8);
        return start.contains("<urlset") || start.contains("<sitemapindex");
    }

    /** Reads a sitemap; empty when it is damaged. */
    public static Optional<Sitemap> read(byte[] body, URI from) {
        List<URI> pages = new ArrayList<>();
        Map<URI, String> lastmods = new HashMap<>();
        List<URI> sitemaps = new ArrayList<>();
        try {
            AbstractSiteMap parsed = new SiteMapParser(false, false).parseSiteMap("text/xml", body, from.toURL());
            if (parsed instanceof SiteMapIndex index) {
                index.getSitemaps().forEach(map -> sameSite(map.getUrl(), from).ifPresent(sitemaps::add));
            } else if (parsed instanceof SiteMap map) {
                for (SiteMapURL page : map.getSiteMapUrls()) {
                    Optional<URI> url = sameSite(page.getUrl(), from);
                    url.ifPresent(pages::add);
                    if (url.isPresent() && page.getLastModified() != null) {
                        lastmods.put(
                                url.get(), page.getLastModified().toInstant().toString());
                    }
                }
            }
        } catch (UnknownFormatException | IOException e) {
            return Optional.empty();
        }
        return Optional.of(new Sitemap(
                pages.stream().distinct().sorted().toList(),
                lastmods,
                sitemaps.stream().distinct().sorted().toList()));
    }

    private static Optional<URI> sameSite(URL url, URI from) {
        try {
            URI address = URI.create(url.toString());
            return address.getHost() != null && site(address.getHost()).equals(site(from.getHost()))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String site(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(small, true);
        return domain == null ? small : domain;
    }
}
