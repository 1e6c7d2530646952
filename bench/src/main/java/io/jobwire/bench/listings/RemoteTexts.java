package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.Listing;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remote or not, against Ashby's flag {@code isRemote} where it is not null: once from the whole body, as the stream reads it, and once
 * with the flag and the field of the workplace taken out, so that only words of place, title and text are left.
 *
 * <p>Employers set the flag loosely: for hybrid work, and for whole boards of which no posting says a word of remote work.
 */
public final class RemoteTexts {
    private final Map<String, Integer> table = new TreeMap<>();
    private int right;
    private int invented;
    private int missed;

    /** Prints both parts. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("remote-texts");
        List<SharedData.Posting> postings = SharedData.postings();
        for (boolean reported : new boolean[] {false, true}) {
            RemoteTexts words = new RemoteTexts();
            words.measure(postings, reported, false, wrong);
            RemoteTexts fields = new RemoteTexts();
            fields.measure(postings, reported, true, new WrongCases("unused"));
            String part = reported ? "report" : "build";
            System.out.println(part + " words alone:   " + words);
            System.out.println(part + " with the flag: " + fields);
            words.table.forEach((pair, count) -> System.out.println("       " + count + " " + pair));
        }
        wrong.write();
    }

    void measure(List<SharedData.Posting> postings, boolean reported, boolean withFlag, WrongCases wrong) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        for (SharedData.Posting posting : postings) {
            if (Halves.reported(posting.company()) == reported
                    && posting.job().path("isRemote").isBoolean()) {
                ObjectNode body = posting.job().deepCopy();
                if (!withFlag) {
                    body.remove(List.of("isRemote", "workplaceType"));
                }
                measure(posting, posting.listing(normalizer, body).orElseThrow(), reported, wrong);
            }
        }
    }

    private void measure(SharedData.Posting posting, Listing listing, boolean reported, WrongCases wrong) {
        boolean truth = posting.job().path("isRemote").booleanValue();
        boolean remote = listing.getWorkplace() == Workplace.REMOTE;
        table.merge("isRemote " + truth + " read as " + listing.getWorkplace(), 1, Integer::sum);
        right += truth && remote ? 1 : 0;
        invented += remote && !truth ? 1 : 0;
        missed += truth && !remote ? 1 : 0;
        if (reported && truth != remote) {
            wrong.add(
                    "%s: \"%s\", place \"%s\", isRemote %s, read %s",
                    posting.company(),
                    listing.getTitle(),
                    posting.job().path("location").asText(""),
                    truth,
                    listing.getWorkplace());
        }
    }

    double f1() {
        return 2.0 * right / (2.0 * right + invented + missed);
    }

    double precision() {
        return (double) right / (right + invented);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.3f, precision %.3f, recall %.3f",
                f1(),
                precision(),
                (double) right / (right + missed));
    }
}
