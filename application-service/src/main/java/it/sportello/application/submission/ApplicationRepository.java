package it.sportello.application.submission;

import it.sportello.application.StoredRows;
import it.sportello.application.admission.Filing;
import it.sportello.application.admission.Visibility;
import it.sportello.application.catalogue.Benefit;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Applications in PostgreSQL, by plain statements in the caller's transaction: filing is one insert, nothing is selected
 * before it, and an entity would only be copied from and to.
 */
@ApplicationScoped
class ApplicationRepository {

    /** Sorts after every id. */
    private static final UUID LAST = new UUID(-1, -1);

    private final Session session;

    ApplicationRepository(Session session) {
        this.session = session;
    }

    /** An application whose first answer may be asked for again. */
    record Remembered(FiledApplication application, byte[] requestHash) {}

    /** Its number; empty when the request was seen before or a live application is in the way. */
    Optional<FilingInsert.Inserted> insert(UUID id, Filing filing, @Nullable IdempotentRequest request) {
        return session.doReturningWork(connection -> FilingInsert.of(connection, id, filing, request));
    }

    Optional<Remembered> findRemembered(IdempotentRequest request) {
        return query(
                        "where idempotency_scope = ? and idempotency_key = ?",
                        row -> new Remembered(FiledApplicationRow.read(row), row.getBytes("request_hash")),
                        request.scope(),
                        request.key())
                .stream()
                .findFirst();
    }

    /** The application that is in the way of another for this benefit. */
    Optional<FiledApplication> findLive(UUID personId, Benefit benefit) {
        return query(
                        "where person_id = ? and exclusion_group = ? and period_from = ? and live",
                        FiledApplicationRow::read,
                        personId,
                        benefit.exclusionGroup(),
                        benefit.period().from())
                .stream()
                .findFirst();
    }

    Optional<FiledApplication> find(UUID id, UUID personId, Visibility visibility) {
        return query("where id = ? and person_id = ?", FiledApplicationRow::read, id, personId).stream()
                .filter(application -> visibility.shows(application.firstIssue()))
                .findFirst();
    }

    /** Latest first, from below the cursor. */
    List<FiledApplication> list(UUID personId, Visibility visibility, @Nullable UUID cursor, int limit) {
        return query(
                "where person_id = ? and id < ? and (? or first_issue = ?) order by id desc limit ?",
                FiledApplicationRow::read,
                personId,
                cursor == null ? LAST : cursor,
                visibility.everything(),
                visibility.firstIssue(),
                limit);
    }

    private <T> List<T> query(String condition, StoredRows.Reader<T> reader, @Nullable Object... parameters) {
        return StoredRows.list(session, FiledApplicationRow.SELECT + condition, reader, parameters);
    }
}
