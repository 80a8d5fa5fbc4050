package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.peers.card.Card;
import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.peers.card.CardDraft;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.card.CardVerdict.Accepted;
import it.sportello.pin.card.CardVerdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardVerifierTest {

    private static final FictionalCitizen HOLDER = FictionalCitizen.random();

    @TempDir
    private static Path directory;

    private static DevelopmentKeys keys;
    private static CardAuthority authority;

    @BeforeAll
    static void makeAuthority() {
        keys = DevelopmentKeys.in(directory);
        authority = CardAuthority.of(keys);
    }

    @Test
    @DisplayName("C8 a card of a known authority, of the right policy, valid and not revoked, says whose it is")
    void acceptsAGoodCard() {
        assertThat(verify(card(draft -> draft))).isInstanceOfSatisfying(Accepted.class, holder -> {
            assertThat(holder.taxCode()).isEqualTo(FiscalCode.parse(HOLDER.taxCode()));
            assertThat(holder.subject()).startsWith("6120");
        });
    }

    @Test
    @DisplayName("C8 cards to which two authorities gave the same number are two cards, and one always is the same")
    void tellsTheNumbersOfTwoAuthoritiesApart() throws IOException {
        String name = HOLDER.taxCode() + "/6120000000000001.abc=";
        CardAuthority other = CardAuthority.named("CNS di un'altra regione");
        Path lists = listOf(other, "other", Instant.now().plus(Duration.ofDays(1)));
        Card ours = card(draft -> draft.commonName(name));
        Card others = other.card(HOLDER).commonName(name).issued();

        assertThat(subjectOf(verify(ours)))
                .isEqualTo(subjectOf(verify(card(draft -> draft.commonName(name)))))
                .isNotEqualTo(subjectOf(
                        verify(verifier(new CardAuthorities(List.of(other.certificate())), lists), others)));
    }

    static Stream<Arguments> cardsThatDoNotCount() {
        return Stream.of(
                bent("EXPIRED", CardDraft::expired),
                bent("NOT_YET_VALID", CardDraft::notYetValid),
                bent("REVOKED", CardDraft::revoked),
                bent("INVALID_POLICY", draft -> draft.policy("")),
                bent("INVALID_POLICY", draft -> draft.policy("1.3.76.16.2.2")),
                bent("INVALID_POLICY", draft -> draft.policy("2.5.29.32.0")),
                bent("OTHER_USE", CardDraft::ofAnAuthority),
                bent("OTHER_USE", draft -> draft.purpose(KeyPurposeId.id_kp_emailProtection)),
                bent("OTHER_USE", draft -> draft.use(KeyUsage.nonRepudiation)),
                bent("NAMES_NOBODY", draft -> draft.commonName("Mario Esempio")),
                bent("NAMES_NOBODY", draft -> draft.commonName("RSSMRA80A01H501X/6120000000000001.abc=")));
    }

    @ParameterizedTest(name = "C8 {0}")
    @MethodSource("cardsThatDoNotCount")
    @DisplayName("C8 a card with one thing wrong about it does not count, and the log says which")
    void refusesABentCard(String reason, UnaryOperator<CardDraft> bend) {
        assertThat(verify(card(bend))).isEqualTo(new Refused(reason));
    }

    @Test
    @DisplayName("C8 a card that vouches for itself does not count")
    void refusesASelfSignedCard() {
        assertThat(verify(authority.card(HOLDER).selfSigned())).isEqualTo(new Refused("NO_TRUST_ANCHOR"));
    }

    @Test
    @DisplayName("C8 a card like ours, of another authority by the same name, does not count")
    void refusesALookalike() {
        Card card = CardAuthority.lookalike().card(HOLDER).issued();
        assertThat(card.certificate().getIssuerX500Principal())
                .isEqualTo(authority.certificate().getSubjectX500Principal());
        assertThat(verify(card)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("C8 no card counts while it is not known which are revoked")
    void refusesWithoutAList() throws IOException {
        Path none = Files.createDirectory(directory.resolve("none"));
        assertThat(verify(card(draft -> draft), none)).isEqualTo(new Refused("UNDETERMINED_REVOCATION_STATUS"));
    }

    @Test
    @DisplayName("C8 a list of revoked cards that is too old is none")
    void refusesAnOldList() throws IOException {
        Path stale = listOf(authority, "stale", Instant.now().minus(Duration.ofDays(1)));
        assertThat(verify(card(draft -> draft), stale)).isEqualTo(new Refused("UNDETERMINED_REVOCATION_STATUS"));
    }

    @Test
    @DisplayName("C8 a list of revoked cards that the authority has not signed is none")
    void refusesAForeignList() throws IOException {
        Path foreign =
                listOf(CardAuthority.lookalike(), "foreign", Instant.now().plus(Duration.ofDays(1)));
        assertThat(verify(card(draft -> draft), foreign)).isEqualTo(new Refused("UNDETERMINED_REVOCATION_STATUS"));
    }

    @Test
    @DisplayName("C8 what is no certificate, or more than one, is no card")
    void refusesOtherBytes() throws CertificateEncodingException {
        byte[] good = card(draft -> draft).certificate().getEncoded();
        assertThat(verifier(keys.cardRevocations()).verify(new byte[] {1, 2, 3}))
                .isInstanceOf(Refused.class);
        assertThat(verifier(keys.cardRevocations()).verify(Arrays.copyOf(good, good.length + 1)))
                .isEqualTo(new Refused("NOT_DER"));
        assertThat(verifier(keys.cardRevocations()).verify(Arrays.copyOf(good, good.length - 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("C8 a certificate that was changed after it was issued does not count")
    void refusesAChangedCertificate() throws CertificateEncodingException {
        byte[] changed = card(draft -> draft).certificate().getEncoded();
        changed[changed.length - 1] ^= 1;
        assertThat(verifier(keys.cardRevocations()).verify(changed)).isInstanceOf(Refused.class);
    }

    private static Arguments bent(String reason, UnaryOperator<CardDraft> bend) {
        return Arguments.of(reason, bend);
    }

    private static Card card(UnaryOperator<CardDraft> bend) {
        return bend.apply(authority.card(HOLDER)).issued();
    }

    private static Path listOf(CardAuthority signer, String name, Instant until) throws IOException {
        Path lists = Files.createDirectory(directory.resolve(name));
        Files.writeString(lists.resolve("list.pem"), signer.revocationList(until.minus(Duration.ofDays(2)), until));
        return lists;
    }

    private static CardVerdict verify(Card card) {
        return verify(card, keys.cardRevocations());
    }

    private static CardVerdict verify(Card card, Path lists) {
        return verify(verifier(lists), card);
    }

    private static CardVerdict verify(CardVerifier verifier, Card card) {
        try {
            return verifier.verify(card.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(CardVerdict verdict) {
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).subject();
    }

    private static CardVerifier verifier(Path lists) {
        return verifier(new CardAuthorities(new FixedCardConfig(keys.cardAuthority(), lists, null)), lists);
    }

    private static CardVerifier verifier(CardAuthorities authorities, Path lists) {
        CardConfig config = new FixedCardConfig(null, lists, null);
        return new CardVerifier(authorities, new CardRevocations(config, authorities));
    }
}
