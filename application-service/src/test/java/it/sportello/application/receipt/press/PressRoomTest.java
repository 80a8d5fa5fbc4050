package it.sportello.application.receipt.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PressRoomTest {

    private final PressRoom room = new PressRoom(Presses.press(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        room.stop();
    }

    @Test
    @DisplayName("A5 receipts are made one at a time; beyond the queue they are refused with Retry-After")
    void refusesBeyondTheQueue() {
        var release = new CountDownLatch(1);
        List<Future<Integer>> waiting = new ArrayList<>();
        try (var citizens = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CompletableFuture<Boolean>();
            citizens.submit(() -> room.inTurn(() -> {
                started.complete(true);
                release.await();
                return 0;
            }));
            started.join();
            for (int i = 1; i <= PressRoom.WAITING; i++) {
                int turn = i;
                waiting.add(citizens.submit(() -> room.inTurn(() -> turn)));
            }
            Awaitility.await("all wait").until(() -> room.waiting() == PressRoom.WAITING);

            Future<Integer> beyond = citizens.submit(() -> room.inTurn(() -> 1));
            try {
                assertThat(beyond)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class)
                        .havingCause()
                        .isInstanceOfSatisfying(ProblemException.class, refused -> {
                            assertThat(refused.type()).isEqualTo(CommonProblem.OVERLOADED);
                            assertThat(refused.headers()).containsEntry("Retry-After", "3");
                        });
                assertThat(waiting).noneMatch(Future::isDone);
            } finally {
                release.countDown();
            }
            assertThat(waiting).allSatisfy(turn -> assertThat(turn.get()).isPositive());
        }
    }
}
