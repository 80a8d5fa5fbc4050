package it.sportello.pin.token.rotation;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * A pair that signs access tokens from a moment of real time on: the member {@code nbf} of its JWK, named as OpenID
 * Federation names it. One without that member has always been allowed to.
 */
public record SigningKey(RsaJsonWebKey pair, Instant from) {

    private static final String NOT_BEFORE = "nbf";

    /** What is taken everywhere; verifying one of 3072 bits costs each request twice as much. */
    private static final int BITS = 2048;

    private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

    public SigningKey {
        requireNonNull(pair, "pair");
        requireNonNull(from, "from");
    }

    /** @throws IllegalStateException when it is none; the message quotes nothing of it */
    static SigningKey of(JsonWebKey key) {
        if (key instanceof RsaJsonWebKey pair && pair.getPrivateKey() != null) {
            if (pair.getRsaPublicKey().getModulus().bitLength() < BITS || !isForTokens(pair)) {
                throw new IllegalStateException("a key that is weak or for another use");
            }
            return new SigningKey(pair, notBefore(pair));
        }
        throw new IllegalStateException("something else than RSA key pairs");
    }

    private static boolean isForTokens(RsaJsonWebKey pair) {
        String use = pair.getUse();
        String algorithm = pair.getAlgorithm();
        return (use == null || use.equals(Use.SIGNATURE))
                && (algorithm == null || algorithm.equals(AlgorithmIdentifiers.RSA_USING_SHA256));
    }

    /** A new one, to sign from the beginning of that second. */
    static SigningKey generate(String keyIdPrefix, Instant from) {
        try {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(BITS);
            pair.setKeyId(keyIdPrefix + UUID.randomUUID());
            pair.setUse(Use.SIGNATURE);
            pair.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            pair.setOtherParameter(NOT_BEFORE, from.getEpochSecond());
            return of(pair);
        } catch (JoseException e) {
            throw new IllegalStateException("no key can be made here", e);
        }
    }

    public String id() {
        return pair.getKeyId();
    }

    public PrivateKey privateKey() {
        return pair.getPrivateKey();
    }

    public PublicKey publicKey() {
        return pair.getPublicKey();
    }

    /** Tried: whether its halves belong together stands nowhere. */
    boolean signs() {
        try {
            Signature trial = Signature.getInstance("SHA256withRSA");
            trial.initSign(privateKey());
            trial.update(TRIAL);
            byte[] made = trial.sign();
            trial.initVerify(publicKey());
            trial.update(TRIAL);
            return trial.verify(made);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** What logs may tell of it. */
    @Override
    public String toString() {
        return from.equals(Instant.EPOCH) ? id() : id() + " from " + from;
    }

    private static Instant notBefore(RsaJsonWebKey pair) {
        Object seconds = pair.getOtherParameterValue(NOT_BEFORE, Object.class);
        return switch (seconds) {
            case null -> Instant.EPOCH;
            case Long given -> Instant.ofEpochSecond(given);
            default -> throw new IllegalStateException("a key whose nbf is no number of seconds");
        };
    }
}
