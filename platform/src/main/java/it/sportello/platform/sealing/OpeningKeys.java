package it.sportello.platform.sealing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.platform.security.guard.KeyFile;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** The keys of this process's role and of the signers it trusts: what can be read with them, and from whom. */
final class OpeningKeys {

    private final Map<String, PublicJsonWebKey> own;
    private final Map<String, SignerKey> signers;
    private final JwtConsumer consumer;

    private OpeningKeys(List<PublicJsonWebKey> own, List<SignerKey> signers) {
        this.own = own.stream().collect(toUnmodifiableMap(JsonWebKey::getKeyId, Function.identity()));
        this.signers = signers.stream().collect(toUnmodifiableMap(it -> it.key().getKeyId(), Function.identity()));
        this.consumer = consumer();
    }

    static OpeningKeys of(SealingConfig config) {
        List<PublicJsonWebKey> own = config.openingKeys().orElse(List.of()).stream()
                .map(KeyFile::readPair)
                .toList();
        List<SignerKey> signers = config.trustedSigners().entrySet().stream()
                .flatMap(signer -> SignerKey.of(signer.getKey(), signer.getValue()))
                .toList();
        return new OpeningKeys(own, signers);
    }

    /** Decrypts, verifies, and checks that this signer may say this to this key. */
    SealedClaims decipher(String sealed) {
        JwtContext context = read(sealed);
        // Outermost first: the encryption, then the signature. Deeper nesting is nothing that the sealer makes.
        List<JsonWebStructure> layers = context.getJoseObjects();
        SealBrokenException.unless(layers.size() == 2, SealDefect.UNREADABLE);
        SealedClaims claims = SealedClaims.of(context.getJwtClaims());
        String recipientKeyId = layers.getLast().getKeyIdHeaderValue();
        SignerKey signer = signers.get(layers.getFirst().getKeyIdHeaderValue());
        SealBrokenException.unless(claims.audience().equals(recipientKeyId), SealDefect.OTHER_RECIPIENT);
        SealBrokenException.unless(
                signer != null
                        && signer.allows(claims.signer(), claims.content().purpose()),
                SealDefect.SIGNER_NOT_ALLOWED);
        return claims;
    }

    private JwtContext read(String sealed) {
        try {
            return consumer.process(sealed);
        } catch (InvalidJwtException e) {
            // The cause may quote the content.
            throw new SealBrokenException(SealDefect.UNREADABLE);
        }
    }

    /** Claims are checked by us: expiry runs on the domain clock, and the other defaults know nothing of seals. */
    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setEnableRequireEncryption()
                .setJweAlgorithmConstraints(only(Sealer.KEY_ALGORITHM))
                .setJweContentEncryptionAlgorithmConstraints(only(Sealer.CONTENT_ALGORITHM))
                .setJwsAlgorithmConstraints(only(Sealer.SIGNATURE_ALGORITHM))
                .setDecryptionKeyResolver((jwe, outer) ->
                        found(own.get(jwe.getKeyIdHeaderValue())).getPrivateKey())
                .setVerificationKeyResolver((jws, outer) ->
                        found(signers.get(jws.getKeyIdHeaderValue())).publicKey())
                .setSkipAllDefaultValidators()
                .build();
    }

    private static AlgorithmConstraints only(String algorithm) {
        return new AlgorithmConstraints(ConstraintType.PERMIT, algorithm);
    }

    private static <T> T found(T key) throws UnresolvableKeyException {
        return Optional.ofNullable(key).orElseThrow(() -> new UnresolvableKeyException("no such key here"));
    }

    private record SignerKey(String service, PublicJsonWebKey key, Set<Purpose> purposes) {

        static Stream<SignerKey> of(String service, SealingConfig.TrustedSigner signer) {
            return KeyFile.readAll(signer.keys()).stream()
                    .map(PublicJsonWebKey.class::cast)
                    .map(key -> new SignerKey(service, key, signer.purposes().orElse(Set.of())));
        }

        Key publicKey() {
            return key.getPublicKey();
        }

        boolean allows(String claimedSigner, Purpose purpose) {
            return service.equals(claimedSigner) && purposes.contains(purpose);
        }
    }
}
