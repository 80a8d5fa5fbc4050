package it.sportello.pin.issuer.trust;

import it.sportello.contracts.CredentialType;
import it.sportello.platform.security.guard.LocalPeer;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be so of one issuer. Every refusal begins with the property that is wrong. */
record TrustedIssuerRules(String property, String name, TrustedIssuer issuer) {

    /** Of any other name an environment variable says nothing, and nobody would be told. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,30}");

    private static final String LEVEL_ONE = "https://www.spid.gov.it/SpidL1";

    Stream<String> refusals() {
        Stream<Optional<String>> ofAny = Stream.of(
                NAME.matcher(name).matches()
                        ? Optional.empty()
                        : refusal("", "must be named by one word of small letters and digits"),
                keysOnTheirWay());
        return Stream.concat(ofAny, ofItsKind()).flatMap(Optional::stream);
    }

    /** On a way where nobody can exchange them, and not from the stand-in of the local stack. */
    private Optional<String> keysOnTheirWay() {
        URI keys = issuer.jwks();
        return keys.getHost() == null || !"https".equals(keys.getScheme())
                ? refusal(".jwks", "is " + keys + ": must be an https address")
                : LocalPeer.refusal(property + ".jwks", keys.getHost());
    }

    private Stream<Optional<String>> ofItsKind() {
        return switch (issuer.kind()) {
            case CITIZEN -> Stream.of(credential(), leastLevel(), levels());
            case STAFF -> Stream.of(requiredAcr());
        };
    }

    private Optional<String> requiredAcr() {
        return issuer.requiredAcr().orElse(Set.of()).isEmpty()
                ? refusal(".required-acr", "is not set: any sign-in would be strong enough for staff")
                : Optional.empty();
    }

    private Optional<String> credential() {
        boolean vouchedFor = issuer.credential()
                .map(type -> type == CredentialType.SPID || type == CredentialType.CIE)
                .orElse(true);
        return vouchedFor ? Optional.empty() : refusal(".credential", "must be SPID or CIE, or left to a claim");
    }

    private Optional<String> leastLevel() {
        return issuer.leastLevel().isBeyondPin()
                ? Optional.empty()
                : refusal(".least-level", "must be SPID_L2 or SPID_L3");
    }

    private Optional<String> levels() {
        if (issuer.levelTwoAcr().contains(LEVEL_ONE) || issuer.levelThreeAcr().contains(LEVEL_ONE)) {
            return refusal(".level-two-acr", "or .level-three-acr names level 1, which opens nothing (C8)");
        }
        return Collections.disjoint(issuer.levelTwoAcr(), issuer.levelThreeAcr())
                ? Optional.empty()
                : refusal(".level-two-acr", "and .level-three-acr share a value");
    }

    private Optional<String> refusal(String setting, String why) {
        return Optional.of(property + setting + " " + why);
    }
}
