package it.sportello.platform.audit;

import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where reads and acts of the staff are written down (K7). */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit (id, actor, action, person_id, case_id, reason) values (?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    Audit(DataSource database) {
        this.database = database;
    }

    /** Part of the caller's transaction: no act without its entry, no entry without its act. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, entry.actor());
            insert.setString(3, entry.action());
            insert.setObject(4, entry.personId());
            insert.setString(5, entry.caseId());
            insert.setString(6, entry.reason());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the audit entry", e);
        }
    }
}
