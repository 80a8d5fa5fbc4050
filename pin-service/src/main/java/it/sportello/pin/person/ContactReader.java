package it.sportello.pin.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import it.sportello.contracts.Channel;
import it.sportello.contracts.contact.EmailAddress;
import it.sportello.contracts.contact.MobileNumber;
import it.sportello.contracts.contact.PhoneNumber;
import java.util.Set;

/** Text to contact. Every fault is an {@link IllegalArgumentException} whose message the citizen reads, and which never repeats the text. */
public final class ContactReader {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String ITALY = "IT";

    /** Agents call back: nobody is to earn by it. */
    private static final Set<PhoneNumberType> PREMIUM =
            Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.PAGER);

    private ContactReader() {}

    /** Where a person can be reached on this channel, its address normalised. */
    public static ContactPoint read(Channel channel, String typed) {
        String address = switch (channel) {
            case SMS -> mobile(typed).value();
            case EMAIL -> EmailAddress.parse(typed).value();
            case CERTIFIED_EMAIL -> certified(typed).value();
            case POST -> throw new IllegalArgumentException("is not a digital contact");
        };
        return new ContactPoint(channel, address);
    }

    /**
     * The contact as it is to be used: certified mailboxes may turn ordinary mail away, and nobody would tell, so that an
     * address of one gets certified mail (N1).
     */
    public static ContactPoint recognised(ContactPoint given) {
        boolean certified = given.channel() == Channel.EMAIL
                && EmailAddress.parse(given.address()).isCertified();
        return certified ? new ContactPoint(Channel.CERTIFIED_EMAIL, given.address()) : given;
    }

    /** A number that its country's numbering plan knows, and that costs no more than a call; without a country it is Italian. */
    public static PhoneNumber phone(String typed) {
        Phonenumber.PhoneNumber number = inUse(typed);
        if (PREMIUM.contains(PHONES.getNumberType(number))) {
            throw new IllegalArgumentException("is a premium-rate number");
        }
        return PhoneNumber.parse(PHONES.format(number, PhoneNumberFormat.E164));
    }

    /** Of most countries the plan says which numbers are landlines. */
    private static MobileNumber mobile(String typed) {
        MobileNumber mobile = MobileNumber.parse(phone(typed).value());
        if (PHONES.getNumberType(inUse(mobile.value())) == PhoneNumberType.FIXED_LINE) {
            throw new IllegalArgumentException("is not a mobile number");
        }
        return mobile;
    }

    private static EmailAddress certified(String typed) {
        EmailAddress address = EmailAddress.parse(typed);
        if (address.isNeverCertified()) {
            throw new IllegalArgumentException("is an address of ordinary e-mail");
        }
        return address;
    }

    private static Phonenumber.PhoneNumber inUse(String typed) {
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(typed, ITALY);
            if (PHONES.isValidNumber(number)) {
                return number;
            }
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("is not a telephone number", e);
        }
        throw new IllegalArgumentException("is not a telephone number in use");
    }
}
