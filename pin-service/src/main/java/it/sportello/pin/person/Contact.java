package it.sportello.pin.person;

import it.sportello.contracts.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one person can be reached. The chosen one gets the first half and, unless asked otherwise, every message. */
@Entity
class Contact {

    /** So long whoever took a contact away is not alone in hearing what happens to the person (C9). */
    static final Duration HOLD = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    private boolean chosen;

    private boolean vouched;

    private Instant createdAt;

    private @Nullable Instant settledAt;

    /** For Hibernate. */
    protected Contact() {}

    /** Not the chosen one yet. */
    private Contact(UUID id, UUID personId, ContactPoint point, Instant createdAt, @Nullable Instant settledAt) {
        this.id = id;
        this.personId = personId;
        this.channel = point.channel();
        this.address = point.address();
        this.createdAt = createdAt;
        this.settledAt = settledAt;
    }

    /** It counts at once: there is none yet that could speak against it, or it is back. */
    static Contact settled(UUID id, UUID personId, ContactPoint point, Instant at) {
        return new Contact(id, personId, point, at, null);
    }

    /** It comes to others, and counts when these had the time to object. */
    static Contact held(UUID id, UUID personId, ContactPoint point, Instant at) {
        return new Contact(id, personId, point, at, at.plus(HOLD));
    }

    void choose() {
        chosen = true;
    }

    /** Makes room: there is one chosen contact at every moment. */
    void stepBack() {
        chosen = false;
    }

    /** A verified caller named it, or the person proved it is theirs: it stays whatever becomes of requests that name it, too. */
    void vouch() {
        vouched = true;
    }

    /** It counts from now on, though it came to others: it had never stopped counting against an intruder. */
    void settle(Instant at) {
        settledAt = at;
    }

    boolean isVouched() {
        return vouched;
    }

    boolean isChosen() {
        return chosen;
    }

    boolean isSettledAt(Instant at) {
        return !at.isBefore(settledAt());
    }

    private Instant settledAt() {
        return settledAt == null ? createdAt : settledAt;
    }

    boolean isAt(ContactPoint point) {
        return point().isSameAs(point);
    }

    ContactPoint point() {
        return new ContactPoint(channel, address);
    }

    RegisteredContact registered() {
        return new RegisteredContact(point(), chosen, createdAt, settledAt());
    }
}
