package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void runsThatHoldAPartEachDoNotWaitForEachOtherForEver() throws Exception {
        BodyBudget budget = new BodyBudget(100);
        List<Future<?>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch allHoldSome = new CountDownLatch(20);
            for (int i = 0; i < 20; i++) {
                runs.add(threads.submit(() -> {
                    try (BodyBudget.Lease lease = budget.lease()) {
                        lease.take(5);
                        allHoldSome.countDown();
                        allHoldSome.await();
                        for (int more = 0; more < 55; more++) {
                            lease.take(1);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(budget.held()).isZero();
        assertThat(budget.most()).isGreaterThan(100).isLessThanOrEqualTo(100 + 60);
    }

    @Test
    void aRunThatKeepsItsHostBusyGoesOnWhenNothingIsGivenBack() throws Exception {
        BodyBudget budget = new BodyBudget(10, Duration.ofMillis(20));
        Semaphore host = new Semaphore(1);
        CountDownLatch large = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> {
                try (BodyBudget.Lease lease = budget.lease()) {
                    lease.take(1_000);
                    large.countDown();
                    busy.await();
                    host.acquire();
                    host.release();
                }
                return null;
            });
            Future<?> second = threads.submit(() -> {
                large.await();
                host.acquire();
                busy.countDown();
                try (BodyBudget.Lease lease = budget.lease()) {
                    lease.take(5);
                } finally {
                    host.release();
                }
                return null;
            });
            first.get();
            second.get();
        }
        assertThat(budget.most()).isEqualTo(1_005);
        assertThat(budget.held()).isZero();
    }

    @Test
    void whatIsLargerThanTheBudgetIsTakenByOneAtATime() throws Exception {
        BodyBudget budget = new BodyBudget(10);
        BodyBudget.Lease large = budget.lease();
        assertThat(large.tryTake(1_000)).isTrue();
        BodyBudget.Lease other = budget.lease();
        assertThat(other.tryTake(1)).isFalse();
        assertThat(large.tryTake(1_000)).isTrue();
        large.close();
        assertThat(other.tryTake(1_000)).isTrue();
        other.close();
        assertThat(budget.held()).isZero();
        assertThat(budget.most()).isEqualTo(2_000);
    }

    @Test
    void aSmallBodyIsGivenBackWithTheNextAndALargeOneAtTheEnd() {
        BodyBudget budget = new BodyBudget(10 * MEGABYTE);
        try (BodyBudget.Lease lease = budget.lease()) {
            lease.begin();
            lease.tryTake(MEGABYTE);
            lease.begin();
            lease.tryTake(1_000);
            assertThat(budget.held()).isEqualTo(MEGABYTE + 1_000);
            lease.begin();
            assertThat(budget.held()).isEqualTo(MEGABYTE);
            lease.tryTake(5_000_000);
            lease.drop();
            assertThat(budget.held()).isEqualTo(MEGABYTE);
        }
        assertThat(budget.held()).isZero();
    }

    @Test
    void manyLargeBodiesAtOnceStayWithinTheBudgetAndOneBody() throws Exception {
        int body = 3 * MEGABYTE;
        int boards = 12;
        BodyBudget budget = new BodyBudget(4 * MEGABYTE);
        List<Future<Integer>> runs = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        try (Web web = new Web(FetchLimits.defaults(), "Jobwire/0.1", new FakePace());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch allRead = new CountDownLatch(1);
            for (int i = 0; i < boards; i++) {
                Site site = new Site();
                sites.add(site);
                site.page("/board", "application/json", "x".repeat(body).getBytes(StandardCharsets.US_ASCII));
                URI url = site.url("/board");
                runs.add(threads.submit(() -> {
                    try (BodyBudget.Lease lease = budget.lease()) {
                        allRead.await();
                        Answer answer =
                                web.get(new Ask(url, "*/*", Duration.ZERO, true, Validators.NONE), new Within(lease));
                        return ((Answer.Page) answer).body().length;
                    }
                }));
            }
            allRead.countDown();
            for (Future<Integer> run : runs) {
                assertThat(run.get()).isEqualTo(body);
            }
        } finally {
            sites.forEach(Site::close);
        }
        assertThat(budget.held()).isZero();
        assertThat(budget.most()).isGreaterThanOrEqualTo(body).isLessThanOrEqualTo(4L * MEGABYTE + body);
    }

    @Test
    void aBodyThatBreaksOffGivesItsRoomBack() throws Exception {
        BodyBudget budget = new BodyBudget(MEGABYTE);
        FetchLimits normal = FetchLimits.defaults();
        FetchLimits small = new FetchLimits(
                normal.connect(),
                normal.response(),
                normal.total(),
                300_000,
                normal.maxRedirects(),
                normal.longestWait());
        try (Site site = new Site();
                Web web = new Web(small, "Jobwire/0.1", new FakePace());
                BodyBudget.Lease lease = budget.lease()) {
            site.page("/board", "application/json", new byte[400_000]);
            Answer answer = web.get(
                    new Ask(site.url("/board"), "*/*", Duration.ZERO, true, Validators.NONE), new Within(lease));
            assertThat(answer).isInstanceOf(Answer.Broken.class);
            assertThat(budget.most()).isPositive();
            assertThat(budget.held()).isZero();
        }
    }

    private record Within(BodyBudget.Lease lease) implements Web.Meter {
        @Override
        public void request(long bytes) {}

        @Override
        public Optional<BodyBudget.Lease> room() {
            return Optional.of(lease);
        }
    }
}
