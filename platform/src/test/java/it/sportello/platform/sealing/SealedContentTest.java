package it.sportello.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.platform.time.SteppingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C5 sealed content is read by its recipient alone, and only as what it is")
class SealedContentTest {

    private static final Instant NOW = Instant.parse("2020-04-01T09:00:00Z");
    private static final Set<Purpose> TRUSTED = Set.of(Purpose.FIRST_HALF, Purpose.MESSAGE);

    private final SteppingClock clock = new SteppingClock(NOW);
    private final UUID dispatch = UUID.randomUUID();
    private final SealedContent content = content();

    @TempDir
    private Path directory;

    private SealingKeys keys;
    private SealForge forge;
    private String sealed;

    @BeforeEach
    void seal() {
        keys = new SealingKeys(directory);
        forge = new SealForge(keys);
        sealed = sealer(SealingKeys.SIGNER, SealingKeys.SIGNER).seal(SealedFor.MAIL, content);
    }

    @Test
    void givesTheRecipientWhatWasSealed() {
        assertThat(open(sealed)).isEqualTo(content);
    }

    @Test
    void showsNothingToAnybodyElse() {
        assertThat(sealed).doesNotContain("ABCD", "citizen@example.org").matches("[\\w-]+(\\.[\\w-]+){4}");
        assertThat(content.toString()).doesNotContain("ABCD", "citizen@example.org");
        assertRefused(sealed, opener(TRUSTED, "sms"), SealDefect.UNREADABLE);
    }

    @Test
    void refusesContentSwappedBetweenTwoEvents() {
        assertThatThrownBy(() -> opener(TRUSTED, "mail").read(sealed, UUID.randomUUID(), Purpose.FIRST_HALF))
                .hasMessageContaining(SealDefect.OTHER_EVENT.name());
    }

    @Test
    void refusesContentThatIsForAnotherPurpose() {
        assertThatThrownBy(() -> opener(TRUSTED, "mail").read(sealed, dispatch, Purpose.MESSAGE))
                .hasMessageContaining(SealDefect.OTHER_PURPOSE.name());
    }

    @Test
    void refusesExpiredContentAtTheVeryInstant() {
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(open(sealed)).isEqualTo(content);
        clock.advance(Duration.ofSeconds(1));
        assertRefused(sealed, SealDefect.EXPIRED);
    }

    @Test
    void refusesContentThatOpensLongerThanItsUseIsRemembered() throws Exception {
        Instant longest = NOW.plus(SealedUse.KEPT);

        assertThat(open(resealed(longest)).notAfter()).isEqualTo(longest);
        assertRefused(resealed(longest.plusSeconds(1)), SealDefect.OPEN_TOO_LONG);
    }

    @Test
    void sealsNothingThatNobodyWouldOpen() {
        var lasting = new SealedContent(
                dispatch, Purpose.FIRST_HALF, NOW.plus(SealedUse.KEPT).plusSeconds(1), "citizen@example.org", Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer(SealingKeys.SIGNER, SealingKeys.SIGNER).seal(SealedFor.MAIL, lasting));
    }

    @Test
    void refusesUnknownSigner() {
        assertRefused(
                sealer(SealingKeys.STRANGER, SealingKeys.SIGNER).seal(SealedFor.MAIL, content), SealDefect.UNREADABLE);
    }

    @Test
    void refusesKnownSignerUnderAnothersName() {
        assertRefused(
                sealer(SealingKeys.SIGNER, "application-service").seal(SealedFor.MAIL, content),
                SealDefect.SIGNER_NOT_ALLOWED);
    }

    @Test
    void refusesPurposeThatTheSignerMayNotSealFor() {
        assertRefused(sealed, opener(Set.of(Purpose.MESSAGE), "mail"), SealDefect.SIGNER_NOT_ALLOWED);
        assertRefused(sealed, opener(Set.of(), "mail"), SealDefect.SIGNER_NOT_ALLOWED);
    }

    @Test
    void refusesSignedContentThatItsRecipientPassedOn() throws JoseException {
        String passedOn = forge.encrypted(forge.signedInside(sealed), "sms");
        assertRefused(passedOn, opener(TRUSTED, "sms", "mail"), SealDefect.OTHER_RECIPIENT);
    }

    @Test
    void refusesUnsignedContentInsideTheEncryption() throws JoseException {
        String unsigned = forge.signed(forge.payload(sealed), draft -> {
            draft.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            draft.setAlgorithmHeaderValue("none");
            draft.setKey(null);
        });
        assertRefused(forge.encrypted(unsigned, "mail"), SealDefect.UNREADABLE);
        assertRefused(forge.encrypted(forge.payload(sealed), "mail"), SealDefect.UNREADABLE);
    }

    @Test
    void refusesSignatureMadeWithThePublicKeyAsSecret() throws JoseException {
        String confused = forge.signed(forge.payload(sealed), draft -> {
            draft.setAlgorithmHeaderValue("HS256");
            draft.setKey(new HmacKey(keys.key(SealingKeys.SIGNER).getPublicKey().getEncoded()));
        });
        assertRefused(forge.encrypted(confused, "mail"), SealDefect.UNREADABLE);
    }

    @Test
    void refusesSignedContentThatIsNotEncrypted() throws JoseException {
        assertRefused(forge.signedInside(sealed), SealDefect.UNREADABLE);
    }

    @Test
    void refusesWeakerEncryption() throws JoseException {
        JsonWebEncryption direct = forge.encryption(forge.signedInside(sealed), "mail");
        direct.setAlgorithmHeaderValue("ECDH-ES");
        assertRefused(direct.getCompactSerialization(), SealDefect.UNREADABLE);
        JsonWebEncryption small = forge.encryption(forge.signedInside(sealed), "mail");
        small.setEncryptionMethodHeaderParameter("A128GCM");
        assertRefused(small.getCompactSerialization(), SealDefect.UNREADABLE);
    }

    @Test
    void refusesTruncatedAlteredAndSenselessText() {
        assertRefused(sealed.substring(0, sealed.length() / 2), SealDefect.UNREADABLE);
        assertRefused(sealed.substring(0, sealed.length() - 6), SealDefect.UNREADABLE);
        char last = sealed.charAt(sealed.length() - 4);
        assertRefused(
                sealed.substring(0, sealed.length() - 4)
                        + (last == 'A' ? 'B' : 'A')
                        + sealed.substring(sealed.length() - 3),
                SealDefect.UNREADABLE);
        assertRefused("", SealDefect.UNREADABLE);
        assertRefused("a.b.c.d.e", SealDefect.UNREADABLE);
    }

    @Test
    void namesThePropertyThatASealerLacks() {
        assertThatThrownBy(() -> new Sealer(keys.opening(TRUSTED, "mail"), "x", clock))
                .hasMessageContaining("sportello.sealing.signing-key");
        assertThatThrownBy(() -> sealer(SealingKeys.SIGNER, "x").seal(SealedFor.POSTAL, content))
                .hasMessageContaining("sportello.sealing.recipients");
    }

    @Test
    void namesKeysOfDevelopmentToProduction() {
        assertThat(new SealingKeysCheck(keys.opening(TRUSTED, "mail")).refusals())
                .isEmpty();
        keys.key("mail").setKeyId("dev-seal-mail");
        assertThat(new SealingKeysCheck(keys.opening(TRUSTED, "mail")).refusals())
                .singleElement()
                .asString()
                .startsWith("sportello.sealing.opening-keys");
    }

    /** The same content by the same signer, open until another instant. */
    private String resealed(Instant notAfter) throws Exception {
        JwtClaims claims = JwtClaims.parse(forge.payload(sealed));
        claims.setExpirationTime(NumericDate.fromSeconds(notAfter.getEpochSecond()));
        return forge.encrypted(forge.signed(claims.toJson(), _ -> {}), "mail");
    }

    private SealedContent content() {
        return new SealedContent(
                dispatch,
                Purpose.FIRST_HALF,
                NOW.plus(Duration.ofHours(24)),
                "citizen@example.org",
                Map.of("half", "ABCD-EFGH"));
    }

    private Sealer sealer(String key, String service) {
        return new Sealer(keys.sealing(key), service, clock);
    }

    private SealedContent open(String text) {
        return opener(TRUSTED, "mail").read(text, dispatch, Purpose.FIRST_HALF).content();
    }

    private void assertRefused(String text, SealDefect defect) {
        assertRefused(text, opener(TRUSTED, "mail"), defect);
    }

    private void assertRefused(String text, SealReader opener, SealDefect defect) {
        assertThatThrownBy(() -> opener.read(text, dispatch, Purpose.FIRST_HALF))
                .isInstanceOf(SealBrokenException.class)
                .hasNoCause()
                .hasMessageContaining(defect.name());
    }

    private SealReader opener(Set<Purpose> purposes, String... own) {
        return new SealReader(keys.opening(purposes, own), clock);
    }
}
