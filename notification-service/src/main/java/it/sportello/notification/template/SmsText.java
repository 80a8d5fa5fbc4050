package it.sportello.notification.template;

import java.util.Optional;

/** A finished text that fits one short message of every telephone. May hold half a PIN. */
public record SmsText(String value) {

    static final int MOST_PLACES = 160;

    public SmsText {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not one short message of the GSM alphabet");
        }
    }

    /** Empty when {@code text} is too long or has a letter that telephones lack. */
    static Optional<SmsText> of(String text) {
        return fits(text) ? Optional.of(new SmsText(text)) : Optional.empty();
    }

    /** One octet a place, of the GSM 7 bit default alphabet. */
    public byte[] octets() {
        return GsmAlphabet.encode(value);
    }

    @Override
    public String toString() {
        return "SmsText[redacted]";
    }

    private static boolean fits(String text) {
        var places = GsmAlphabet.places(text);
        return places.isPresent() && places.getAsInt() <= MOST_PLACES;
    }
}
