package io.jobwire.bench.drill;

import io.jobwire.bench.input.CanonicalListings;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes listings in the topic, at a rate, whatever happens meanwhile: three new versions to one deletion. */
final class Churn implements AutoCloseable {
    private static final int TURNS = 10;
    private static final int DELETE_ONE_IN = 4;
    private static final int ODD_ONE_IN = 10;

    private final TopicWriter writer;
    private final CanonicalListings listings;
    private final int keys;
    private final int each;
    private final String oddCurrency;
    private final Random random;
    private final AtomicInteger written = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> turns;
    private volatile boolean odd;

    /**
     * @param keys listings that are changed again and again
     * @param rate changes a second
     * @param oddCurrency of the pay of one in ten listings from {@link #beginOdd} on
     */
    Churn(TopicWriter writer, CanonicalListings listings, int keys, int rate, String oddCurrency, long seed) {
        this.writer = writer;
        this.listings = listings;
        this.keys = keys;
        this.each = Math.max(1, rate / TURNS);
        this.oddCurrency = oddCurrency;
        this.random = new Random(seed);
        this.turns = clock.scheduleAtFixedRate(this::turn, 0, 1_000 / TURNS, TimeUnit.MILLISECONDS);
    }

    /** So many changes were written. */
    int written() {
        return written.get();
    }

    /** From now on some listings are paid in the currency that the index cannot take. */
    void beginOdd() {
        odd = true;
    }

    private void turn() {
        try {
            for (int i = 0; i < each; i++) {
                change();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change() throws InterruptedException {
        CanonicalListing listing = listings.listing(random.nextInt(keys));
        if (random.nextInt(DELETE_ONE_IN) == 0) {
            writer.remove(Topics.LISTINGS_CANONICAL, listing.getCanonical());
        } else {
            CanonicalListing.Builder next =
                    CanonicalListing.newBuilder(listing).setTitle(listing.getTitle() + ", " + written.get());
            if (odd && random.nextInt(ODD_ONE_IN) == 0) {
                next.setPay(List.of(
                        new Pay(100_000L, 200_000L, oddCurrency, PayPeriod.MONTH, 1_200_000L, 2_400_000L, "text")));
            }
            writer.write(Topics.LISTINGS_CANONICAL, listing.getCanonical(), next.build());
        }
        written.incrementAndGet();
    }

    /** Stops; everything that was begun is written. Fails when a change was not. */
    @Override
    public void close() {
        boolean failed = turns.isDone();
        clock.shutdown();
        try {
            if (!clock.awaitTermination(1, TimeUnit.MINUTES) || failed) {
                turns.get(0, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("Changes could not be written", e);
        }
    }
}
