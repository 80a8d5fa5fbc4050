package it.sportello.application.receipt.press;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One receipt at a time, on a thread that is no virtual one's carrier: a page takes as much time as a hundred filings, and
 * filing must not wait for it. Beyond a short queue receipts are refused.
 */
@ApplicationScoped
class PressRoom {

    static final int WAITING = 16;

    private static final String RETRY_AFTER_SECONDS = "3";

    private final ReceiptPress press;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("receipt-press").daemon().factory());

    PressRoom(ReceiptPress press, MeterRegistry meters) {
        this.press = press;
        meters.gauge("sportello.application.receipts.waiting", this, PressRoom::waiting);
    }

    /** @throws ProblemException 503 when too many wait already */
    byte[] print(Receipt receipt) {
        return inTurn(() -> press.print(receipt));
    }

    <T> T inTurn(Callable<T> work) {
        try {
            return await(thread.submit(work));
        } catch (RejectedExecutionException e) {
            throw new ProblemException(CommonProblem.OVERLOADED, "Too many receipts are being made at once")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    int waiting() {
        return thread.getQueue().size();
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a receipt", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A receipt failed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
