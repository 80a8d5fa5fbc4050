package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The two codes of a recovery, by their ids. */
record CodePair(UUID mobile, UUID mail) {

    CodePair {
        requireNonNull(mobile, "mobile");
        requireNonNull(mail, "mail");
    }

    /** In the place of those that nobody was sent: checking them is the same work. */
    static CodePair ofNobody() {
        return new CodePair(UUID.randomUUID(), UUID.randomUUID());
    }
}
