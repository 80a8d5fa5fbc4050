package it.sportello.pin.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import it.sportello.contracts.Channel;
import it.sportello.contracts.contact.EmailAddress;
import it.sportello.contracts.contact.MobileNumber;
import it.sportello.contracts.contact.PhoneNumber;

/** Text to contact. Every fault is an {@link IllegalArgumentException} whose message the citizen reads, and which never repeats the text. */
public final class ContactReader {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String ITALY = "IT";

    private ContactReader() {}

    /** Where a person can be reached on this channel, its address normalised. */
    public static ContactPoint read(Channel channel, String typed) {
        String address = switch (channel) {
            case SMS -> MobileNumber.parse(phone(typed).value()).value();
            case EMAIL, CERTIFIED_EMAIL -> EmailAddress.parse(typed).value();
            case POST -> throw new IllegalArgumentException("is not a digital contact");
        };
        return new ContactPoint(channel, address);
    }

    /** A number that its country's numbering plan knows; without a country it is Italian. */
    public static PhoneNumber phone(String typed) {
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(typed, ITALY);
            if (PHONES.isValidNumber(number)) {
                return PhoneNumber.parse(PHONES.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("is not a telephone number", e);
        }
        throw new IllegalArgumentException("is not a telephone number in use");
    }
}
