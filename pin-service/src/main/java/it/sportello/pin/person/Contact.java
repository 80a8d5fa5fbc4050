package it.sportello.pin.person;

import it.sportello.contracts.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Where one person can be reached. The chosen one gets the first half and, unless asked otherwise, every message. */
@Entity
class Contact {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    private boolean chosen;

    private boolean vouched;

    private Instant createdAt;

    /** For Hibernate. */
    protected Contact() {}

    Contact(UUID id, UUID personId, ContactPoint point, boolean chosen, Instant createdAt) {
        this.id = id;
        this.personId = personId;
        this.channel = point.channel();
        this.address = point.address();
        this.chosen = chosen;
        this.createdAt = createdAt;
    }

    void choose() {
        chosen = true;
    }

    /** Makes room: there is one chosen contact at every moment. */
    void stepBack() {
        chosen = false;
    }

    /** A verified caller named it, so that it stays whatever becomes of requests that name it, too. */
    void vouch() {
        vouched = true;
    }

    boolean isVouched() {
        return vouched;
    }

    boolean isChosen() {
        return chosen;
    }

    ContactPoint point() {
        return new ContactPoint(channel, address);
    }
}
