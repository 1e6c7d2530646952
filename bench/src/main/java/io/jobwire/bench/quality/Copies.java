package io.jobwire.bench.quality;

import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import java.util.List;
import java.util.Random;

/**
 * Endlessly many listings of a few: round after round the same postings with one word in twenty changed, under other companies; after each sixth a
 * repost of it on another board. One thread.
 */
final class Copies {
    private static final long SEED = 20_261_104;
    private static final int REPOST_EACH = 6;

    private final List<Listing> listings;
    private final Random random = new Random(SEED);
    private int giants;
    private int made;
    private int next;

    Copies(List<Listing> listings) {
        this.listings = listings;
    }

    long characters() {
        return listings.stream()
                        .mapToLong(listing -> listing.getText().length())
                        .sum()
                / listings.size();
    }

    /**
     * Each second of the next is of one company, which has each role in as many towns as rounds were made.
     */
    Listing nextWithGiant() {
        if (++giants % 2 == 0) {
            return next();
        }
        int at = giants / 2;
        int round = at / listings.size();
        Listing listing = listings.get(at % listings.size());
        String town = "Town " + round;
        return Listing.newBuilder(copy(listing, round, random))
                .setKey("giant:" + at)
                .setSource("giant")
                .setTenant("giant")
                .setUrl("https://giant.example/" + at)
                .setCompany(new Company("Giant", "giant", false))
                .setPlaces(List.of(new Place(town, town, null, "US", null, null)))
                .build();
    }

    Listing next() {
        made++;
        boolean repost = made % REPOST_EACH == 0;
        int at = repost ? next - 1 : next++;
        int round = at / listings.size();
        Listing listing = listings.get(at % listings.size());
        Listing copy = round == 0 ? listing : copy(listing, round, random);
        return repost ? repost(copy) : copy;
    }

    /** A posting of a later round. */
    static Listing copy(Listing listing, int round, Random random) {
        String mark = "-" + round;
        return Listing.newBuilder(listing)
                .setKey(listing.getKey() + mark)
                .setTenant(listing.getTenant() + mark)
                .setUrl(listing.getUrl() + mark)
                .setCompany(new Company(
                        listing.getCompany().getName() + mark,
                        round + listing.getCompany().getKey(),
                        false))
                .setText(Edits.WORDS_5_PERCENT.apply(listing.getText(), random))
                .build();
    }

    private static Listing repost(Listing listing) {
        return Listing.newBuilder(listing)
                .setKey("mirror:" + listing.getKey())
                .setSource("mirror")
                .setUrl("https://mirror.example/" + listing.getKey())
                .setFirstParty(false)
                .build();
    }
}
