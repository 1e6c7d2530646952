package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.records.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what stands above the first heading: the own description and the place. Immutable. */
public final class HeaderReader {
    private static final int LINES = 10;
    private static final int LONGEST_HEADLINE = 120;

    private final PlaceReader places;

    public HeaderReader(PlaceReader places) {
        this.places = places;
    }

    /**
     * The line at the top that describes the person by a role.
     *
     * @param lines of the text without contact details
     */
    public static Optional<String> headline(List<ResumeLine> lines) {
        return head(lines)
                .filter(line ->
                        line.text().length() <= LONGEST_HEADLINE && !line.text().endsWith("."))
                .filter(line -> RoleWords.in(line.text()))
                .map(ResumeLine::text)
                .findFirst();
    }

    /** The places of residence that the top names; only resolved ones count. */
    public List<Place> places(List<ResumeLine> lines) {
        return head(lines)
                .filter(line -> line.text().length() <= LONGEST_HEADLINE && !RoleWords.in(line.text()))
                .flatMap(line -> List.of(line.text().split("\\s*[|•·]\\s*|\\s{3,}")).stream())
                .filter(part -> part.length() >= 3 && part.length() <= 60)
                .map(part -> part.replaceFirst(
                        "^(?:[^\\p{L}]+|(?:address|location|adresse|dirección|wohnort)\\s*:\\s*)", ""))
                .map(part -> part.replaceFirst("[\\s,;:–—-]+$", ""))
                .map(part -> places.read(List.of(PlaceFact.ofText(part))))
                .map(found -> found.stream()
                        .filter(place -> place.getCity().isPresent()
                                || place.getCountry().isPresent())
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<ResumeLine> head(List<ResumeLine> lines) {
        return lines.stream().limit(LINES).takeWhile(line -> line.section() == ResumeSection.HEADER);
    }
}
