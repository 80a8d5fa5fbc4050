package it.sportello.application;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.hibernate.Session;

/** Somebody else whose transaction waits for ours. */
public final class Follower {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Follower() {}

    /** @param ours in the transaction that is waited for */
    public static void awaitOne(Session ours) {
        int process =
                ours.createNativeQuery("select pg_backend_pid()", Integer.class).getSingleResult();
        await("somebody waits for our transaction")
                .atMost(PATIENCE)
                .until(() -> !Rows.value(
                                "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))", process)
                        .equals("0"));
    }
}
