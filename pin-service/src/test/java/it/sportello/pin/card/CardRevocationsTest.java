package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.peers.card.CardDraft;
import it.sportello.localstack.peers.card.RevocationDraft;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.card.CardVerdict.Refused;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardRevocationsTest {

    private static final Instant NOW = Instant.now();
    private static final Instant BEFORE = NOW.minus(Duration.ofHours(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final BigInteger STOLEN = BigInteger.valueOf(4711);

    private static CardAuthority authority;

    @TempDir
    private Path lists;

    @BeforeAll
    static void makeAuthority() {
        authority = CardAuthority.lookalike();
    }

    @Test
    @DisplayName("C8 where it is known which cards are revoked, the status says nothing of it")
    void hasNothingToSayWhereThereIsAList() throws IOException {
        put("list.pem", NOW.plus(Duration.ofDays(1)));
        assertThat(revocations().note()).isEmpty();
    }

    @Test
    @DisplayName("C8 the status says of how many authorities it is not known which cards are revoked")
    void saysOfHowManyAuthoritiesItKnowsNothing() throws IOException {
        assertThat(revocations().note())
                .hasValueSatisfying(note -> assertThat(note)
                        .isEqualTo("for 1 of 1 authorities of services cards it is not known which cards are revoked"));
        put("list.pem", NOW.minus(Duration.ofDays(1)));
        assertThat(revocations().note()).isPresent();
    }

    static Stream<Arguments> listsThatNoCardCanUse() {
        return Stream.of(
                Arguments.of(
                        "another key of the same name",
                        CardAuthority.lookalike().revocations(BEFORE).until(LATER)),
                Arguments.of(
                        "a part of the cards",
                        authority.revocations(BEFORE).until(LATER).publishedAt("http://cns.example/7.crl")),
                Arguments.of(
                        "changes alone",
                        authority
                                .revocations(BEFORE)
                                .until(LATER)
                                .extension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE))),
                Arguments.of("of tomorrow", authority.revocations(LATER).until(LATER.plus(Duration.ofDays(1)))));
    }

    @ParameterizedTest(name = "C8 {0}")
    @MethodSource("listsThatNoCardCanUse")
    @DisplayName("C8 the status does not take a list for known that no card can use")
    void countsWhatIsUsedAlone(String whatItIs, RevocationDraft list) throws IOException {
        Files.writeString(lists.resolve("list.pem"), list.pem());
        assertThat(revocations().note()).as(whatItIs).isPresent();
    }

    @Test
    @DisplayName("C8 of several lists the newest counts, in whichever order they are read")
    void takesTheNewest() throws IOException {
        X509Certificate card = card(draft -> draft.number(STOLEN));
        X509Certificate other = card(draft -> draft);
        for (int pair = 0; pair < 16; pair++) {
            Path directory = Files.createDirectory(lists.resolve("pair" + pair));
            // Both within their time; which file has which name must not tell.
            Files.writeString(directory.resolve(pair % 2 + ".pem"), old().pem());
            Files.write(
                    directory.resolve((pair + 1) % 2 + ".pem"),
                    withTheStolenCard(LATER).der());
            CardRevocations revocations = revocations(directory);
            assertThat(revocations.findRefusal(card, authority.certificate())).contains(new Refused("REVOKED"));
            assertThat(revocations.findRefusal(other, authority.certificate())).isEmpty();
        }
    }

    @Test
    @DisplayName("C8 a card that was on hold counts again with the first list that does not name it")
    void forgetsWhatTheNewestDoesNotSay() throws IOException {
        Files.writeString(
                lists.resolve("a.pem"),
                old().naming(STOLEN, CRLReason.certificateHold).pem());
        Files.writeString(
                lists.resolve("b.pem"),
                authority.revocations(BEFORE).until(LATER).pem());
        assertThat(revocations().findRefusal(card(draft -> draft.number(STOLEN)), authority.certificate()))
                .isEmpty();
    }

    @Test
    @DisplayName("C8 where the newest list has run out an older one that has not does not speak for it")
    void doesNotGoBackToAnOlderOne() throws IOException {
        Files.writeString(lists.resolve("a.pem"), old().pem());
        Files.writeString(
                lists.resolve("b.pem"), withTheStolenCard(NOW.minusSeconds(1)).pem());
        assertThat(revocations().findRefusal(card(draft -> draft), authority.certificate()))
                .contains(new Refused("UNDETERMINED_REVOCATION_STATUS"));
        assertThat(revocations().note()).isPresent();
    }

    @Test
    @DisplayName("C8 a list of tomorrow does not take the place of today's")
    void waitsForAListOfTomorrow() throws IOException {
        Files.writeString(lists.resolve("a.pem"), withTheStolenCard(LATER).pem());
        Files.writeString(
                lists.resolve("b.pem"),
                authority
                        .revocations(LATER)
                        .until(LATER.plus(Duration.ofDays(1)))
                        .pem());
        assertThat(revocations().findRefusal(card(draft -> draft.number(STOLEN)), authority.certificate()))
                .contains(new Refused("REVOKED"));
    }

    @Test
    @DisplayName("C8 a card is looked up in the part of the list that it names, and not known from another")
    void looksIntoThePartThatTheCardNames() throws IOException {
        for (String part : List.of("7", "8")) {
            Files.writeString(
                    lists.resolve(part),
                    authority
                            .revocations(part.equals("7") ? NOW.minus(Duration.ofDays(2)) : BEFORE)
                            .until(LATER)
                            .publishedAt("http://cns.example/" + part)
                            .naming(BigInteger.valueOf(Long.parseLong(part)), CRLReason.keyCompromise)
                            .pem());
        }
        assertThat(refusalOf("7", 7)).contains(new Refused("REVOKED"));
        assertThat(refusalOf("8", 8)).contains(new Refused("REVOKED"));
        assertThat(refusalOf("7", 8)).isEmpty();
        assertThat(refusalOf("9", 9)).contains(new Refused("UNDETERMINED_REVOCATION_STATUS"));
    }

    @Test
    @DisplayName("C8 authorities of the same name number for themselves")
    void keepsTheCardsOfTwoKeysApart() throws IOException {
        CardAuthority other = CardAuthority.lookalike();
        Files.writeString(lists.resolve("a.pem"), withTheStolenCard(LATER).pem());
        Files.writeString(
                lists.resolve("b.pem"),
                other.revocations(BEFORE.plusSeconds(1)).until(LATER).pem());
        CardRevocations revocations = new CardRevocations(
                new FixedCardConfig(null, lists, null),
                new CardAuthorities(List.of(authority.certificate(), other.certificate())));
        X509Certificate card = card(draft -> draft.number(STOLEN));
        assertThat(revocations.findRefusal(card, authority.certificate())).contains(new Refused("REVOKED"));
        assertThat(revocations.findRefusal(card, other.certificate())).isEmpty();
    }

    @Test
    @DisplayName("C8 a list of revoked cards counts without a new start")
    void readsAgainWhatWasPutThereMeanwhile() throws IOException {
        CardRevocations revocations = revocations();
        put("list.pem", NOW.plus(Duration.ofDays(1)));
        revocations.readAgain();
        assertThat(revocations.note()).isEmpty();
    }

    @Test
    @DisplayName("C8 a list of revoked cards that cannot be read does not take the others with it")
    void readsTheOthersWhereOneCannotBeRead() throws IOException {
        Files.writeString(lists.resolve("a.pem"), "-----BEGIN X509 CRL-----\nAQID\n-----END X509 CRL-----\n");
        put("b.pem", NOW.plus(Duration.ofDays(1)));
        assertThat(revocations().note()).isEmpty();
    }

    @Test
    void hasNothingToSayWhereNoCardsAreTaken() {
        var none = new CardRevocations(new FixedCardConfig(null, null, null), new CardAuthorities(List.of()));
        assertThat(none.note()).isEmpty();
    }

    @Test
    @DisplayName("C12 cards carry sessions on as long as they are taken")
    void vouchesForCardsWhileTheyAreTaken() {
        assertThat(new CardAuthorities(List.of(authority.certificate())).vouchesFor("cns"))
                .isTrue();
        assertThat(new CardAuthorities(List.of(authority.certificate())).vouchesFor("https://spid.example"))
                .isFalse();
        assertThat(new CardAuthorities(List.of()).vouchesFor("cns")).isFalse();
    }

    private void put(String name, Instant until) throws IOException {
        Files.writeString(lists.resolve(name), authority.revocationList(until.minus(Duration.ofDays(30)), until));
    }

    private Optional<Refused> refusalOf(String part, long number) {
        var point = new DistributionPoint(RevocationDraft.at("http://cns.example/" + part), null, null);
        X509Certificate card = card(draft -> draft.listedAt(point).number(BigInteger.valueOf(number)));
        return revocations().findRefusal(card, authority.certificate());
    }

    private static X509Certificate card(UnaryOperator<CardDraft> bend) {
        return bend.apply(authority.card(FictionalCitizen.random())).issued().certificate();
    }

    private static RevocationDraft old() {
        return authority.revocations(NOW.minus(Duration.ofDays(1))).until(LATER);
    }

    private static RevocationDraft withTheStolenCard(Instant until) {
        return authority.revocations(BEFORE).until(until).naming(STOLEN, CRLReason.keyCompromise);
    }

    private CardRevocations revocations() {
        return revocations(lists);
    }

    private static CardRevocations revocations(Path directory) {
        return new CardRevocations(
                new FixedCardConfig(null, directory, null), new CardAuthorities(List.of(authority.certificate())));
    }
}
