package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.Listing;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On site, hybrid, remote or not said, from words alone (the source's flag is taken out), against labels made by reading: one posting
 * of each board of the reported half. It is what {@link RemoteTexts} cannot show, because the flag there is often at odds with every word
 * of its posting.
 */
public final class WorkplaceWords {
    private final Map<Workplace, int[]> counts = new HashMap<>();
    private int right;
    private int all;

    /** Prints F1 by label. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("workplace-words");
        WorkplaceWords words = new WorkplaceWords();
        words.measure(SharedData.postings(), wrong);
        System.out.println(words);
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, WrongCases wrong) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        Map<String, Workplace> labels = new HashMap<>();
        Halves.labels("workplaces.tsv").forEach(row -> labels.put(row[0] + " " + row[1], Workplace.valueOf(row[2])));
        for (SharedData.Posting posting : postings) {
            Workplace truth = labels.get(
                    posting.company() + " " + posting.job().path("id").asText());
            if (truth != null) {
                ObjectNode body = posting.job().deepCopy();
                body.remove(List.of("isRemote", "workplaceType"));
                Listing listing = posting.listing(normalizer, body).orElseThrow();
                count(truth, listing.getWorkplace());
                if (truth != listing.getWorkplace()) {
                    wrong.add(
                            "%s: \"%s\", place \"%s\", says %s, read %s",
                            posting.company(),
                            listing.getTitle(),
                            posting.job().path("location").asText(""),
                            truth,
                            listing.getWorkplace());
                }
            }
        }
    }

    private void count(Workplace truth, Workplace read) {
        all++;
        right += truth == read ? 1 : 0;
        counts.computeIfAbsent(truth, _ -> new int[3])[truth == read ? 0 : 2]++;
        if (truth != read) {
            counts.computeIfAbsent(read, _ -> new int[3])[1]++;
        }
    }

    /** How many were read. */
    int whole() {
        return all;
    }

    /** F1 of one label. */
    double f1(Workplace label) {
        int[] count = counts.getOrDefault(label, new int[3]);
        return 2.0 * count[0] / (2.0 * count[0] + count[1] + count[2]);
    }

    @Override
    public String toString() {
        return Stream.of(Workplace.values())
                .map(label -> String.format(
                        Locale.ROOT,
                        "%s F1 %.3f (%s)",
                        label,
                        f1(label),
                        Arrays.toString(counts.getOrDefault(label, new int[3]))))
                .collect(Collectors.joining(
                        ", ",
                        String.format(Locale.ROOT, "%d of %d right: ", right, all),
                        " [right, invented, missed]"));
    }
}
