package it.sportello.platform.security.grant;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** How a grant is written and read as claims. */
final class CaseGrantClaims {

    /** Explicit type (RFC 8725): an access token is never a grant, nor the other way round. */
    static final String TYPE = "case-grant+jws";

    /** The one service that keeps cases. */
    static final String ISSUER = "contact-center-service";

    private static final String CASE = "case";
    private static final String PERSON = "person";
    private static final String REQUEST = "request";
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
        if (grant.requestId() != null) {
            claims.setClaim(REQUEST, grant.requestId().toString());
        }
        claims.setClaim(VERIFIED, grant.verified());
        claims.setClaim(PURPOSE, grant.purpose());
        return claims;
    }

    /** @throws IllegalArgumentException when claims are missing or not what they should be; it quotes none */
    static CaseGrant read(JwtClaims claims) {
        try {
            return new CaseGrant(
                    UUID.fromString(claims.getStringClaimValue(CASE)),
                    claims.getSubject(),
                    id(claims, PERSON),
                    id(claims, REQUEST),
                    claims.getClaimValue(VERIFIED, Boolean.class),
                    claims.getStringClaimValue(PURPOSE));
        } catch (MalformedClaimException | RuntimeException e) {
            throw new IllegalArgumentException("claims of the grant are incomplete or malformed");
        }
    }

    private static @Nullable UUID id(JwtClaims claims, String name) throws MalformedClaimException {
        String id = claims.getStringClaimValue(name);
        return id == null ? null : UUID.fromString(id);
    }
}
