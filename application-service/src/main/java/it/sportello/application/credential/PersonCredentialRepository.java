package it.sportello.application.credential;

import it.sportello.application.credential.PersonCredential.Standing;
import it.sportello.contracts.CredentialLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The credentials in PostgreSQL, by plain statements: filing has one round trip to spare for them. */
@ApplicationScoped
class PersonCredentialRepository {

    /** Writes even where nothing changes: only so the row is there, locked, and read as its last owner left it. */
    private static final String LOCK = """
            insert into person_credential (person_id) values (?)
            on conflict (person_id) do update set person_id = excluded.person_id
            returning activated_issues, level, level_at, revoked_through""";

    private static final String UPDATE = """
            update person_credential set activated_issues = ?, level = ?, level_at = ?, revoked_through = ? where person_id = ?""";

    private final Session session;

    PersonCredentialRepository(Session session) {
        this.session = session;
    }

    PersonCredential lock(UUID personId) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, personId);
                ResultSet row = lock.executeQuery();
                row.next();
                return new PersonCredential(issues(row), standing(row), row.getInt("revoked_through"));
            }
        });
    }

    /** Waits for the filings of this person that are not committed yet, and makes later ones wait. */
    void awaitFilings(UUID personId) {
        session.doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(FilingLock.EXCLUSIVE)) {
                lock.setString(1, personId.toString());
                lock.execute();
            }
        });
    }

    void update(UUID personId, PersonCredential credential) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                set(connection, update, credential);
                update.setObject(5, personId);
                update.executeUpdate();
            }
        });
    }

    private static void set(Connection connection, PreparedStatement update, PersonCredential credential)
            throws SQLException {
        Standing standing = credential.standing();
        update.setArray(
                1,
                connection.createArrayOf(
                        "integer",
                        credential.activatedIssues().stream().sorted().toArray()));
        update.setString(2, standing == null ? null : standing.level().name());
        update.setObject(
                3, standing == null ? null : standing.since().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        update.setInt(4, credential.revokedThrough());
    }

    private static Set<Integer> issues(ResultSet row) throws SQLException {
        return Set.of((Integer[]) row.getArray("activated_issues").getArray());
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null
                ? null
                : new Standing(
                        CredentialLevel.valueOf(level),
                        row.getObject("level_at", OffsetDateTime.class).toInstant());
    }
}
