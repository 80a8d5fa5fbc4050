package it.sportello.localstack.testing.routes.pressure;

import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As many requests as the service works on at a time. They wait for a table that the test holds, as they would for a
 * database in trouble; whoever is answered asks again, until the crowd is sent home.
 */
public final class Crowd implements AutoCloseable {

    /** The bound that the architecture sets for every service. */
    private static final int PLACES = 64;

    private final Connection heldTable;
    private final ExecutorService members = Executors.newVirtualThreadPerTaskExecutor();

    private volatile boolean goingHome;

    private Crowd(Connection heldTable) {
        this.heldTable = heldTable;
    }

    public static Crowd gathered() throws SQLException {
        Connection owner = TestDatabase.asOwner();
        owner.setAutoCommit(false);
        try (var lock = owner.createStatement()) {
            lock.execute("lock table dead_letter in access exclusive mode");
        }
        Crowd crowd = new Crowd(owner);
        for (int i = 0; i < PLACES; i++) {
            crowd.members.execute(crowd::insist);
        }
        return crowd;
    }

    private void insist() {
        Loopback client = Loopback.unused();
        String request =
                Loopback.request("Authorization: Bearer " + TestTokens.staff("operator") + "\r\nConnection: close\r\n");
        while (!goingHome) {
            client.exchange(request);
        }
    }

    @Override
    public void close() throws SQLException {
        goingHome = true;
        heldTable.rollback();
        heldTable.close();
        members.close();
    }
}
