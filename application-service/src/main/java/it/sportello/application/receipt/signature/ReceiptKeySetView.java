package it.sportello.application.receipt.signature;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/** A JWK set (RFC 7517) of Ed25519 keys (RFC 8037). */
@Schema(name = "ReceiptKeySet")
record ReceiptKeySetView(
        @Schema(required = true, minItems = 1, maxItems = 100)
        List<ReceiptKeyView> keys) {

    /** The public half of one key. */
    @Schema(
            name = "ReceiptKey",
            requiredProperties = {"kty", "crv", "x", "kid", "use", "alg"})
    record ReceiptKeyView(
            @Schema(examples = "OKP", maxLength = 3) String kty,
            @Schema(examples = "Ed25519", maxLength = 7) String crv,

            @Schema(
                    examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                    pattern = "^[A-Za-z0-9_-]{43}$",
                    maxLength = 43)
            String x,

            @Schema(examples = "receipt-2020", maxLength = 100)
            String kid,

            @Schema(examples = "sig", maxLength = 3) String use,
            @Schema(examples = "EdDSA", maxLength = 5) String alg) {

        static ReceiptKeyView of(OctetKeyPairJsonWebKey key) {
            var parameters = key.toParams(OutputControlLevel.PUBLIC_ONLY);
            return new ReceiptKeyView(
                    key.getKeyType(),
                    key.getSubtype(),
                    String.valueOf(parameters.get("x")),
                    key.getKeyId(),
                    "sig",
                    ReceiptSignature.ALGORITHM);
        }
    }

    ReceiptKeySetView {
        keys = List.copyOf(keys);
    }

    static ReceiptKeySetView of(Collection<OctetKeyPairJsonWebKey> keys) {
        return new ReceiptKeySetView(keys.stream().map(ReceiptKeyView::of).toList());
    }
}
