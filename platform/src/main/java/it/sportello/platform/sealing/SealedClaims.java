package it.sportello.platform.sealing;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The signed statement inside a seal. */
record SealedClaims(String signer, String audience, UUID id, Instant sealedAt, SealedContent content) {

    static final String PURPOSE = "purpose";
    static final String RECIPIENT = "recipient";
    static final String PARAMETERS = "parameters";

    /** Reads the claims of a verified signature; an incomplete set is as good as none. */
    static SealedClaims of(JwtClaims claims) {
        try {
            return new SealedClaims(
                    claims.getIssuer(),
                    String.join(" ", claims.getAudience()),
                    UUID.fromString(claims.getJwtId()),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    content(claims));
        } catch (MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            throw new SealBrokenException(SealDefect.UNREADABLE);
        }
    }

    private static SealedContent content(JwtClaims claims) throws MalformedClaimException {
        return new SealedContent(
                UUID.fromString(claims.getSubject()),
                Purpose.valueOf(claims.getStringClaimValue(PURPOSE)),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                claims.getStringClaimValue(RECIPIENT),
                parameters(claims.getClaimValue(PARAMETERS, Map.class)));
    }

    private static Map<String, String> parameters(Map<?, ?> claim) {
        return claim.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }

    @Override
    public String toString() {
        return "SealedClaims[signer=" + signer + ", id=" + id + ", content=" + content + "]";
    }
}
