package it.sportello.application.receipt.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.receipt.Facts;
import java.util.Base64;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptSignatureTest {

    private final PublicJsonWebKey pair = Signatures.pair("receipt-2020");
    private final ReceiptSignature signature = new ReceiptSignature(Signatures.keys(secret(pair)));
    private final ReceiptClaims claims = ReceiptClaims.of(Facts.allowance());
    private final String receipt = signature.sign(claims);

    @Test
    @DisplayName("A12 the receipt says number, benefit, hour, hash and initials, and neither tax code nor name")
    void saysWhatItMustAndNoMore() {
        assertThat(signature.verify(receipt)).contains(claims);
        assertThat(decoded(0)).isEqualTo("{\"typ\":\"receipt+jws\",\"alg\":\"EdDSA\",\"kid\":\"receipt-2020\"}");
        assertThat(decoded(1))
                .isEqualTo("{\"protocol_number\":\"SPT-2020-000000123\",\"benefit\":\"AGRICULTURE\","
                        + "\"filed_at\":\"2020-04-01T06:00:00.120Z\",\"holder\":\"F*** F***\",\"facts_hash\":\""
                        + claims.factsHash() + "\"}");
    }

    @Test
    @DisplayName("A12 every copy carries the same code, in whatever language")
    void signsTheSameFactsTheSameWay() {
        assertThat(signature.sign(ReceiptClaims.of(Facts.allowance()))).isEqualTo(receipt);
    }

    @Test
    @DisplayName("A12 one changed character anywhere and it proves nothing")
    void noCharacterCanBeChanged() {
        assertThat(IntStream.range(0, receipt.length())
                        .filter(i -> signature.verify(withOther(i)).isPresent()))
                .isEmpty();
    }

    @Test
    @DisplayName("A12 one flipped bit anywhere and it proves nothing, the unused ones of the encoding included")
    void noBitCanBeFlipped() {
        assertThat(IntStream.range(0, receipt.length() * 7)
                        .filter(bit -> signature.verify(flipped(bit)).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "e30.e30.e30", "%s=", " %s", "%s\n", "%s.", ".%s", "%s.e30"})
    @DisplayName("A12 what is not exactly our receipt proves nothing")
    void nothingElsePasses(String form) {
        assertThat(signature.verify(form.formatted(receipt))).isEmpty();
    }

    @Test
    @DisplayName("A12 our key under another type, no type or another algorithm makes no receipt")
    void onlyTheTypeAndTheAlgorithmOfReceipts() throws JoseException {
        assertThat(signature.verify(forged("receipt+jws", "receipt-2020"))).isPresent();
        assertThat(signature.verify(forged("at+jwt", "receipt-2020"))).isEmpty();
        assertThat(signature.verify(forged(null, "receipt-2020"))).isEmpty();
        assertThat(signature.verify(forged("receipt+jws", null))).isEmpty();
        assertThat(signature.verify(unsigned())).isEmpty();
        assertThat(signature.verify(hashedWithThePublicKey())).isEmpty();
    }

    @Test
    @DisplayName("A12 a key that is not ours makes no receipt, whatever it calls itself")
    void onlyOurKeys() {
        PublicJsonWebKey foreign = Signatures.pair("receipt-2020");

        assertThat(signature.verify(new ReceiptSignature(Signatures.keys(secret(foreign))).sign(claims)))
                .isEmpty();
    }

    @Test
    @DisplayName("A12 a new key signs, the old one is still known, and without it its receipts prove nothing")
    void keysAreReplaced() {
        PublicJsonWebKey next = Signatures.pair("receipt-2021");
        var afterwards = new ReceiptSignature(
                Signatures.keys(secret(next), Signatures.json(pair, OutputControlLevel.PUBLIC_ONLY)));

        assertThat(afterwards.verify(receipt)).contains(claims);
        assertThat(signature.verify(afterwards.sign(claims))).isEmpty();
        assertThat(afterwards.verify(afterwards.sign(claims))).contains(claims);
        assertThat(new ReceiptSignature(Signatures.keys(secret(next))).verify(receipt))
                .isEmpty();
    }

    private String withOther(int i) {
        char other = receipt.charAt(i) == 'A' ? 'B' : 'A';
        return receipt.substring(0, i) + other + receipt.substring(i + 1);
    }

    private String flipped(int bit) {
        byte[] bytes = receipt.getBytes(UTF_8);
        bytes[bit / 7] ^= (byte) (1 << bit % 7);
        return new String(bytes, UTF_8);
    }

    private String decoded(int part) {
        return new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[part]), UTF_8);
    }

    private JsonWebSignature draft() {
        var draft = new JsonWebSignature();
        draft.setHeader("typ", "receipt+jws");
        draft.setKeyIdHeaderValue("receipt-2020");
        draft.setPayload(decoded(1));
        return draft;
    }

    private String forged(String type, String keyId) throws JoseException {
        JsonWebSignature draft = draft();
        draft.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        draft.setKey(pair.getPrivateKey());
        draft.getHeaders().setStringHeaderValue("typ", type);
        draft.getHeaders().setStringHeaderValue("kid", keyId);
        return draft.getCompactSerialization();
    }

    private String unsigned() throws JoseException {
        JsonWebSignature draft = draft();
        draft.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        draft.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        return draft.getCompactSerialization();
    }

    private String hashedWithThePublicKey() throws JoseException {
        JsonWebSignature draft = draft();
        draft.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        draft.setKey(new HmacKey(pair.getPublicKey().getEncoded()));
        return draft.getCompactSerialization();
    }

    private static String secret(PublicJsonWebKey key) {
        return Signatures.json(key, OutputControlLevel.INCLUDE_PRIVATE);
    }
}
