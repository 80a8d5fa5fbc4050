package it.sportello.application.applicant;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.applicant.HistoryEntry.ChangedBy;
import it.sportello.application.change.ChangeKind;
import it.sportello.platform.security.StaffCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The written history of applications, their filing as its first line. */
@ApplicationScoped
class HistoryRepository {

    /** The ids are in the order of time, the application's own first. */
    private static final String READ = """
            select * from (
                select id, 'FILED' as kind, status_at_filing as status, filed_at as changed_at, true as by_self,
                       false as by_staff, null as changed_by, null as reason_code, null as reason
                from benefit_application where id = :application
                union all
                select change.id, kind, change.status, changed_at, changed_by = person_id::text, by_staff, changed_by,
                       reason_code, reason
                from application_change change join benefit_application application on application.id = application_id
                where application_id = :application) entry
            where id > :after order by id limit :limit
            """;

    private static final String LAST_REASON = """
            select reason from application_change where application_id = :application and kind = :kind
            order by id desc limit 1
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Session session;

    HistoryRepository(Session session) {
        this.session = session;
    }

    /** Oldest first, from above the cursor. */
    List<HistoryEntry> read(UUID applicationId, @Nullable UUID cursor, int limit) {
        return session
                .createNativeQuery(READ, Tuple.class)
                .setParameter("application", applicationId)
                .setParameter("after", cursor == null ? FIRST : cursor)
                .setParameter("limit", limit)
                .stream()
                .map(HistoryRepository::entry)
                .toList();
    }

    Optional<String> lastReason(UUID applicationId, ChangeKind kind) {
        return session.createNativeQuery(LAST_REASON, String.class)
                .setParameter("application", applicationId)
                .setParameter("kind", kind.name())
                .uniqueResultOptional();
    }

    private static HistoryEntry entry(Tuple row) {
        ChangedBy by = by(row);
        return new HistoryEntry(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                ApplicationStatus.valueOf(row.get("status", String.class)),
                row.get("changed_at", Instant.class),
                by,
                by == ChangedBy.OFFICE ? StaffCode.of(row.get("changed_by", String.class)) : null,
                row.get("reason_code", String.class),
                row.get("reason", String.class));
    }

    private static ChangedBy by(Tuple row) {
        if (row.get("by_self", Boolean.class)) {
            return ChangedBy.SELF;
        }
        return row.get("by_staff", Boolean.class) ? ChangedBy.OFFICE : ChangedBy.SYSTEM;
    }
}
