package it.sportello.pin.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tickets that are out: of each PIN the last one. All times are real ones. */
@ApplicationScoped
public class RenewalTicketService {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ISSUE = """
            insert into renewal_ticket (pin_id, person_id, generation, fingerprint, expires_at)
            values (:pinId, :personId, :generation, :fingerprint, :expiresAt)
            on conflict (pin_id) do update set generation = excluded.generation, fingerprint = excluded.fingerprint,
                expires_at = excluded.expires_at
            """;

    private static final String FIND = """
            select pin_id, person_id, generation from renewal_ticket
            where fingerprint = :fingerprint and expires_at > :now
            """;

    private static final String SPEND = "delete from renewal_ticket where fingerprint = :fingerprint";

    private final SecureRandom random = new SecureRandom();
    private final Clock realClock = Clock.systemUTC();
    private final Session session;

    RenewalTicketService(Session session) {
        this.session = session;
    }

    /** For somebody who has just typed this PIN, which has expired. An earlier ticket is worth nothing any more. */
    @Transactional(TxType.MANDATORY)
    public RenewalTicket issue(Renewable expired) {
        RenewalTicket ticket = RenewalTicket.next(random);
        session.createNativeMutationQuery(ISSUE)
                .setParameter("pinId", expired.pinId())
                .setParameter("personId", expired.personId())
                .setParameter("generation", expired.generation())
                .setParameter("fingerprint", ticket.fingerprint())
                .setParameter("expiresAt", realClock.instant().plus(LIFE))
                .executeUpdate();
        return ticket;
    }

    /** What it would renew now. */
    @Transactional
    Optional<Renewable> find(RenewalTicket ticket) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("fingerprint", ticket.fingerprint())
                .setParameter("now", realClock.instant())
                .getResultStream()
                .map(row -> new Renewable(
                        row.get("pin_id", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("generation", Integer.class)))
                .findFirst();
    }

    /** Whether it was there to be spent: of those who come at once one. */
    @Transactional(TxType.MANDATORY)
    boolean spend(RenewalTicket ticket) {
        return session.createNativeMutationQuery(SPEND)
                        .setParameter("fingerprint", ticket.fingerprint())
                        .executeUpdate()
                == 1;
    }
}
