package it.sportello.pin.card;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The common name of a card, {@code taxcode/number.hash}. The hash is Base64 and may have slashes of its own. */
record CardName(FiscalCode taxCode, String number) {

    private static final Pattern COMMON_NAME =
            Pattern.compile("(?<code>[A-Z0-9]{11,16})/(?<number>[A-Za-z0-9]{1,32})\\.[A-Za-z0-9+/=]{1,64}");

    CardName {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(number, "number");
    }

    /** Empty when it names nobody, or more than one. */
    static Optional<CardName> read(X500Principal subject) {
        List<String> names = commonNames(subject);
        return names.size() == 1 ? parse(names.getFirst()) : Optional.empty();
    }

    static Optional<CardName> parse(String commonName) {
        Matcher name = COMMON_NAME.matcher(commonName);
        return name.matches() && FiscalCode.findDefect(name.group("code")).isEmpty()
                ? Optional.of(new CardName(FiscalCode.parse(name.group("code")), name.group("number")))
                : Optional.empty();
    }

    static List<String> commonNames(X500Principal subject) {
        try {
            List<String> found = new ArrayList<>();
            for (Rdn rdn : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
                Attribute name = rdn.toAttributes().get("CN");
                if (name != null) {
                    Collections.list(name.getAll()).forEach(value -> found.add(value.toString()));
                }
            }
            return found;
        } catch (NamingException _) {
            return List.of();
        }
    }

    /** It holds personal data. */
    @Override
    public String toString() {
        return "CardName[redacted]";
    }
}
