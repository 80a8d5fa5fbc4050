package it.sportello.pin.code;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.secret.Peppers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/**
 * When contacts were sent codes, over all replicas and in the transaction that sends. A contact stands here as a pseudonym,
 * under every pepper, because the row outlives the reason to know it.
 */
@ApplicationScoped
class CodeThrottle {

    // In one order, or two who share contacts could wait for each other.
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(contact, 0)))"
            + " from (select unnest(cast(:contacts as text[])) as contact order by 1) as ordered";

    // Under two peppers one sending has two rows of one time.
    private static final String SENT = """
            select distinct sent_at from code_sending
            where contact = any(cast(:contacts as text[])) and sent_at > :past order by sent_at
            """;

    private static final String RECORD = """
            insert into code_sending (contact, sent_at)
            select contact, :at from unnest(cast(:contacts as text[])) as known (contact)
            """;

    private final Session session;
    private final Peppers peppers;
    private final Clock realClock = Clock.systemUTC();

    CodeThrottle(Session session, Peppers peppers) {
        this.session = session;
        this.peppers = peppers;
    }

    /** How long this contact has to wait; empty when it need not, and then one more counts. */
    Optional<Duration> findWaitOrCount(ContactPoint to, CodeUse use) {
        String[] contacts = pseudonyms(to, use);
        session.createNativeQuery(LOCK, Long.class)
                .setParameter("contacts", contacts)
                .getSingleResult();
        // After the lock: whoever held it has sent one by now.
        Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Instant> sent = session.createNativeQuery(SENT, Instant.class)
                .setParameter("contacts", contacts)
                .setParameter("past", now.minus(CodeAllowance.REMEMBERED))
                .getResultList();
        Optional<Duration> wait = CodeAllowance.findWait(sent, now);
        if (wait.isEmpty()) {
            session.createNativeMutationQuery(RECORD)
                    .setParameter("contacts", contacts)
                    .setParameter("at", now)
                    .executeUpdate();
        }
        return wait;
    }

    /** Of what is sent to one address it does not matter on which channel. */
    private String[] pseudonyms(ContactPoint to, CodeUse use) {
        return peppers.pseudonyms(use.allowance(), to.address().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
