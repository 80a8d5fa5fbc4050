package it.sportello.contactcenter.casework.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerLockServiceTest {

    @Inject
    CallerLockService locks;

    private final UUID person = UUID.randomUUID();

    @Test
    @DisplayName("K6 two failures at once, in two cases, count as two")
    void twoFailuresAtOnceCountAsTwo() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> locks.countFailure(person));
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        Callable<Boolean> failure = () -> QuarkusTransaction.requiringNew().call(() -> {
            boolean locked = locks.lockedUntil(person).isPresent();
            bothHaveLooked.await(20, TimeUnit.SECONDS);
            locks.countFailure(person);
            return locked;
        });

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> locked : threads.invokeAll(List.of(failure, failure))) {
                assertThat(locked.get()).isFalse();
            }
        }

        assertThat(QuarkusTransaction.requiringNew().call(() -> locks.lockedUntil(person)))
                .isPresent();
    }
}
