package it.sportello.application.receipt.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptKeysTest {

    private final PublicJsonWebKey pair = Signatures.pair("receipt-2020");

    @Test
    @DisplayName("A12 the published keys hold nothing private")
    void publishesPublicHalves() {
        ReceiptKeys keys = Signatures.keys(Signatures.json(pair, OutputControlLevel.INCLUDE_PRIVATE));

        assertThat(ReceiptKeySetView.of(keys.all()).keys())
                .singleElement()
                .asString()
                .contains("kty=OKP", "crv=Ed25519", "kid=receipt-2020")
                .doesNotContain(" d=")
                .doesNotContain(String.valueOf(
                        pair.toParams(OutputControlLevel.INCLUDE_PRIVATE).get("d")));
    }

    @Test
    @DisplayName("A12 a first key that cannot sign, and keys of another kind, are refused at start")
    void refusesKeysThatCannotSign() {
        assertThatThrownBy(() -> Signatures.keys(Signatures.json(pair, OutputControlLevel.PUBLIC_ONLY)))
                .hasMessageContaining("sportello.receipt.signing-keys");
        var shared = OctJwkGenerator.generateJwk(256);
        shared.setKeyId("shared");
        assertThatThrownBy(() -> Signatures.keys(Signatures.json(shared, OutputControlLevel.INCLUDE_SYMMETRIC)))
                .hasMessageContaining("sportello.receipt.signing-keys");
    }

    @Test
    @DisplayName("A12 production refuses a development key, and to start without one, naming the property")
    void productionRefusesDevelopmentKeys() {
        String development = Signatures.json(Signatures.pair("dev-receipt-1"), OutputControlLevel.INCLUDE_PRIVATE);

        assertThat(new ReceiptKeysCheck(Signatures.config(development)).refusals())
                .singleElement()
                .asString()
                .startsWith("sportello.receipt.signing-keys names a development key");
        assertThat(new ReceiptKeysCheck(Optional::empty).refusals())
                .containsExactly("sportello.receipt.signing-keys is not set");
        assertThat(new ReceiptKeysCheck(Signatures.config(Signatures.json(pair, OutputControlLevel.INCLUDE_PRIVATE)))
                        .refusals())
                .isEmpty();
    }
}
