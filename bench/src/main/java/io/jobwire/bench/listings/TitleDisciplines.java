package io.jobwire.bench.listings;

import io.jobwire.normalize.core.field.DisciplineReader;
import java.util.List;
import java.util.Optional;

/** Field of work of titles that were labelled by hand; boards are split as in {@link Halves}. */
public final class TitleDisciplines {
    final Share right = new Share();
    final Share found = new Share();

    /** Prints both parts. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("title-disciplines");
        for (boolean reported : new boolean[] {false, true}) {
            TitleDisciplines titles = new TitleDisciplines();
            titles.measure(reported, wrong);
            System.out.printf(
                    "%-6s right where answered %s, found of those that name one %s%n",
                    reported ? "report" : "build", titles.right, titles.found);
        }
        wrong.write();
    }

    void measure(boolean reported, WrongCases wrong) {
        for (String[] row : Halves.labels("discipline-titles.tsv")) {
            if (Halves.reported(row[0]) != reported) {
                continue;
            }
            List<String> accepted = List.of(row[2].split(","));
            Optional<String> read = DisciplineReader.read(row[1]);
            boolean hit = accepted.contains(read.orElse("none"));
            if (read.isPresent()) {
                right.count(hit);
            }
            if (!accepted.contains("none")) {
                found.count(hit);
            }
            if (!hit) {
                wrong.add(
                        "%s: \"%s\" names %s, read %s",
                        reported ? "report" : "build", row[1], row[2], read.orElse("none"));
            }
        }
    }
}
