package it.sportello.e2e.operation;

import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Citizens who carry on their sessions without a pause, at one replica of the issuer and the other in turn, and show each
 * new token at once to both, and to another service.
 */
final class TokenTraffic implements AutoCloseable {

    /**
     * @param replica of the issuer, counted from zero
     * @param asked and {@code answered} enclose the moment of the signature
     */
    record Issued(int replica, String keyId, Instant asked, Instant answered) {}

    private final List<Suite> replicas;
    private final Collection<Issued> issued = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean over;

    TokenTraffic(List<Suite> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** Begins, with the session of a sign-in. */
    void add(Citizen citizen, Answer signIn) {
        running.add(threads.submit(() -> goOn(citizen, signIn)));
    }

    /** What there was until now; fails if any request was answered otherwise than it should. */
    List<Issued> issued() throws InterruptedException {
        for (Future<?> citizen : running) {
            if (citizen.isDone()) {
                check(citizen);
            }
        }
        return List.copyOf(issued);
    }

    /** Ends all sessions. */
    void end() throws InterruptedException {
        over = true;
        for (Future<?> citizen : running) {
            check(citizen);
        }
    }

    private static void check(Future<?> citizen) throws InterruptedException {
        try {
            citizen.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a token was refused", e.getCause());
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }

    private void goOn(Citizen citizen, Answer signIn) {
        Answer session = signIn;
        for (int turn = 0; !over; turn++) {
            int replica = turn % replicas.size();
            Instant asked = Instant.now();
            session = citizen.at(replicas.get(replica)).refresh(session).require(200);
            issued.add(new Issued(replica, AccessToken.of(session).keyId(), asked, Instant.now()));
            show(citizen.bearing(session));
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
}
