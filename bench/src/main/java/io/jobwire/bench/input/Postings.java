package io.jobwire.bench.input;

import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A stream of raw listings: postings one after the other, each round of a finite supply under other employers and with some
 * words changed, and now and then a copy of a recent one, as another board would show it. Immutable.
 *
 * @param supply postings to choose from
 * @param seed of everything that is drawn
 */
public record Postings(Supply supply, long seed) {
    /** One in so many is a copy of a recent posting of the same employer. */
    public static final int COPY_ONE_IN = 6;
    /** Share of words that are changed in a copy. */
    public static final double COPY_EDITS = 0.02;
    /** Share of words that are changed when a posting is used again for another employer. */
    private static final double ROUND_EDITS = 0.05;

    private static final int RECENT = 500;

    /** Where postings come from. */
    public interface Supply {
        /** The posting of a number from 0 on. */
        Posting posting(int number);

        /** After so many postings the supply starts again. */
        int size();

        /** What it is, for the report. */
        String words();
    }

    /**
     * A posting in Ashby's format.
     *
     * @param company who hires
     * @param tenant whose board
     * @param json one job of the board
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes take half the heap of text
    public record Posting(String company, String tenant, String id, String url, byte[] json) {}

    /**
     * Makes listings.
     *
     * @param run number that keeps the keys and employers of several runs apart
     * @param at time of fetching
     */
    public void make(int run, int count, Instant at, Consumer<RawListing> to) {
        RandomGenerator random = new SplittableRandom(seed * 31 + run);
        ArrayDeque<RawListing> recent = new ArrayDeque<>(RECENT);
        int next = 0;
        for (int i = 0; i < count; i++) {
            if (!recent.isEmpty() && random.nextInt(COPY_ONE_IN) == 0) {
                List<RawListing> choice = new ArrayList<>(recent);
                to.accept(copy(choice.get(random.nextInt(choice.size())), i, random));
                continue;
            }
            RawListing made = listing(supply.posting(next % supply.size()), run, next / supply.size(), at, random);
            next++;
            if (recent.size() == RECENT) {
                recent.removeFirst();
            }
            recent.addLast(made);
            to.accept(made);
        }
    }

    private static RawListing listing(Posting posting, int run, int round, Instant at, RandomGenerator random) {
        boolean first = run == 0 && round == 0;
        String mark = first ? "" : "-" + run + "-" + round;
        String company = first ? posting.company() : posting.company() + " " + branch(run, round);
        String body = first
                ? new String(posting.json(), StandardCharsets.UTF_8)
                : WordEdits.inBody(posting.json(), ROUND_EDITS, random);
        String tenant = posting.tenant() + mark;
        String id = posting.id() + mark;
        return RawListing.newBuilder()
                .setKey("ashby:" + tenant + ":" + id)
                .setSource("ashby")
                .setTenant(tenant)
                .setNativeId(id)
                .setUrl(posting.url() + mark)
                .setFirstSeen(at)
                .setFetchedAt(at)
                .setFormat("ashby")
                .setBody(body)
                .setStatus(ListingStatus.OPEN)
                .setCompany(company)
                .setSourceId("ashby:" + tenant)
                .build();
    }

    /** The name of an employer that is not the one of another run or round. */
    private static String branch(int run, int round) {
        return Words.company(run * 1009 + round * 31);
    }

    private static RawListing copy(RawListing of, int number, RandomGenerator random) {
        String tenant = "board" + random.nextInt(5);
        String id = of.getNativeId() + "-c" + number;
        return RawListing.newBuilder(of)
                .setKey("ashby:" + tenant + ":" + id)
                .setTenant(tenant)
                .setNativeId(id)
                .setUrl("https://" + tenant + ".example/jobs/" + id)
                .setBody(WordEdits.inBody(of.getBody().getBytes(StandardCharsets.UTF_8), COPY_EDITS, random))
                .setSourceId("ashby:" + tenant)
                .build();
    }
}
