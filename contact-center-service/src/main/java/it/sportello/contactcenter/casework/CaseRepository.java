package it.sportello.contactcenter.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.contactcenter.casework.rule.CallingHours;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.casework.rule.CaseState;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * Single statements decide races between agents, and between agents and events. Leases are real time, and the database's
 * clock is the one that all replicas share.
 */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<Case, UUID> {

    private static final String OPEN = """
            insert into desk_case (id, kind, subject_id, person_id, request_id, reasons, state, priority, opened_at,
                                   due_at, valid_from)
            values (:id, :kind, :subject, :person, cast(:request as uuid), :reasons, 'OPEN', :priority, :now, :due,
                    cast(:validFrom as timestamptz))
            on conflict (subject_id, kind) where state <> 'CLOSED' do nothing
            """;

    // As a claim ends when its holder is idle, so does the wait for a second agent when none has come.
    private static final String NOBODY_IS_AT_IT = """
             and (state in ('OPEN', 'WAITING_FOR_CITIZEN') or (state = 'CLAIMED' and lease_until < now())
                  or (state = 'AWAITING_APPROVAL' and due_at <= :now))
            """;

    private static final String CLAIM = """
            update desk_case
               set state = 'CLAIMED', agent = :agent, lease_until = now() + interval '10 minutes',
                   script_answered = 0, script_wrong = false, sealed_contact = null, decided_by = null
             where id = :id
            """ + NOBODY_IS_AT_IT;

    // After a call in vain the next one has its time, also when somebody has claimed the case meanwhile and given it
    // back.
    private static final String NEXT = """
            select id from desk_case
             where ((attempts = 0 or due_at <= :now)
            """ + NOBODY_IS_AT_IT + """
                   )
                or (state = 'AWAITING_APPROVAL' and decided_by <> :agent
                    and (lease_until is null or lease_until < now()))
             order by priority desc, opened_at, id
             limit 1
               for update skip locked
            """;

    private static final String OFFER =
            "update desk_case set lease_until = now() + interval '10 minutes' where id = :id";

    private static final String HOLD = """
            update desk_case set lease_until = now() + interval '10 minutes'
             where id = :id and state = 'CLAIMED' and agent = :agent and lease_until >= now()
            """;

    private static final String CLOSE = """
            update desk_case
               set state = 'CLOSED', outcome = 'SETTLED', closed_at = :now, agent = null, lease_until = null,
                   sealed_contact = null, script_answered = 0, script_wrong = false
             where kind = :kind and state <> 'CLOSED'
            """;

    /** Unless there is an open one already: there is one per subject and kind (K5). */
    void open(NewCase opened, Instant now) {
        Instant due = CallingHours.after(now, opened.kind().patience());
        statement(OPEN)
                .setParameter("id", Ids.next())
                .setParameter("kind", opened.kind().name())
                .setParameter("subject", opened.subjectId())
                .setParameter("person", opened.personId())
                .setParameter("request", opened.requestId(), UUID.class)
                .setParameter("reasons", String.join(",", opened.reasons()))
                .setParameter("priority", opened.kind().priority())
                .setParameter("now", now)
                .setParameter("due", due)
                .setParameter("validFrom", opened.validFrom(), Instant.class)
                .executeUpdate();
    }

    /**
     * Of several agents who ask at the same time one gets it. A new claim begins with an unverified caller, and with nothing
     * decided.
     */
    boolean claim(UUID id, String agent, Instant now) {
        return statement(CLAIM)
                        .setParameter("id", id)
                        .setParameter("agent", agent)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Keeps a wait for approval from others than the agent who was asked now, for as long as a claim lasts. */
    void offerApproval(UUID id) {
        statement(OFFER).setParameter("id", id).executeUpdate();
    }

    /**
     * The most urgent one that nobody is at, or that waits for another agent's approval, locked until the end of the
     * transaction.
     */
    Optional<UUID> lockNext(String agent, Instant now) {
        return getSession()
                .createNativeQuery(NEXT, UUID.class)
                .setParameter("agent", agent)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Whether the agent still has it; if so it is locked, and the lease begins anew. */
    boolean hold(UUID id, String agent) {
        return statement(HOLD)
                        .setParameter("id", id)
                        .setParameter("agent", agent)
                        .executeUpdate()
                == 1;
    }

    /** Also for an agent who is at it. */
    void settle(UUID subjectId, CaseKind kind, Instant now) {
        close(CLOSE + " and subject_id = :whose", subjectId, kind, now);
    }

    void settleUnlessHeld(UUID subjectId, CaseKind kind, Instant now) {
        close(CLOSE + " and subject_id = :whose" + NOBODY_IS_AT_IT, subjectId, kind, now);
    }

    Set<UUID> listOpen(UUID personId, CaseKind kind) {
        return find(
                        "select subjectId from Case where personId = ?1 and kind = ?2 and state <> ?3",
                        personId,
                        kind,
                        CaseState.CLOSED)
                .project(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private void close(String sql, UUID whose, CaseKind kind, Instant now) {
        statement(sql)
                .setParameter("whose", whose)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Case> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Case> findOpen(UUID subjectId) {
        return find("subjectId = ?1 and state <> ?2 order by id desc", subjectId, CaseState.CLOSED)
                .firstResultOptional();
    }

    Optional<Case> findLatestClosed(UUID subjectId) {
        return find("subjectId = ?1 and state = ?2 order by id desc", subjectId, CaseState.CLOSED)
                .firstResultOptional();
    }

    List<Case> listAfter(@Nullable CaseState state, UUID cursor, int limit) {
        var asked = state == null
                ? find("id > ?1 order by id", cursor)
                : find("id > ?1 and state = ?2 order by id", cursor, state);
        return asked.range(0, limit - 1).list();
    }

    private MutationQuery statement(String sql) {
        return getSession().createNativeMutationQuery(sql);
    }
}
