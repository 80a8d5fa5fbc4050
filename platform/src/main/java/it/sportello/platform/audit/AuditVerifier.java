package it.sportello.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Walks the whole chain once and tells whatever is wrong with it. */
final class AuditVerifier {

    /** How long an entry may wait for its link. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final String CHAIN = """
            select l.seq, l.audit_id, l.prev, l.hmac, a.*,
                   l.recorded_at < now() - make_interval(days => p.keep_days) as expired
            from audit_link l
            join partition_plan p on p.table_name = 'audit'
            left join audit a on a.id = l.audit_id and a.recorded_at = l.recorded_at
            order by l.seq""";

    private static final String UNLINKED = """
            select a.id from audit a
            where a.recorded_at < ? and not exists (select from audit_link l where l.audit_id = a.id)""";

    private static final int FETCH_SIZE = 1000;

    private final Connection connection;
    private final AuditChain chain;

    /** @param connection with auto-commit off, so that the chain is read in portions and at one moment */
    AuditVerifier(Connection connection, AuditChain chain) {
        this.connection = connection;
        this.chain = chain;
    }

    /** @param published a head that was published earlier; the chain must still reach it */
    List<AuditFinding> verify(Optional<AuditHead> published, Instant now) throws SQLException {
        List<AuditFinding> findings = new ArrayList<>();
        boolean reached = walk(findings, published);
        if (!reached) {
            findings.add(new AuditFinding.MissingTail(published.orElseThrow()));
        }
        unlinked(findings, now);
        return List.copyOf(findings);
    }

    /** Whether the published head was met on the way; true when none was given. */
    private boolean walk(List<AuditFinding> findings, Optional<AuditHead> published) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            boolean reached = published.isEmpty();
            long seq = 0;
            byte[] prev = AuditChain.start();
            try (var row = statement.executeQuery(CHAIN)) {
                while (row.next()) {
                    check(row, seq, prev, findings);
                    seq = row.getLong("seq");
                    prev = row.getBytes("hmac");
                    reached |= published.equals(Optional.of(AuditHead.of(seq, prev)));
                }
            }
            return reached;
        }
    }

    private void check(ResultSet row, long lastSeq, byte[] lastHmac, List<AuditFinding> findings) throws SQLException {
        long seq = row.getLong("seq");
        UUID auditId = row.getObject("audit_id", UUID.class);
        byte[] prev = row.getBytes("prev");
        if (seq != lastSeq + 1 || !Arrays.equals(prev, lastHmac)) {
            findings.add(new AuditFinding.BrokenChain(seq));
        }
        if (row.getObject("id") == null) {
            // An entry older than its keeping was dropped with its day: the chain over it still holds.
            if (!row.getBoolean("expired")) {
                findings.add(new AuditFinding.MissingEntry(seq, auditId));
            }
        } else if (!Arrays.equals(row.getBytes("hmac"), chain.hmac(seq, prev, AuditRow.of(row)))) {
            findings.add(new AuditFinding.Altered(seq, auditId));
        }
    }

    private void unlinked(List<AuditFinding> findings, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(UNLINKED)) {
            OffsetDateTime due = now.minus(GRACE).atOffset(ZoneOffset.UTC);
            statement.setObject(1, due);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    findings.add(new AuditFinding.Unlinked(row.getObject("id", UUID.class)));
                }
            }
        }
    }
}
