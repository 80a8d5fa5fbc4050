package it.sportello.platform.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Some state of a service. */
@Entity
class Note {

    @Id
    private UUID id;

    protected Note() {}

    Note(UUID id) {
        this.id = id;
    }
}
