package it.sportello.contracts.contact;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** What a domain says of the mailboxes in it. Lists of what is certain: of most domains nothing is known. */
final class MailDomains {

    /** Of providers of certified mail, and of what professional bodies rent from them. */
    private static final Set<String> CERTIFIED = Set.of(
            "actaliscertymail.it",
            "archiworldpec.it",
            "arubapec.it",
            "casellapec.com",
            "conafpec.it",
            "consulentidellavoropec.it",
            "geopec.it",
            "gigapec.it",
            "ingpec.eu",
            "legalmail.it",
            "messaggipec.it",
            "mypec.eu",
            "pec.it",
            "pecimprese.it",
            "postacertificata.gov.it",
            "postecert.it",
            "psypec.it",
            "registerpec.it",
            "sicurezzapostale.it",
            "ticertifica.it");

    /** By custom the certified mailboxes of a domain live in a subdomain of this name. */
    private static final String CERTIFIED_LABEL = "pec";

    /** Of providers who have no certified mailboxes in these domains. */
    private static final Set<String> ORDINARY = Set.of(
            "alice.it",
            "aol.com",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "googlemail.com",
            "hotmail.com",
            "hotmail.it",
            "icloud.com",
            "inwind.it",
            "iol.it",
            "libero.it",
            "live.com",
            "live.it",
            "me.com",
            "msn.com",
            "outlook.com",
            "outlook.it",
            "proton.me",
            "protonmail.com",
            "tin.it",
            "tiscali.it",
            "virgilio.it",
            "yahoo.com",
            "yahoo.it");

    private MailDomains() {}

    static boolean isCertified(String domain) {
        String[] labels = domain.split("\\.");
        boolean named = Arrays.stream(labels, 0, labels.length - 1).anyMatch(CERTIFIED_LABEL::equals);
        return named
                || IntStream.range(0, labels.length - 1)
                        .mapToObj(from -> String.join(".", Arrays.asList(labels).subList(from, labels.length)))
                        .anyMatch(CERTIFIED::contains);
    }

    static boolean isOrdinary(String domain) {
        return ORDINARY.contains(domain);
    }
}
