package io.jobwire.bench.listings;

import io.jobwire.normalize.core.field.TitleReader;
import io.jobwire.taxonomy.OccupationMatch;
import io.jobwire.taxonomy.Occupations;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The occupation of titles, right when its ISCO unit group is one that was judged right by hand, and whether the confidence says how often.
 * All titles are of boards that nothing was built on. Needs no other data.
 */
public final class TitleOccupations {
    final Share right = new Share();
    final Share found = new Share();
    final Share silent = new Share();
    private final Map<String, Share> bands = new TreeMap<>();

    /** Prints the report. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("title-occupations");
        TitleOccupations occupations = new TitleOccupations();
        occupations.measure(wrong);
        System.out.println("right where answered " + occupations.right + ", found of titles with an occupation "
                + occupations.found + ", silent on titles without " + occupations.silent);
        occupations.bands.forEach((band, share) -> System.out.println("       confidence " + band + " right " + share));
        wrong.write();
    }

    void measure(WrongCases wrong) {
        TitleReader titles = new TitleReader(Taxonomy.load().places());
        Occupations occupations = Taxonomy.load().occupations();
        for (String[] row : Halves.labels("occupation-titles.tsv")) {
            List<String> groups = row[2].equals("-") ? List.of() : List.of(row[2].split("\\|"));
            Optional<OccupationMatch> match = occupations.nearest(titles.core(TitleReader.clean(row[1]), List.of()));
            boolean is = match.isPresent() && groups.contains(match.get().iscoGroup());
            if (groups.isEmpty()) {
                silent.count(match.isEmpty());
            } else {
                found.count(is);
            }
            match.ifPresent(answer -> {
                right.count(is);
                bands.computeIfAbsent(band(answer.confidence()), key -> new Share())
                        .count(is);
            });
            if (!is && !(groups.isEmpty() && match.isEmpty())) {
                wrong.add(
                        "\"%s\" is of %s, read %s",
                        row[1], row[2], match.map(Object::toString).orElse("nothing"));
            }
        }
    }

    private static String band(double confidence) {
        return confidence < 0.7 ? "below .7" : confidence < 0.85 ? ".7 to .85" : confidence < 0.93 ? ".9" : ".95 and 1";
    }
}
