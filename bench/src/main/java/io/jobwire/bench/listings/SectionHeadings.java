package io.jobwire.bench.listings;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.Listing;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.taxonomy.Taxonomy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which section a heading begins, against labels made by reading, by part and language. The table of headings was mended after the
 * wrong cases of part a; part b, of other boards, is only reported. The languages beside English have too few boards to split.
 *
 * <p>A kind is right where the labels accept it. Headings whose labels accept OTHER count against precision only.
 */
public final class SectionHeadings {
    private final Map<SectionKind, int[]> counts = new TreeMap<>();
    private int labelled;

    /** Prints precision, recall and F1 by language and by kind. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("section-headings");
        List<SharedData.Posting> postings = SharedData.postings();
        for (String part : List.of("a en", "a de", "a fr", "a es", "b en")) {
            SectionHeadings headings = new SectionHeadings();
            headings.measure(postings, part, wrong);
            System.out.println(part + " " + headings);
        }
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, String part, WrongCases wrong) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        Map<String, List<String[]>> labels = Halves.labels("headings.tsv").stream()
                .filter(row -> part.equals(row[0] + " " + row[1]))
                .collect(Collectors.groupingBy(row -> row[2] + " " + row[3]));
        for (SharedData.Posting posting : postings) {
            List<String[]> rows = labels.getOrDefault(
                    posting.company() + " " + posting.job().path("id").asText(), List.of());
            if (!rows.isEmpty()) {
                Listing listing = posting.listing(normalizer, posting.job()).orElseThrow();
                rows.forEach(row -> measure(listing, row, part + " " + posting.company(), wrong));
            }
        }
    }

    private void measure(Listing listing, String[] row, String board, WrongCases wrong) {
        int at = listing.getText().startsWith(row[4] + "\n")
                ? 0
                : listing.getText().indexOf("\n" + row[4] + "\n") + 1;
        Set<SectionKind> accepted =
                Arrays.stream(row[5].split(",")).map(SectionKind::valueOf).collect(Collectors.toSet());
        SectionKind first = SectionKind.valueOf(row[5].split(",")[0]);
        SectionKind read = listing.getSections().stream()
                .filter(section -> section.getStart() <= at && at < section.getEnd())
                .map(Section::getKind)
                .findFirst()
                .orElse(SectionKind.OTHER);
        labelled++;
        boolean right = accepted.contains(read);
        if (read != SectionKind.OTHER) {
            count(read)[right ? 0 : 1]++;
        }
        if (!right && !accepted.contains(SectionKind.OTHER)) {
            count(first)[2]++;
        }
        if (!right) {
            wrong.add("%s: \"%s\" begins %s, read %s", board, row[4], row[5], read);
        }
    }

    private int[] count(SectionKind kind) {
        return counts.computeIfAbsent(kind, _ -> new int[3]);
    }

    /** How many headings were looked at. */
    int whole() {
        return labelled;
    }

    double f1() {
        int[] all = all();
        return 2.0 * all[0] / (2.0 * all[0] + all[1] + all[2]);
    }

    private int[] all() {
        int[] all = new int[3];
        counts.values().forEach(count -> Arrays.setAll(all, i -> all[i] + count[i]));
        return all;
    }

    private static String figures(int[] count) {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f",
                count[0] / Math.max(1.0, count[0] + count[1]),
                count[0] / Math.max(1.0, count[0] + count[2]));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "F1 %.3f, %s of %d headings", f1(), figures(all()), labelled));
        Map<SectionKind, int[]> sorted = new HashMap<>(counts);
        for (SectionKind kind : SectionKind.values()) {
            if (sorted.containsKey(kind)) {
                text.append(String.format(Locale.ROOT, "%n   %-18s %s", kind, figures(sorted.get(kind))));
            }
        }
        return text.toString();
    }
}
