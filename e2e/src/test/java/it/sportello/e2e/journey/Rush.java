package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Suite;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Impatient clicks on two copies of a service, one of which is killed when half of them are answered. */
final class Rush {

    /** Below the number at which one copy alone sheds load. */
    private static final int AT_ONCE = 48;

    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_REPETITIONS = 50;

    private final Suite survivor;
    private final Suite victim;
    private final AtomicInteger unanswered = new AtomicInteger();

    Rush(Suite survivor, Suite victim) {
        this.survivor = survivor;
        this.victim = victim;
    }

    /** Clicks that found the victim dead, or did not outlive it. */
    int unanswered() {
        return unanswered.get();
    }

    /** The last word to every click, in the order of {@code clicks}. */
    List<Answer> answers(List<Function<Suite, Answer>> clicks, Runnable kill) throws InterruptedException {
        var halfTime = new CountDownLatch(clicks.size() / 2);
        try (ExecutorService fingers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, clicks.size())
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                                    () -> insist(clicks.get(i), i % 2 == 0 ? survivor : victim), fingers)
                            .whenComplete((answer, failure) -> halfTime.countDown()))
                    .toList();
            if (!halfTime.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Half of the clicks are not answered in time");
            }
            kill.run();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    /** Who is turned away, or gets no answer from a copy that died, clicks again. The survivor has no such excuse. */
    private Answer insist(Function<Suite, Answer> click, Suite first) {
        Suite at = first;
        for (int i = 0; i < MOST_REPETITIONS; i++) {
            try {
                Answer answer = click.apply(at);
                if (answer.status() != 503) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                if (at == survivor) {
                    throw e;
                }
                unanswered.incrementAndGet();
                at = survivor;
            }
        }
        throw new IllegalStateException("Turned away " + MOST_REPETITIONS + " times");
    }
}
