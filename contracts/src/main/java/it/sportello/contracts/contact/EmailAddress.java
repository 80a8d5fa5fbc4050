package it.sportello.contracts.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address (also a certified one) as public services take it: ASCII, at most 254 characters, no quoted local
 * part, a domain of at least two labels. The domain is in small letters; the local part stays as typed. It holds
 * neither blanks nor control characters, so it cannot smuggle a header line.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        value = withSmallDomain(value.strip());
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** @throws IllegalArgumentException when it is none; the message does not repeat it */
    @JsonCreator
    public static EmailAddress parse(String typed) {
        return new EmailAddress(typed);
    }

    /** Whether its domain is one of certified mail (PEC), where ordinary mail may not arrive. A custom, not a proof. */
    public boolean isCertified() {
        return MailDomains.isCertified(domain());
    }

    /** Whether its domain is known to have no certified mailboxes: a receipt of delivery would never come from there. */
    public boolean isNeverCertified() {
        return MailDomains.isOrdinary(domain());
    }

    private String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String withSmallDomain(String address) {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
