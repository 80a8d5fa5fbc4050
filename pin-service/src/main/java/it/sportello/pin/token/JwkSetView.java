package it.sportello.pin.token;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/** A JWK set (RFC 7517). */
@Schema(name = "JwkSet", additionalProperties = Schema.False.class)
record JwkSetView(
        @Schema(required = true, minItems = 1, maxItems = 10)
        List<JwkView> keys) {

    /** The public half of a key pair that signs tokens (RFC 7518 section 6.3.1). */
    @Schema(name = "Jwk", additionalProperties = Schema.False.class)
    record JwkView(
            @Schema(required = true, maxLength = 3, examples = "RSA")
            String kty,

            @Schema(required = true, maxLength = 3, examples = "sig")
            String use,

            @Schema(required = true, maxLength = 5, examples = "RS256")
            String alg,

            @Schema(required = true, maxLength = 200) String kid,

            @Schema(required = true, maxLength = 1366, pattern = "^[A-Za-z0-9_-]+$")
            String n,

            @Schema(required = true, maxLength = 11, pattern = "^[A-Za-z0-9_-]+$")
            String e) {}

    static JwkSetView of(List<RsaJsonWebKey> pairs) {
        return new JwkSetView(pairs.stream().map(JwkSetView::view).toList());
    }

    private static JwkView view(RsaJsonWebKey pair) {
        Map<String, Object> key = pair.toParams(OutputControlLevel.PUBLIC_ONLY);
        return new JwkView(
                "RSA", "sig", "RS256", pair.getKeyId(), String.valueOf(key.get("n")), String.valueOf(key.get("e")));
    }
}
