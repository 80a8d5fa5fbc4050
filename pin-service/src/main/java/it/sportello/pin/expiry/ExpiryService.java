package it.sportello.pin.expiry;

import it.sportello.pin.ItalianTime;
import it.sportello.pin.half.DueHalf;
import it.sportello.pin.half.HalfTermService;
import it.sportello.pin.message.MessageService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.RequestDecisionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reminds of letters and ends what nobody used (C10): once, however many replicas come by. */
@ApplicationScoped
class ExpiryService {

    private static final String REMINDER = "letter-reminder";
    private static final String EXPIRED = "pin-half-expired";

    private final HalfTermService terms;
    private final RequestDecisionService requests;
    private final PersonService persons;
    private final MessageService messages;
    private final Clock clock;

    ExpiryService(
            HalfTermService terms,
            RequestDecisionService requests,
            PersonService persons,
            MessageService messages,
            Clock clock) {
        this.terms = terms;
        this.requests = requests;
        this.persons = persons;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    List<DueHalf> listDue(int skipped, int most) {
        return terms.listDue(clock.instant(), skipped, most);
    }

    @Transactional
    void attend(DueHalf half) {
        Instant now = clock.instant();
        if (half.isOverAt(now)) {
            end(half, now);
        } else if (terms.remind(half.id(), now)) {
            messages.sendToChosen(half.personId(), REMINDER, Map.of("valid_until", lastDay(half)));
        }
    }

    /** Neither half opens anything any more, and nothing comes of the request. */
    private void end(DueHalf half, Instant now) {
        // Before the person: whoever decides about requests locks the two in this order.
        requests.lock(half.requestId());
        persons.lock(half.personId());
        terms.findEnded(half.id(), now).ifPresent(ended -> {
            requests.close(half.requestId(), now);
            if (ended.isAlive()) {
                messages.sendToChosen(half.personId(), EXPIRED, Map.of());
            }
        });
    }

    /** The last day on which the half is good from morning to night. */
    private static String lastDay(DueHalf half) {
        return half.validUntil()
                .atZone(ItalianTime.ZONE)
                .toLocalDate()
                .minusDays(1)
                .toString();
    }
}
