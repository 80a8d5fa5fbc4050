package it.sportello.notification.channel.post.printshop;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A letter ready to be put on paper. Holds half a PIN in clear: never on a disk, never in a log. */
public record PrintedLetter(UUID id, byte[] pdf) {

    public PrintedLetter {
        requireNonNull(id, "id");
        requireNonNull(pdf, "pdf");
    }

    @Override
    public String toString() {
        return "PrintedLetter[" + id + "]";
    }
}
