package it.sportello.application.receipt.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs claims as a compact JWS and reads them back. Ed25519 signs the same bytes in the same way each time: every copy of
 * a receipt carries the same code, though none is stored (docs/adr/012).
 */
@ApplicationScoped
public class ReceiptSignature {

    /** Explicit type (RFC 8725): no token or grant passes for a receipt. */
    static final String TYPE = "receipt+jws";

    static final String ALGORITHM = AlgorithmIdentifiers.EDDSA;

    private static final AlgorithmConstraints THIS_ALGORITHM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ReceiptKeys keys;

    ReceiptSignature(ReceiptKeys keys) {
        this.keys = keys;
    }

    /** The compact form, which the receipt shows as a QR code. */
    public String sign(ReceiptClaims claims) {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setHeader("typ", TYPE);
        signed.setAlgorithmHeaderValue(ALGORITHM);
        signed.setKeyIdHeaderValue(keys.currentId());
        signed.setKey(keys.currentKey());
        try {
            signed.setPayload(JSON.writeValueAsString(claims));
            return signed.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("the configured key does not sign", e);
        }
    }

    /** Empty unless it is, to the last bit, what we signed with a key that we still know. */
    public Optional<ReceiptClaims> verify(String compact) {
        try {
            return isCanonical(compact) ? read(compact) : Optional.empty();
        } catch (JoseException | JsonProcessingException | RuntimeException e) {
            // Whatever is wrong with what a stranger sent, it is no receipt; the cause would quote it.
            return Optional.empty();
        }
    }

    private Optional<ReceiptClaims> read(String compact) throws JoseException, JsonProcessingException {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmConstraints(THIS_ALGORITHM);
        signed.setCompactSerialization(compact);
        Optional<PublicKey> key =
                Optional.ofNullable(signed.getKeyIdHeaderValue()).flatMap(keys::find);
        if (key.isEmpty() || !TYPE.equals(signed.getHeader("typ"))) {
            return Optional.empty();
        }
        signed.setKey(key.get());
        return signed.verifySignature()
                ? Optional.of(JSON.readValue(signed.getUnverifiedPayload(), ReceiptClaims.class))
                : Optional.empty();
    }

    /** The last character of a part carries unused bits: only one way of writing them is ours. */
    private static boolean isCanonical(String compact) {
        for (String part : compact.split("\\.", -1)) {
            byte[] bytes = Base64.getUrlDecoder().decode(part.getBytes(UTF_8));
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return false;
            }
        }
        return true;
    }
}
