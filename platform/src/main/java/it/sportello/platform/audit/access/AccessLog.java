package it.sportello.platform.audit.access;

import it.sportello.platform.security.StaffCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads of the audit what is about one person. */
@ApplicationScoped
public class AccessLog {

    /** The ids are UUIDv7, so their order is that of time; the time itself chooses the partitions that are looked into. */
    private static final String SELECT = """
            select id, recorded_at, actor, action, case_id from audit
            where person_id = ? and recorded_at >= ? and id < ? and action <> all(?)
            order by id desc limit ?
            """;

    /** Sorts after every id. */
    private static final UUID LAST = new UUID(-1, -1);

    /** Beyond it the audit is asked for in writing: each day is a partition of its own. */
    private static final Duration TOLD = Duration.ofDays(365);

    private final DataSource database;

    /** The audit's own: no domain rule counts from its entries. */
    private final Clock realClock = Clock.systemUTC();

    AccessLog(DataSource database) {
        this.database = database;
    }

    /**
     * Latest first, of the last 365 days.
     *
     * @param before id of the last entry seen; null: from the latest on
     * @param leftOut actions that showed nothing of the person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Access> list(UUID personId, @Nullable UUID before, Set<String> leftOut, int limit) {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, personId);
            select.setObject(2, realClock.instant().minus(TOLD).atOffset(ZoneOffset.UTC));
            select.setObject(3, before == null ? LAST : before);
            select.setArray(4, connection.createArrayOf("text", leftOut.toArray()));
            select.setInt(5, limit);
            List<Access> found = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
                found.add(read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the audit", e);
        }
    }

    private static Access read(ResultSet row) throws SQLException {
        return new Access(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                StaffCode.of(row.getString("actor")),
                row.getString("action"),
                row.getString("case_id"));
    }
}
