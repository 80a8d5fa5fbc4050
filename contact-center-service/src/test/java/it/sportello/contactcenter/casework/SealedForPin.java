package it.sportello.contactcenter.casework;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;

/** Opens as pin-service would, with the private key of this stack. */
final class SealedForPin {

    private SealedForPin() {}

    /** The signed claims inside a field of an event. */
    static String open(String event, String field) throws Exception {
        Path keys = Path.of(ConfigProvider.getConfig().getValue("sportello.sealing.signing-key", String.class))
                .getParent();
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setCompactSerialization(JsonPath.from(event).getString(field));
        sealed.setKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(keys.resolve("sealing-pin.jwk")))
                .getPrivateKey());
        JsonWebSignature signed = new JsonWebSignature();
        signed.setCompactSerialization(sealed.getPayload());
        signed.setKey(PublicJsonWebKey.Factory.newPublicJwk(
                        Files.readString(keys.resolve("sealing-signer-contact-center.jwk")))
                .getPublicKey());
        return signed.getPayload();
    }
}
