package it.sportello.localstack.peers.identity;

import java.net.URI;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * One provider among those that share an address.
 *
 * @param path below which it answers; empty of the one that answers at the top
 * @param title how people call it
 * @param issuer the name with which it signs
 */
record Realm(String path, String title, URI issuer, TokenSigner signer, Accounts accounts) {

    private static final String AUDIENCE = "sportello";
    private static final int MINUTES_VALID = 5;

    URI jwks() {
        return at("/jwks");
    }

    /** The claims of a token for whoever has an account. */
    Optional<JwtClaims> claims(TokenOrder order) {
        Optional<JwtClaims> who = accounts.find(order);
        who.ifPresent(claims -> {
            claims.setIssuer(issuer.toString());
            claims.setAudience(AUDIENCE);
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
            claims.setGeneratedJwtId();
            claims.setClaim("auth_time", NumericDate.now().getValue());
            order.defect().bend(claims);
        });
        return who;
    }

    String sign(JwtClaims claims, TokenOrder order) {
        return signer.sign(claims, order.defect());
    }

    String discovery() {
        return """
                {"issuer":"%s","jwks_uri":"%s","token_endpoint":"%s",\
                "id_token_signing_alg_values_supported":["RS256"],"subject_types_supported":["public"],\
                "response_types_supported":["id_token"]}""".formatted(issuer, jwks(), at("/token"));
    }

    private URI at(String resource) {
        return URI.create(issuer + resource);
    }
}
