package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The two codes of a recovery, by their ids. */
record SentCodes(UUID mobile, UUID mail) {

    SentCodes {
        requireNonNull(mobile, "mobile");
        requireNonNull(mail, "mail");
    }

    /** In the place of those that nobody was sent: checking them is the same work. */
    static SentCodes ofNobody() {
        return new SentCodes(UUID.randomUUID(), UUID.randomUUID());
    }
}
