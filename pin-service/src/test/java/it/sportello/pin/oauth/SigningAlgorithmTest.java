package it.sportello.pin.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningAlgorithmTest {

    @Test
    @DisplayName("C8 a key verifies with the algorithms of its kind alone")
    void takesKeysOfItsKind() throws JoseException {
        assertThat(takenFor(RsaJwkGenerator.generateJwk(2048)))
                .containsExactly(SigningAlgorithm.RS256, SigningAlgorithm.PS256);
        assertThat(takenFor(EcJwkGenerator.generateJwk(EllipticCurves.P256))).containsExactly(SigningAlgorithm.ES256);
    }

    @Test
    @DisplayName("C8 a key that is weak, of another curve, or for something else verifies nothing")
    void refusesOthers() throws JoseException {
        PublicJsonWebKey toEncrypt = RsaJwkGenerator.generateJwk(2048);
        toEncrypt.setUse("enc");
        PublicJsonWebKey forAnother = RsaJwkGenerator.generateJwk(2048);
        forAnother.setAlgorithm("RS512");

        assertThat(takenFor(toEncrypt)).isEmpty();
        assertThat(takenFor(forAnother)).isEmpty();
        assertThat(takenFor(RsaJwkGenerator.generateJwk(1024))).isEmpty();
        assertThat(takenFor(EcJwkGenerator.generateJwk(EllipticCurves.P384))).isEmpty();
    }

    @Test
    @DisplayName("C8 a key that names its algorithm is taken for that one alone")
    void keepsToTheAlgorithmOfTheKey() throws JoseException {
        PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setAlgorithm("PS256");
        assertThat(takenFor(key)).containsExactly(SigningAlgorithm.PS256);
    }

    private static List<SigningAlgorithm> takenFor(PublicJsonWebKey key) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> algorithm.takes(key))
                .toList();
    }
}
