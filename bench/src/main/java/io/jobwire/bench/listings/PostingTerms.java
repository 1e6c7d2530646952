package io.jobwire.bench.listings;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Listing;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a posting asks for and offers besides skills and pay, against labels made by reading: least years, least degree, hours of a week,
 * visa, clearance, months of a contract. A reading counts as right when it is one of the labels; F1 leaves out postings that say nothing
 * and of which nothing was read. Boards are split as in {@link Halves}.
 */
public final class PostingTerms {
    /** A field, by its place in the table. */
    enum Field {
        YEARS(2),
        DEGREE(3),
        HOURS(4),
        VISA(5),
        CLEARANCE(6),
        MONTHS(7);

        private final int column;

        Field(int column) {
            this.column = column;
        }
    }

    private static final String NOTHING = "-";
    private static final String NOT_LABELLED = "?";

    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);

    /** Prints both parts. */
    public static void main(String[] args) {
        List<SharedData.Posting> postings = SharedData.postings();
        WrongCases wrong = new WrongCases("posting-terms");
        for (boolean reported : new boolean[] {false, true}) {
            PostingTerms terms = new PostingTerms();
            terms.measure(postings, reported, wrong);
            System.out.println((reported ? "report" : "build") + "\n\n" + terms);
        }
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, boolean reported, WrongCases wrong) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        Map<String, String[]> labels = new HashMap<>();
        Halves.labels("terms.tsv").forEach(row -> labels.put(row[0] + " " + row[1], row));
        for (SharedData.Posting posting : postings) {
            String[] row = labels.get(
                    posting.company() + " " + posting.job().path("id").asText());
            if (row != null && Halves.reported(posting.company()) == reported) {
                compare(row, posting.listing(normalizer, posting.job()).orElseThrow(), reported, wrong);
            }
        }
    }

    private void compare(String[] row, Listing listing, boolean reported, WrongCases wrong) {
        for (Field field : Field.values()) {
            String label = row[field.column];
            if (!label.equals(NOT_LABELLED)) {
                String read = read(field, listing);
                List<String> accepted = List.of(label.split("\\|"));
                boolean right = accepted.contains(read);
                count(field, accepted, read, right);
                if (!right) {
                    wrong.add(
                            "%s, %s: %s \"%s\", says %s, read %s; %s",
                            reported ? "report" : "build",
                            field.name().toLowerCase(Locale.ROOT),
                            row[0],
                            listing.getTitle(),
                            label,
                            read,
                            row[row.length - 1]);
                }
            }
        }
    }

    private void count(Field field, List<String> accepted, String read, boolean right) {
        int[] count = counts.computeIfAbsent(field, _ -> new int[4]);
        boolean said = !accepted.contains(NOTHING);
        count[0] += right && !read.equals(NOTHING) ? 1 : 0;
        count[1] += !right && !read.equals(NOTHING) ? 1 : 0;
        count[2] += !right && said ? 1 : 0;
        count[3]++;
    }

    private static String read(Field field, Listing listing) {
        return switch (field) {
            case YEARS -> listing.getExperienceYears().map(String::valueOf).orElse(NOTHING);
            case DEGREE ->
                listing.getEducation() == EducationLevel.UNKNOWN
                        ? NOTHING
                        : listing.getEducation().name();
            case HOURS ->
                listing.getHoursPerWeek()
                        .map(hours -> hours(hours.getMin(), hours.getMax()))
                        .orElse(NOTHING);
            case VISA ->
                listing.getVisa() == VisaSponsorship.UNKNOWN
                        ? NOTHING
                        : listing.getVisa().name();
            case CLEARANCE -> listing.getClearance().orElse(NOTHING);
            case MONTHS -> listing.getContractMonths().map(String::valueOf).orElse(NOTHING);
        };
    }

    private static String hours(double min, double max) {
        String least = BigDecimal.valueOf(min).stripTrailingZeros().toPlainString();
        return min == max
                ? least
                : least + "-" + BigDecimal.valueOf(max).stripTrailingZeros().toPlainString();
    }

    /** How many postings were labelled for a field. */
    int whole(Field field) {
        return counts.getOrDefault(field, new int[4])[3];
    }

    /** F1 of the postings that say something. */
    double f1(Field field) {
        int[] count = counts.getOrDefault(field, new int[4]);
        return count[0] == 0 ? 0 : 2.0 * count[0] / (2.0 * count[0] + count[1] + count[2]);
    }

    @Override
    public String toString() {
        StringBuilder rows = new StringBuilder(
                "| field | postings | right | wrong or invented | missed or wrong | F1 |\n|---|---|---|---|---|---|\n");
        counts.forEach((field, count) -> rows.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f |%n",
                field.name().toLowerCase(Locale.ROOT),
                count[3],
                count[0],
                count[1],
                count[2],
                f1(field))));
        return rows.toString();
    }
}
