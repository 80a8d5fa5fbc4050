package it.sportello.localstack.peers.identity;

import it.sportello.localstack.testing.FictionalCitizen;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/**
 * Everybody: the residents of a new stack by their tax codes alone, all others with what is to be said of them. Tokens say
 * it with the names that brokers commonly give what SPID and CIE assert.
 *
 * @param realm by which the same citizen has another subject at another broker
 */
record CitizenAccounts(String realm, List<FictionalCitizen> residents) implements Accounts {

    private static final List<String> NAMES = List.of("given_name", "family_name", "birthdate");

    @Override
    public List<Account> listed() {
        return residents.stream()
                .map(citizen -> new Account(
                        citizen.taxCode(),
                        "%s %s (%s)".formatted(citizen.givenName(), citizen.familyName(), citizen.taxCode())))
                .toList();
    }

    @Override
    public Optional<JwtClaims> find(TokenOrder order) {
        return residents.stream()
                .filter(resident -> resident.taxCode().equals(order.user()))
                .map(CitizenAccounts::details)
                .findFirst()
                .or(() -> Optional.of(order.details()).filter(CitizenAccounts::isEnough))
                .map(details -> claims(order, details));
    }

    @Override
    public String client() {
        return "web-portal";
    }

    private static boolean isEnough(Map<String, String> form) {
        return form.containsKey("user") && form.keySet().containsAll(NAMES);
    }

    private static Map<String, String> details(FictionalCitizen citizen) {
        Map<String, String> details = new HashMap<>();
        details.put("given_name", citizen.givenName());
        details.put("family_name", citizen.familyName());
        details.put("birthdate", citizen.birthDate().toString());
        details.put("email", citizen.email());
        details.put("phone_number", citizen.mobile());
        return details;
    }

    private JwtClaims claims(TokenOrder order, Map<String, String> details) {
        var claims = new JwtClaims();
        claims.setSubject(UUID.nameUUIDFromBytes((realm + ' ' + order.user()).getBytes(StandardCharsets.UTF_8))
                .toString());
        claims.setStringClaim("acr", order.level().acr());
        claims.setStringClaim("tax_code", "TINIT-" + order.user());
        NAMES.forEach(name -> claims.setStringClaim(name, details.get(name)));
        for (String contact : List.of("email", "phone_number")) {
            if (details.containsKey(contact)) {
                claims.setStringClaim(contact, details.get(contact));
                claims.setClaim(contact + "_verified", true);
            }
        }
        order.use().describe(claims);
        return claims;
    }
}
