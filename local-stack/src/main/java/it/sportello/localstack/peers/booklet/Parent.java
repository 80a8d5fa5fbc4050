package it.sportello.localstack.peers.booklet;

import it.sportello.localstack.peers.AnswerGate;
import java.util.concurrent.atomic.AtomicInteger;

/** How the platform treats one parent. */
final class Parent {

    private final AnswerGate answers = new AnswerGate();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean registered = true;

    AnswerGate answers() {
        return answers;
    }

    void failNext(int times) {
        failures.set(times);
    }

    /** Counts the call; tells whether it fails. */
    boolean failsNow() {
        calls.incrementAndGet();
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    int calls() {
        return calls.get();
    }

    void setRegistered(boolean registered) {
        this.registered = registered;
    }

    boolean isRegistered() {
        return registered;
    }
}
