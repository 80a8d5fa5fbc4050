package it.sportello.pin.personal;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.pin.half.HalfService.Spent;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The PIN that replaced an initial one. Alive until {@code deadAt}; a person has one live one. */
@Entity
class PersonalPin {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private CredentialLevel level;

    private int generation;

    private UUID firstHalfId;

    private UUID secondHalfId;

    private int firstIssue;

    private String secretHash;

    private String pepperId;

    private Instant activatedAt;

    private @Nullable Instant renewedAt;

    private @Nullable Instant firstUsedAt;

    private @Nullable Instant deadAt;

    /** For Hibernate. */
    protected PersonalPin() {}

    /** @param spent the halves, whose filings are the holder's now */
    PersonalPin(NewPersonalPin made, Spent spent, Instant activatedAt) {
        this.id = Ids.next();
        this.personId = made.personId();
        this.level = spent.level();
        this.generation = 1;
        this.firstHalfId = made.firstHalfId();
        this.secondHalfId = made.secondHalfId();
        this.firstIssue = spent.accessIssue();
        this.activatedAt = activatedAt;
        keep(made.secret());
    }

    boolean replaced(UUID firstHalf, UUID secondHalf) {
        return firstHalfId.equals(firstHalf) && secondHalfId.equals(secondHalf);
    }

    Activated activated() {
        return new Activated(level, activatedAt, firstUsedAt != null);
    }

    /** The activation was repeated: another PIN takes the place of the one nobody has used (C7). */
    void regenerate(KeptSecret secret) {
        if (firstUsedAt != null) {
            throw new IllegalStateException("A personal PIN that was used is not generated again");
        }
        generation++;
        keep(secret);
    }

    /** Its time is over, and another PIN takes its place (C10). */
    CredentialLevel renew(KeptSecret secret, Instant at) {
        generation++;
        renewedAt = at;
        keep(secret);
        return level;
    }

    /** Its holder was identified elsewhere; whether that is news (C8). */
    boolean promote() {
        boolean isNews = level != CredentialLevel.DISPOSITIVE;
        level = CredentialLevel.DISPOSITIVE;
        return isNews;
    }

    /** The same PIN, kept in another way. */
    void keep(KeptSecret secret) {
        secretHash = secret.hash();
        pepperId = secret.pepperId();
    }

    boolean isAlive(int ofGeneration) {
        return deadAt == null && generation == ofGeneration;
    }

    void markUsed(Instant at) {
        if (firstUsedAt == null) {
            firstUsedAt = at;
        }
    }

    void die(Instant at) {
        deadAt = at;
    }

    UUID id() {
        return id;
    }

    UUID firstHalfId() {
        return firstHalfId;
    }

    PinActivated event() {
        return new PinActivated(personId, firstIssue, level, activatedAt);
    }
}
