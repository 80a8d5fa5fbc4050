package it.sportello.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tampers as somebody could who owns the tables but lacks the key, in transactions that are rolled back. */
@QuarkusTest
@DisplayName("K7 tampering with the audit is found")
class AuditTamperingTest {

    @Inject
    AuditConfig config;

    private final List<UUID> entries = List.of(Ids.next(), Ids.next(), Ids.next());

    private Connection owner;
    private AuditChain chain;
    private AuditHead head;

    @BeforeEach
    void chainThreeEntries() throws SQLException {
        chain = AuditChain.with(config.key());
        owner = TestDatabase.asOwner();
        owner.setAutoCommit(false);
        // Keeps the running sealer out until the rollback.
        owner.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('audit_link', 0))");
        for (UUID entry : entries) {
            insert(entry);
        }
        head = new AuditLinks(owner, chain).append().orElseThrow();
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void findsNothingWhenNobodyTampered() throws SQLException {
        assertThat(verify()).isEmpty();
    }

    @Test
    void findsAlteredEntry() throws SQLException {
        tamper("update audit set person_id = null where id = '%s'".formatted(entries.get(1)));
        assertThat(verify()).containsExactly(new AuditFinding.Altered(head.seq() - 1, entries.get(1)));
    }

    @Test
    void findsRemovedEntry() throws SQLException {
        tamper("delete from audit where id = '%s'".formatted(entries.get(1)));
        assertThat(verify()).containsExactly(new AuditFinding.MissingEntry(head.seq() - 1, entries.get(1)));
    }

    @Test
    void findsRemovedLink() throws SQLException {
        tamper("delete from audit_link where seq = " + (head.seq() - 1));
        tamper("delete from audit where id = '%s'".formatted(entries.get(1)));
        assertThat(verify()).containsExactly(new AuditFinding.BrokenChain(head.seq()));
    }

    @Test
    void findsRemovedLinkWhoseSuccessorsWereRenumbered() throws SQLException {
        tamper("delete from audit_link where seq = " + (head.seq() - 1));
        tamper("delete from audit where id = '%s'".formatted(entries.get(1)));
        tamper("update audit_link set seq = seq - 1 where seq = " + head.seq());
        assertThat(verify(Optional.empty()))
                .contains(new AuditFinding.BrokenChain(head.seq() - 1))
                .contains(new AuditFinding.Altered(head.seq() - 1, entries.getLast()));
    }

    @Test
    void findsLinkMadeWithoutTheKey() throws SQLException {
        tamper("update audit set reason = 'none' where id = '%s'".formatted(entries.getLast()));
        tamper("update audit_link set hmac = sha256('guess') where seq = " + head.seq());
        assertThat(verify(Optional.empty())).containsExactly(new AuditFinding.Altered(head.seq(), entries.getLast()));
    }

    @Test
    void findsTailThatWasCutOffBehindThePublishedHead() throws SQLException {
        tamper("delete from audit_link where seq = " + head.seq());
        tamper("delete from audit where id = '%s'".formatted(entries.getLast()));
        assertThat(verify(Optional.empty())).isEmpty();
        assertThat(verify()).containsExactly(new AuditFinding.MissingTail(head));
    }

    @Test
    void findsEntryThatWasSlippedIn() throws SQLException {
        UUID slippedIn = Ids.next();
        insert(slippedIn);
        assertThat(verify()).isEmpty();
        Instant later = Instant.now().plus(AuditVerifier.GRACE).plusSeconds(1);
        assertThat(new AuditVerifier(owner, chain).verify(Optional.of(head), later))
                .contains(new AuditFinding.Unlinked(slippedIn));
    }

    @Test
    void missesNoEntryWhoseDayIsNoLongerKept() throws SQLException {
        tamper("update audit_link set recorded_at = now() - interval '3651 days' where seq = " + (head.seq() - 2));
        tamper("delete from audit where id = '%s'".formatted(entries.getFirst()));
        assertThat(verify()).isEmpty();
    }

    private void insert(UUID id) throws SQLException {
        tamper(
                "insert into audit (id, actor, action, person_id, reason) values ('%s', 'agent-7', 'file-read', '%s', 'asked')"
                        .formatted(id, UUID.randomUUID()));
    }

    private void tamper(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private List<AuditFinding> verify() throws SQLException {
        return verify(Optional.of(head));
    }

    private List<AuditFinding> verify(Optional<AuditHead> published) throws SQLException {
        return new AuditVerifier(owner, chain).verify(published, Instant.now());
    }
}
