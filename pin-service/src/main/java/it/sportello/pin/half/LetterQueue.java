package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Letters of new PINs that wait for the day after the person's last one (C10). Nothing secret waits: their halves come later. */
@ApplicationScoped
public class LetterQueue {

    private static final String ADD =
            "insert into waiting_letter (request_id, person_id, due_at) values (:request, :person, :dueAt)";

    private static final String LIST_DUE = """
            select request_id, person_id from waiting_letter where due_at <= :now order by due_at, request_id
            """;

    private static final String TAKE = "delete from waiting_letter where request_id = :request";

    // What waits for a first half that is dead leads nowhere.
    private static final String IS_AWAITED = """
            select exists (select from waiting_letter w join pin_half h on h.request_id = w.request_id
                           where w.person_id = :person and h.half = 'FIRST' and h.dead_at is null)
            """;

    private final Session session;
    private final HalfRepository halves;

    LetterQueue(Session session, HalfRepository halves) {
        this.session = session;
        this.halves = halves;
    }

    /** A letter, and the request that it is for. */
    public record WaitingLetter(UUID requestId, UUID personId) {
        public WaitingLetter {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
        }
    }

    /** From when on the person's next letter may leave; empty when now. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> findTurn(UUID personId, Instant now) {
        return LetterAllowance.findWait(halves.listLettersIssued(personId, now), now);
    }

    /** Whether the person had as many letters of late as one may have (C10). */
    @Transactional(TxType.MANDATORY)
    public boolean areSpent(UUID personId, Instant now) {
        return LetterAllowance.isSpent(halves.listLettersIssued(personId, now), now);
    }

    @Transactional(TxType.MANDATORY)
    public void add(WaitingLetter letter, Instant dueAt) {
        session.createNativeMutationQuery(ADD)
                .setParameter("request", letter.requestId())
                .setParameter("person", letter.personId())
                .setParameter("dueAt", dueAt)
                .executeUpdate();
    }

    /**
     * Those whose turn has come, the longest due first. Nothing is held: whoever sends one takes it.
     *
     * @param skipped how many of them are passed over
     */
    @Transactional(TxType.MANDATORY)
    public List<WaitingLetter> listDue(Instant now, int skipped, int most) {
        return session.createNativeQuery(LIST_DUE, Tuple.class)
                .setParameter("now", now)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new WaitingLetter(row.get("request_id", UUID.class), row.get("person_id", UUID.class)))
                .toList();
    }

    /** It waits no longer; false when somebody else had taken it. */
    @Transactional(TxType.MANDATORY)
    public boolean take(WaitingLetter letter) {
        return session.createNativeMutationQuery(TAKE)
                        .setParameter("request", letter.requestId())
                        .executeUpdate()
                == 1;
    }

    /** Whether one waits that completes a first half of this person. */
    @Transactional(TxType.MANDATORY)
    public boolean isAwaited(UUID personId) {
        return session.createNativeQuery(IS_AWAITED, Boolean.class)
                .setParameter("person", personId)
                .getSingleResult();
    }
}
