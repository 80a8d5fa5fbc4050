package it.sportello.pin.remote;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.pin.issuing.IssuerWork;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.remote.DispositivePin.Due;
import it.sportello.pin.remote.DispositivePin.Refused;
import it.sportello.pin.succession.Succession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Serves identifications: a dispositive PIN on two contacts, or word to the contact center that there is none. */
@ApplicationScoped
class IdentificationWork implements IssuerWork<ClaimedIdentification> {

    private final IdentificationQueue queue;
    private final IdentificationService identifications;
    private final PinMaker maker;
    private final IdentificationRecorder recorder;

    IdentificationWork(
            IdentificationQueue queue,
            IdentificationService identifications,
            PinMaker maker,
            IdentificationRecorder recorder) {
        this.queue = queue;
        this.identifications = identifications;
        this.maker = maker;
        this.recorder = recorder;
    }

    @Override
    public List<ClaimedIdentification> claim(int most, Duration lease) {
        return queue.claim(most, lease);
    }

    @Override
    public UUID idOf(ClaimedIdentification claimed) {
        return claimed.id();
    }

    @Override
    public void serve(ClaimedIdentification claimed) {
        switch (identifications.decide(claimed.verified())) {
            case Due _ -> issue(claimed);
            case Refused refused -> recorder.refuse(claimed, refused);
        }
    }

    /** The PIN is made outside any transaction: a hash takes its time. */
    private void issue(ClaimedIdentification claimed) {
        Identification verified = claimed.verified();
        Succession succession = Succession.of(
                verified.personId(),
                verified.requestId(),
                verified.first(),
                verified.second(),
                CredentialLevel.DISPOSITIVE);
        Language language = identifications.languageOf(verified.personId());
        MadePin made = maker.makeDigital(
                verified.personId(),
                succession.requestId(),
                new Reachable(verified.first(), language),
                new Reachable(verified.second(), language));
        recorder.issue(claimed, succession, made);
    }
}
