package it.sportello.e2e.operation;

import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Citizens who carry on their sessions, and staff who sign in again and again, at one replica of the issuer and the other in
 * turn; all show each new token at once to whoever takes such.
 */
final class TokenTraffic implements AutoCloseable {

    /**
     * @param replica of the issuer, counted from zero
     * @param asked and {@code answered} enclose the moment of the signature
     */
    record Issued(int replica, String keyId, Instant asked, Instant answered) {}

    /** On a fast machine, too, nobody has more turns than one caller may have requests, ten a second. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final List<Suite> replicas;
    private final Collection<Issued> issued = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    TokenTraffic(List<Suite> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** Begins, with the session of a sign-in. */
    void add(Citizen citizen, Answer signIn) {
        running.add(threads.submit(() -> goOn(citizen, signIn)));
    }

    /** Begins, with a sign-in for each turn: staff have no session to carry on. */
    void add(StaffMember member) {
        running.add(threads.submit(() -> goOn(member)));
    }

    /** What there was until now; fails if any request was answered otherwise than it should. */
    List<Issued> issued() throws InterruptedException {
        for (Future<?> caller : running) {
            if (caller.isDone()) {
                check(caller);
            }
        }
        return List.copyOf(issued);
    }

    /** Ends all sessions. */
    void end() throws InterruptedException {
        over.countDown();
        for (Future<?> caller : running) {
            check(caller);
        }
    }

    private static void check(Future<?> caller) throws InterruptedException {
        try {
            caller.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a token was refused", e.getCause());
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.close();
    }

    private void goOn(Citizen citizen, Answer signIn) {
        Answer session = signIn;
        for (int turn = 0; !isOver(); turn++) {
            int replica = turn % replicas.size();
            Instant asked = Instant.now();
            session = citizen.at(replicas.get(replica)).refresh(session).require(200);
            issued.add(new Issued(replica, AccessToken.of(session).keyId(), asked, Instant.now()));
            show(citizen.bearing(session));
        }
    }

    private void goOn(StaffMember member) {
        for (int turn = 0; !isOver(); turn++) {
            int replica = turn % replicas.size();
            Instant asked = Instant.now();
            Desk desk = Desk.of(replicas.get(replica), member);
            issued.add(new Issued(replica, desk.keyId(), asked, Instant.now()));
            show(desk);
        }
    }

    private boolean isOver() {
        try {
            return over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two turns", e);
        }
    }

    /**
     * A first half opens nothing at the issuer itself: that its holder is told to prove more says that the token counts.
     *
     * @throws RuntimeException unless everybody takes the citizen's token
     */
    void show(Citizen citizen) {
        for (Suite replica : replicas) {
            Answer asked = citizen.at(replica).credentials().contacts();
            if (!asked.header("WWW-Authenticate").contains("insufficient_user_authentication")) {
                throw new IllegalStateException("token not taken, status " + asked.status());
            }
        }
        citizen.applications().require(200);
    }

    /**
     * What an operator may read where citizens have no business.
     *
     * @throws RuntimeException unless everybody takes the operator's token
     */
    void show(Desk operator) {
        operator.deadLetters(SuiteService.CONTACT_CENTER);
        operator.latestDeliveries();
    }
}
