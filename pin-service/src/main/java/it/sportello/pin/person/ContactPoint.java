package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.platform.sealing.SealedFor;

/** A digital contact of a citizen, its address normalised. */
public record ContactPoint(Channel channel, String address) {

    public ContactPoint {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        if (channel == Channel.POST) {
            throw new IllegalArgumentException("A letter goes to the register's address, not to a contact");
        }
    }

    /** Whose key opens what is sent here. */
    public SealedFor sealedFor() {
        return switch (channel) {
            case SMS -> SealedFor.SMS;
            case EMAIL, CERTIFIED_EMAIL -> SealedFor.MAIL;
            case POST -> throw new IllegalStateException("Not a digital contact");
        };
    }

    /** Whether what is sent to one arrives at the other. */
    public boolean isSameAs(ContactPoint other) {
        return channel == other.channel && address.equalsIgnoreCase(other.address);
    }

    @Override
    public String toString() {
        return "ContactPoint[" + channel + ", redacted]";
    }
}
