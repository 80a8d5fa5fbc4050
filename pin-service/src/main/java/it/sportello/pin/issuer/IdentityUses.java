package it.sportello.pin.issuer;

import it.sportello.pin.identity.IdentityUse;
import it.sportello.pin.issuer.trust.ClaimNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** For whom an identity speaks. What is not surely a person's own is not (A2). */
record IdentityUses(ClaimNames names) {

    /** Empty for a person's own identity. */
    Optional<IdentityUse> read(JwtClaims claims) {
        String told = told(claims);
        if (anyOf(names.company(), claims) || told.equals(IdentityUse.LEGAL_PERSON.claim())) {
            return Optional.of(IdentityUse.LEGAL_PERSON);
        }
        boolean personal = told.isEmpty() || names.personalUses().contains(told);
        return personal && !anyOf(names.professional(), claims)
                ? Optional.empty()
                : Optional.of(IdentityUse.PROFESSIONAL);
    }

    private String told(JwtClaims claims) {
        return ClaimValues.isPresent(claims, names.identityUse())
                ? claims.getClaimValueAsString(names.identityUse()).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    private static boolean anyOf(Set<String> claimNames, JwtClaims claims) {
        return claimNames.stream().anyMatch(name -> ClaimValues.isPresent(claims, name));
    }
}
