package io.jobwire.launcher.command;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Place;
import io.jobwire.records.Skill;
import io.jobwire.search.SearchHit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Hits as comma-separated values, with a line of names first. */
final class HitCsv {
    private static final List<String> NAMES =
            List.of("canonical", "title", "company", "places", "workplace", "seniority", "postedAt", "skills", "url");

    private HitCsv() {}

    static List<String> lines(List<SearchHit> hits) {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(NAMES));
        hits.forEach(hit -> lines.add(line(hit.listing())));
        return lines;
    }

    private static String line(CanonicalListing listing) {
        return Csv.line(List.of(
                listing.getCanonical(),
                listing.getTitle(),
                listing.getCompany().getName(),
                listing.getPlaces().stream().map(Place::getText).collect(Collectors.joining(" / ")),
                listing.getWorkplace().name(),
                listing.getSeniority().name(),
                listing.getPostedAt().map(Instant::toString).orElse(""),
                listing.getSkills().stream().map(Skill::getName).collect(Collectors.joining("; ")),
                listing.getUrl()));
    }
}
