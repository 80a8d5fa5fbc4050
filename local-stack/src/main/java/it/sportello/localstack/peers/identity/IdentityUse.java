package it.sportello.localstack.peers.identity;

import java.util.Map;
import org.jose4j.jwt.JwtClaims;

/** For whom somebody's identity speaks, and what tokens say about it. Of a personal one they say nothing. */
public enum IdentityUse {
    PERSONAL("personale", Map.of()),
    PROFESSIONAL("uso professionale", Map.of("identity_use", "professional", "vat_number", "VATIT-00000000000")),
    LEGAL_PERSON(
            "persona giuridica",
            Map.of(
                    "identity_use", "legal-person",
                    "vat_number", "VATIT-00000000000",
                    "company_tax_code", "TINIT-00000000000",
                    "company_name", "Ditta Immaginaria S.r.l."));

    private final String shown;
    private final Map<String, String> claims;

    IdentityUse(String shown, Map<String, String> claims) {
        this.shown = shown;
        this.claims = claims;
    }

    String shown() {
        return shown;
    }

    void describe(JwtClaims who) {
        claims.forEach(who::setStringClaim);
    }
}
