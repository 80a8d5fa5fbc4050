package it.sportello.localstack.peers.sms;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** Brings receipts to whoever is bound, again and again until one has taken them. */
final class ReceiptPost implements AutoCloseable {

    private static final long AGAIN_MILLIS = 500;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<SMPPServerSession> bound = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService carrier = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sms-receipts").factory());

    void add(SMPPServerSession session) {
        bound.add(session);
    }

    void send(Receipt receipt) {
        waiting.incrementAndGet();
        carrier.execute(() -> carry(receipt));
    }

    int waiting() {
        return waiting.get();
    }

    /** Returns when the sender has taken it, or has not. */
    boolean handOver(Receipt receipt, SMPPServerSession session) {
        try {
            receipt.deliverTo(session, MessageCenter.SENDER);
            return true;
        } catch (IOException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException e) {
            return false;
        }
    }

    @Override
    public void close() {
        carrier.shutdownNow();
        hangUp();
    }

    void hangUp() {
        bound.forEach(SMPPServerSession::close);
        bound.clear();
    }

    private void carry(Receipt receipt) {
        bound.removeIf(session -> !session.getSessionState().isBound());
        boolean taken = bound.stream().anyMatch(session -> handOver(receipt, session));
        if (taken) {
            waiting.decrementAndGet();
        } else if (!carrier.isShutdown()) {
            carrier.schedule(() -> carry(receipt), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
