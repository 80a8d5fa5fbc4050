package it.sportello.platform.sealing;

import java.util.function.Consumer;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** What somebody could make who has the mail key, the public keys and too much time. */
final class SealForge {

    private final SealingKeys keys;

    SealForge(SealingKeys keys) {
        this.keys = keys;
    }

    /** The signed statement inside a seal to the mail key. */
    String signedInside(String sealed) throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealed);
        jwe.setKey(keys.key("mail").getPrivateKey());
        return jwe.getPayload();
    }

    /** The claims inside a seal to the mail key. */
    String payload(String sealed) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(signedInside(sealed));
        return jws.getUnverifiedPayload();
    }

    /** Other claims, or other signatures, under the signer's name. */
    String signed(String payload, Consumer<JsonWebSignature> bend) throws JoseException {
        JsonWebSignature draft = new JsonWebSignature();
        draft.setAlgorithmHeaderValue(Sealer.SIGNATURE_ALGORITHM);
        draft.setKeyIdHeaderValue(keys.key(SealingKeys.SIGNER).getKeyId());
        draft.setKey(keys.key(SealingKeys.SIGNER).getPrivateKey());
        draft.setPayload(payload);
        bend.accept(draft);
        return draft.getCompactSerialization();
    }

    String encrypted(String payload, String recipient) throws JoseException {
        return encryption(payload, recipient).getCompactSerialization();
    }

    JsonWebEncryption encryption(String payload, String recipient) {
        JsonWebEncryption draft = new JsonWebEncryption();
        draft.setAlgorithmHeaderValue(Sealer.KEY_ALGORITHM);
        draft.setEncryptionMethodHeaderParameter(Sealer.CONTENT_ALGORITHM);
        draft.setKeyIdHeaderValue(keys.key(recipient).getKeyId());
        draft.setContentTypeHeaderValue("JWT");
        draft.setKey(keys.key(recipient).getPublicKey());
        draft.setPayload(payload);
        return draft;
    }
}
