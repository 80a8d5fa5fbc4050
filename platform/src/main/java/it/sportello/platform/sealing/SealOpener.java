package it.sportello.platform.sealing;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Opens what others sealed for this process. Every way to misuse a seal ends in {@link SealBrokenException}. */
@ApplicationScoped
public class SealOpener {

    private final SealReader reader;
    private final SealedUse uses;

    SealOpener(SealingConfig config, SealedUse uses, Clock clock) {
        this.reader = new SealReader(config, clock);
        this.uses = uses;
    }

    /**
     * Opens and uses up a seal, in the transaction that consumes its event: a second event with the same seal is
     * refused. Open it later with {@link #open}, when it is handed over.
     *
     * @param boundTo the key of the event that carried it
     * @param purpose what the event says it is for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SealedContent openOnce(String sealed, UUID boundTo, Purpose purpose) {
        SealedClaims claims = reader.read(sealed, boundTo, purpose);
        uses.recordOnce(claims.id(), boundTo);
        return claims.content();
    }

    /** Opens a seal whose use was recorded before. */
    public SealedContent open(String sealed, UUID boundTo, Purpose purpose) {
        return reader.read(sealed, boundTo, purpose).content();
    }
}
