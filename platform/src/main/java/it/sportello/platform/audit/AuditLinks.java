package it.sportello.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of links, inside one transaction of the sealer. */
final class AuditLinks {

    /** Until commit; two sealers would number twice. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('audit_link', 0))";

    private static final String LAST = "select seq, hmac, recorded_at from audit_link order by seq desc limit 1";

    private static final String UNLINKED = """
            select a.* from audit a
            where a.recorded_at >= ? and not exists (select from audit_link l where l.audit_id = a.id)
            order by a.recorded_at, a.id limit 1000""";

    private static final String INSERT =
            "insert into audit_link (seq, audit_id, recorded_at, prev, hmac) values (?, ?, ?, ?, ?)";

    /** Entries carry the start of their transaction, so a late commit looks old: no transaction lasts this long. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final Connection connection;
    private final AuditChain chain;

    AuditLinks(Connection connection, AuditChain chain) {
        this.connection = connection;
        this.chain = chain;
    }

    /** Chains what is unchained; the new head, empty when there was nothing or another sealer is at it. */
    Optional<AuditHead> append() throws SQLException {
        if (!lock()) {
            return Optional.empty();
        }
        Link last = last();
        List<AuditRow> rows = unlinked(last.recordedAt());
        return rows.isEmpty() ? Optional.empty() : Optional.of(append(last, rows));
    }

    private boolean lock() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(LOCK)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private Link last() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST)) {
            return row.next()
                    ? new Link(
                            row.getLong("seq"),
                            row.getBytes("hmac"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                    : new Link(0, AuditChain.start(), Instant.EPOCH);
        }
    }

    private List<AuditRow> unlinked(Instant lastRecorded) throws SQLException {
        try (var statement = connection.prepareStatement(UNLINKED)) {
            statement.setObject(1, at(lastRecorded.minus(LONGEST_TRANSACTION)));
            List<AuditRow> rows = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(AuditRow.of(row));
                }
            }
            return rows;
        }
    }

    private AuditHead append(Link last, List<AuditRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            Link head = last;
            for (AuditRow row : rows) {
                head = add(insert, head, row);
            }
            insert.executeBatch();
            return AuditHead.of(head.seq(), head.hmac());
        }
    }

    private Link add(PreparedStatement insert, Link prev, AuditRow row) throws SQLException {
        long seq = prev.seq() + 1;
        Link link = new Link(seq, chain.hmac(seq, prev.hmac(), row), row.recordedAt());
        insert.setLong(1, seq);
        insert.setObject(2, row.id());
        insert.setObject(3, at(row.recordedAt()));
        insert.setBytes(4, prev.hmac());
        insert.setBytes(5, link.hmac());
        insert.addBatch();
        return link;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Link(long seq, byte[] hmac, Instant recordedAt) {}
}
