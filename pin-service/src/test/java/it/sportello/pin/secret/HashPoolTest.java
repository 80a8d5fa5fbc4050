package it.sportello.pin.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.pin.secret.HashPool.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HashPoolTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final HashPool pool = new HashPool(new SimpleMeterRegistry());
    private final CountDownLatch oneThread = new CountDownLatch(1);
    private final CountDownLatch otherThreads = new CountDownLatch(1);
    private final List<Thread> callers = new ArrayList<>();

    /** A caller that were still waiting would be interrupted, and die loudly in the middle of the next test. */
    @AfterEach
    void stop() throws InterruptedException {
        oneThread.countDown();
        otherThreads.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        pool.stop();
    }

    @Test
    @DisplayName("C11 beyond cores and queue a sign-in finds no place, until one is given back")
    void refusesWhenFull() {
        List<Place> taken = new ArrayList<>();
        for (Optional<Place> place = pool.findPlace(); place.isPresent(); place = pool.findPlace()) {
            taken.add(place.get());
        }
        assertThat(taken).hasSize(CORES + HashPool.WAITING_SIGN_INS);
        taken.getFirst().close();
        assertThat(pool.findPlace()).isPresent();
    }

    @Test
    @DisplayName("C11 hashes never run on virtual threads, which their native code would pin")
    void runsOnPlatformThreads() {
        try (Place place = pool.findPlace().orElseThrow()) {
            assertThat(place.run(() -> Thread.currentThread().isVirtual())).isFalse();
        }
    }

    @Test
    @DisplayName("C11 a sign-in overtakes the issuer")
    void letsSignInsOvertake() {
        List<String> order = new CopyOnWriteArrayList<>();
        occupy(oneThread);
        for (int i = 1; i < CORES; i++) {
            occupy(otherThreads);
        }
        start(() -> pool.runInBackground(() -> order.add("issuer")));
        await("the issuer waits").until(() -> pool.queued() == 1);
        start(() -> {
            try (Place place = pool.findPlace().orElseThrow()) {
                place.run(() -> order.add("sign-in"));
            }
        });
        await("the sign-in waits").until(() -> pool.queued() == 2);
        oneThread.countDown();
        await("both ran").until(() -> order.size() == 2);
        assertThat(order).containsExactly("sign-in", "issuer");
    }

    @Test
    @DisplayName("C11 the issuer yields to as many sign-ins as may wait, and is never forgotten")
    void letsTheIssuerRunInTheEnd() {
        List<String> order = new CopyOnWriteArrayList<>();
        occupy(oneThread);
        for (int i = 1; i < CORES; i++) {
            occupy(otherThreads);
        }
        start(() -> pool.runInBackground(() -> order.add("issuer")));
        await("the issuer waits").until(() -> pool.queued() == 1);
        int signIns = HashPool.WAITING_SIGN_INS + 1;
        for (int i = 1; i <= signIns; i++) {
            int waiting = 1 + i;
            start(() -> {
                try (Place place = pool.findPlace().orElseThrow()) {
                    place.run(() -> order.add("sign-in"));
                }
            });
            await("the sign-in waits").until(() -> pool.queued() == waiting);
        }
        oneThread.countDown();
        await("all ran").until(() -> order.size() == signIns + 1);
        assertThat(order.indexOf("issuer")).isBetween(1, HashPool.WAITING_SIGN_INS);
    }

    private void occupy(CountDownLatch until) {
        CountDownLatch started = new CountDownLatch(1);
        start(() -> pool.runInBackground(() -> {
            started.countDown();
            until.await();
            return 0;
        }));
        await("a thread is busy").until(() -> started.getCount() == 0);
    }

    private void start(Runnable work) {
        callers.add(Thread.ofVirtual().start(work));
    }
}
