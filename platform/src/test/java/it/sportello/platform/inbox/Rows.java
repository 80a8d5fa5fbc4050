package it.sportello.platform.inbox;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database holds, seen from outside the service. */
public final class Rows {

    private Rows() {}

    /** The requests of a person that took effect, in the order of their effects. */
    public static List<UUID> takenOf(UUID personId) {
        return column("select request_id from taken where person_id = ? order by id", UUID.class, personId);
    }

    static List<String> deadLetterReasons(String key) {
        return column("select reason from dead_letter where key = ? order by record_offset", String.class, key);
    }

    /** Ends a session of the service, with the service's own right, and returns when it is gone. */
    static void endSession(int pid) {
        try (var connection = TestDatabase.asApp();
                var terminate = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            terminate.setInt(1, pid);
            terminate.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The session could not be ended", e);
        }
    }

    /** The first column of a query. */
    public static <T> List<T> column(String sql, Class<T> type, Object... parameters) {
        try (var connection = TestDatabase.asOwner();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, type));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own query failed", e);
        }
    }
}
