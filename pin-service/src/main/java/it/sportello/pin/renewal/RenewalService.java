package it.sportello.pin.renewal;

import it.sportello.contracts.PinCode;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.secret.PinGenerator;
import it.sportello.pin.secret.SecretHasher;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts a new personal PIN in the place of one that has expired (C10). Nobody keeps the new one in clear. */
@ApplicationScoped
class RenewalService {

    private final RenewalTicketService tickets;
    private final HashPool pool;
    private final SecretHasher hasher;
    private final PinGenerator pins;
    private final RenewalRecorder recorder;

    RenewalService(
            RenewalTicketService tickets,
            HashPool pool,
            SecretHasher hasher,
            PinGenerator pins,
            RenewalRecorder recorder) {
        this.tickets = tickets;
        this.pool = pool;
        this.hasher = hasher;
        this.pins = pins;
        this.recorder = recorder;
    }

    /**
     * Hashes only for who has a ticket: those are 32 random bytes, which nobody guesses.
     *
     * @throws ProblemException 503 when too many hashes wait: the ticket is still good then
     */
    Optional<RenewedPin> renew(RenewalTicket ticket) {
        return tickets.find(ticket).flatMap(expired -> renew(ticket, expired));
    }

    private Optional<RenewedPin> renew(RenewalTicket ticket, Renewable expired) {
        PinCode pin = pins.personal();
        KeptSecret kept = kept(expired, pin);
        return recorder.record(ticket, expired, kept).map(level -> new RenewedPin(pin, level));
    }

    private KeptSecret kept(Renewable expired, PinCode pin) {
        try (Place place = pool.findPlace().orElseThrow(HashPool::overloaded)) {
            return place.run(() -> hasher.keepPersonal(expired.personId(), pin));
        }
    }
}
