package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.platform.sealing.SealedFor;

/** A digital contact of a citizen, its address normalised. */
public record ContactPoint(Channel channel, String address) {

    /** Every one who shares a contact reads what the others get (C13). */
    private static final int MOST_PERSONS = 3;

    public ContactPoint {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        if (channel == Channel.POST) {
            throw new IllegalArgumentException("A letter goes to the register's address, not to a contact");
        }
    }

    /** Whose key opens what is sent here. */
    public SealedFor sealedFor() {
        return keyOf(channel);
    }

    /** Whether one key opens what is sent here and what is sent on the other channel. */
    public boolean sharesKeyWith(Channel other) {
        return sealedFor() == keyOf(other);
    }

    private static SealedFor keyOf(Channel channel) {
        return switch (channel) {
            case SMS -> SealedFor.SMS;
            case EMAIL, CERTIFIED_EMAIL -> SealedFor.MAIL;
            case POST -> SealedFor.POSTAL;
        };
    }

    /** Whether what is sent to one arrives at the other. */
    public boolean isSameAs(ContactPoint other) {
        return channel == other.channel && address.equalsIgnoreCase(other.address);
    }

    /** Whether a contact that serves so many persons serves no further one (C13). */
    public static boolean isFullWith(int persons) {
        return persons >= MOST_PERSONS;
    }

    @Override
    public String toString() {
        return "ContactPoint[" + channel + ", redacted]";
    }
}
