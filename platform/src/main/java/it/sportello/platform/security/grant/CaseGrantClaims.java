package it.sportello.platform.security.grant;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** How a grant is written and read as claims. */
final class CaseGrantClaims {

    /** Explicit type (RFC 8725): an access token is never a grant, nor the other way round. */
    static final String TYPE = "case-grant+jws";

    /** The one service that keeps cases. */
    static final String ISSUER = "contact-center-service";

    private static final String CASE = "case";
    private static final String PERSON = "person";
    private static final String VERIFIED = "verified";
    private static final String PURPOSE = "purpose";

    private CaseGrantClaims() {}

    static JwtClaims of(CaseGrant grant) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(grant.agent());
        claims.setClaim(CASE, grant.caseId().toString());
        if (grant.personId() != null) {
            claims.setClaim(PERSON, grant.personId().toString());
        }
        claims.setClaim(VERIFIED, grant.verified());
        claims.setClaim(PURPOSE, grant.purpose());
        return claims;
    }

    /** @throws IllegalArgumentException when claims are missing or not what they should be; it quotes none */
    static CaseGrant read(JwtClaims claims) {
        try {
            String person = claims.getStringClaimValue(PERSON);
            return new CaseGrant(
                    UUID.fromString(claims.getStringClaimValue(CASE)),
                    claims.getSubject(),
                    person == null ? null : UUID.fromString(person),
                    claims.getClaimValue(VERIFIED, Boolean.class),
                    claims.getStringClaimValue(PURPOSE));
        } catch (MalformedClaimException | RuntimeException e) {
            throw new IllegalArgumentException("claims of the grant are incomplete or malformed");
        }
    }
}
