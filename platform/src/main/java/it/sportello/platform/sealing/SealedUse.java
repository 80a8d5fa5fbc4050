package it.sportello.platform.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which seals were used, longer than any seal can be opened. */
@ApplicationScoped
class SealedUse {

    /** As the plan of the table's partitions says; a seal that could be opened longer could be used again. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String INSERT = "insert into sealed_use (jti, bound_to) values (?, ?) on conflict do nothing";

    private final DataSource database;

    SealedUse(DataSource database) {
        this.database = database;
    }

    /** Takes part in the caller's transaction: when it rolls back, the seal was not used. */
    void recordOnce(UUID id, UUID boundTo) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, boundTo);
            SealBrokenException.unless(insert.executeUpdate() == 1, SealDefect.REPLAYED);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot record the use of a seal", e);
        }
    }
}
