package it.sportello.application.payment.letter;

import it.sportello.contracts.event.DeliveryEvent;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Notes which halves belong together, what became of the letters, and which requests are over. Every order of events gives the same, and so does
 * hearing one twice; each is one statement, because every request for a PIN brings two halves.
 */
@ApplicationScoped
public class LetterService {

    private static final String ISSUED = """
            insert into pin_half (half_id, person_id, request_id, half, issue)
            values (:half_id, :person, :request, :half, :issue)
            on conflict do nothing
            """;

    /** The first news counts. */
    private static final String POSTED = """
            insert into letter (half_id, posted_at) values (:half_id, :at)
            on conflict (half_id) do update set posted_at = least(letter.posted_at, excluded.posted_at)
            """;

    private static final String RETURNED = """
            insert into letter (half_id, returned_at) values (:half_id, :at)
            on conflict (half_id) do update set returned_at = least(letter.returned_at, excluded.returned_at)
            """;

    private static final String CLOSED = """
            insert into closed_request (request_id, closed_at) values (:request, :at) on conflict do nothing
            """;

    private final Session session;

    LetterService(Session session) {
        this.session = session;
    }

    @Transactional
    public void note(PinIssued event) {
        session.createNativeMutationQuery(ISSUED)
                .setParameter("half_id", event.halfId())
                .setParameter("person", event.personId())
                .setParameter("request", event.requestId())
                .setParameter("half", event.half().name())
                .setParameter("issue", event.issue())
                .executeUpdate();
    }

    @Transactional
    public void note(PinRequestClosed event) {
        session.createNativeMutationQuery(CLOSED)
                .setParameter("request", event.requestId())
                .setParameter("at", event.closedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Transactional
    public void note(LetterPosted event) {
        if (mayCarryAHalf(event)) {
            note(POSTED, event.correlationId(), event.postedAt());
        }
    }

    @Transactional
    public void note(LetterReturned event) {
        if (mayCarryAHalf(event)) {
            note(RETURNED, event.correlationId(), event.returnedAt());
        }
    }

    /** Most letters of a release that did not say were halves. */
    private static boolean mayCarryAHalf(DeliveryEvent event) {
        return event.purpose() == null || event.purpose() == Purpose.SECOND_HALF;
    }

    private void note(String statement, UUID halfId, Instant at) {
        session.createNativeMutationQuery(statement)
                .setParameter("half_id", halfId)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
