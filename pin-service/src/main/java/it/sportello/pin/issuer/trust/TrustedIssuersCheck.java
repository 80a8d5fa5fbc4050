package it.sportello.pin.issuer.trust;

import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whoever is trusted here says who is staff, and who is which citizen; the stand-in of the local stack says it of everybody.
 */
@ApplicationScoped
class TrustedIssuersCheck implements StartupCheck {

    private static final String ALL = "sportello.issuers";

    private final Map<String, TrustedIssuer> trusted;

    TrustedIssuersCheck(TrustedIssuersConfig config) {
        this.trusted = config.all();
    }

    @Override
    public List<String> refusals() {
        Stream<String> ofEach = trusted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> new TrustedIssuerRules(ALL + "." + entry.getKey(), entry.getKey(), entry.getValue())
                        .refusals());
        return Stream.concat(ofEach, ofAll()).toList();
    }

    private Stream<String> ofAll() {
        Stream.Builder<String> refusals = Stream.builder();
        if (staff().findAny().isEmpty()) {
            refusals.add(ALL + " names no issuer of the kind STAFF");
        }
        if (staff().filter(issuer -> !issuer.prefixedSubjects()).count() > 1) {
            refusals.add(ALL + ".*.prefixed-subjects is false for two: one subject could be two members of the staff");
        }
        Set<String> seen = new HashSet<>();
        if (!trusted.values().stream().map(TrustedIssuer::issuer).allMatch(seen::add)) {
            refusals.add(ALL + ".*.issuer is the same for two");
        }
        return refusals.build();
    }

    private Stream<TrustedIssuer> staff() {
        return trusted.values().stream().filter(issuer -> issuer.kind() == IssuerKind.STAFF);
    }
}
