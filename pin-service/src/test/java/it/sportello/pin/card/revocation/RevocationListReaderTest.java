package it.sportello.pin.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.peers.card.RevocationDraft;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationListReaderTest {

    private static final Instant FROM = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));
    private static final BigInteger NUMBER = BigInteger.valueOf(4711);
    private static final CardAuthority AUTHORITY = CardAuthority.lookalike();

    @Test
    @DisplayName("C8 of a list of revoked cards there is left whose it is, when it counts, and all the numbers")
    void keepsWhatCounts() throws CRLException {
        RevocationDraft draft = draft();
        List<BigInteger> numbers = IntStream.rangeClosed(0, 300)
                .mapToObj(bits -> BigInteger.ONE.shiftLeft(bits % 152).add(BigInteger.valueOf(bits)))
                .toList();
        numbers.forEach(number -> draft.naming(number, CRLReason.unspecified));

        RevocationList list = read(draft);

        assertThat(list.isOf(AUTHORITY.certificate())).isTrue();
        assertThat(list.isOf(CardAuthority.lookalike().certificate())).isFalse();
        assertThat(list.from()).isEqualTo(FROM);
        assertThat(list.until()).isEqualTo(UNTIL);
        assertThat(list.isWhole()).isTrue();
        assertThat(numbers).allMatch(list::names);
        assertThat(list.names(NUMBER)).isFalse();
    }

    @Test
    @DisplayName("C8 a list on which there is no card counts")
    void takesAnEmptyList() throws CRLException {
        assertThat(read(draft()).names(NUMBER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {CRLReason.unspecified, CRLReason.keyCompromise, CRLReason.certificateHold, 8, 10})
    @DisplayName("C8 a card on the list is revoked for whatever reason, and as long as it is on hold")
    void namesACardForEveryReason(int reason) throws CRLException {
        assertThat(read(draft().naming(NUMBER, reason)).names(NUMBER)).isTrue();
    }

    static Stream<Arguments> listsThatDoNotCount() {
        return Stream.of(
                bent("none of our authorities has signed it", draft -> draft.algorithm("SHA1withECDSA")),
                bent(
                        "one has to understand",
                        draft -> draft.extension(Extension.cRLNumber.branch("9"), true, number())),
                bent("what has changed", draft -> draft.extension(Extension.deltaCRLIndicator, true, number())),
                bent("what has changed", draft -> draft.extension(Extension.deltaCRLIndicator, false, number())),
                bent(
                        "not tell all",
                        draft -> draft.extension(
                                Extension.issuingDistributionPoint, true, only(false, true, false, false))),
                bent(
                        "not tell all",
                        draft -> draft.extension(
                                Extension.issuingDistributionPoint, true, only(false, false, true, false))),
                bent(
                        "not tell all",
                        draft -> draft.extension(
                                Extension.issuingDistributionPoint, true, only(false, false, false, true))),
                bent(
                        "not tell all",
                        draft -> draft.extension(Extension.issuingDistributionPoint, true, ofSomeReasons())),
                bent(
                        "not tell in full",
                        draft -> draft.extension(Extension.issuingDistributionPoint, true, relativelyNamed())),
                bent("one of its entries", RevocationListReaderTest::ofAnothersCard));
    }

    @ParameterizedTest(name = "C8 {0}")
    @MethodSource("listsThatDoNotCount")
    @DisplayName("C8 a list with one thing wrong about it does not count, and the log says which")
    void refusesABentList(String reason, UnaryOperator<RevocationDraft> bend) {
        assertRefused(reason, AUTHORITY, bend.apply(draft()).der());
    }

    @Test
    @DisplayName("C8 a list that never runs out does not count")
    void refusesAListWithoutEnd() {
        assertRefused("until when", AUTHORITY, AUTHORITY.revocations(FROM).der());
    }

    @Test
    @DisplayName("C8 a list that another authority of the same name has signed does not count")
    void refusesALookalikesList() {
        assertRefused("has signed it", CardAuthority.lookalike(), draft().der());
    }

    @Test
    @DisplayName("C8 a list of somebody whose certificate is not for signing lists does not count")
    void refusesTheListOfWhoMaySignNone() {
        CardAuthority without = CardAuthority.withoutLists();
        assertRefused(
                "has signed it", without, without.revocations(FROM).until(UNTIL).der());
    }

    @Test
    @DisplayName("C8 a list that was changed after it was signed does not count, whatever it was that it said")
    void refusesAChangedList() throws IOException {
        byte[] list = draft().naming(NUMBER, CRLReason.unspecified).der();
        CertificateList read = CertificateList.getInstance(list);
        int signature = list.length
                - read.getSignatureAlgorithm().getEncoded().length
                - read.getSignature().getEncoded().length;
        for (int i = 0; i < signature; i++) {
            byte[] changed = list.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(CRLException.class).as("byte %d", i).isThrownBy(() -> read(AUTHORITY, changed));
        }
    }

    @Test
    @DisplayName("C8 a part without a name is not taken for the whole list")
    void refusesAPartWithoutAName() {
        RevocationDraft part = draft().extension(Extension.issuingDistributionPoint, true, namedNothing());
        assertThatExceptionOfType(CRLException.class).isThrownBy(() -> read(part));
    }

    @Test
    @DisplayName("C8 what is more than a list does not count")
    void refusesMoreThanAList() {
        byte[] list = draft().der();
        assertRefused("something follows", AUTHORITY, Arrays.copyOf(list, list.length + 1));
    }

    @Test
    @DisplayName("C8 a list that ends in the middle does not count, wherever that is")
    void refusesAListThatWasCut() {
        byte[] list = draft().naming(NUMBER, CRLReason.unspecified).der();
        for (int length = 0; length < list.length; length++) {
            byte[] cut = Arrays.copyOf(list, length);
            assertThatExceptionOfType(CRLException.class).as("%d bytes", length).isThrownBy(() -> read(AUTHORITY, cut));
        }
    }

    @Test
    @DisplayName("C8 a list in parts tells of the cards that name the part, and of no others")
    void coversTheCardsOfItsPart() throws CRLException {
        RevocationList part = read(draft().publishedAt("http://cns.example/7"));
        var seventh = new DistributionPoint(RevocationDraft.at("http://cns.example/7"), null, null);
        var eighth = new DistributionPoint(RevocationDraft.at("http://cns.example/8"), null, null);
        var thefts = new DistributionPoint(
                RevocationDraft.at("http://cns.example/7"), new ReasonFlags(ReasonFlags.keyCompromise), null);

        assertThat(part.isWhole()).isFalse();
        assertThat(part.covers(cardListedAt(seventh))).isTrue();
        assertThat(part.covers(cardListedAt(eighth, seventh))).isTrue();
        assertThat(part.covers(cardListedAt(eighth))).isFalse();
        assertThat(part.covers(cardListedAt(thefts))).isFalse();
        assertThat(part.covers(cardListedAt())).isFalse();
        assertThat(read(draft()).covers(cardListedAt(seventh))).isTrue();
    }

    @Test
    @DisplayName("C8 a list of users' certificates alone is one of all cards")
    void takesAListOfUsersAlone() throws CRLException {
        RevocationList users =
                read(draft().extension(Extension.issuingDistributionPoint, true, only(true, false, false, false)));
        assertThat(users.isWhole()).isTrue();
    }

    private static X509Certificate cardListedAt(DistributionPoint... points) {
        return AUTHORITY
                .card(FictionalCitizen.random())
                .listedAt(points)
                .issued()
                .certificate();
    }

    private static RevocationDraft ofAnothersCard(RevocationDraft draft) {
        try {
            GeneralNames other = new GeneralNames(new GeneralName(GeneralName.directoryName, "CN=Un altro"));
            return draft.naming(NUMBER, new Extension(Extension.certificateIssuer, true, other.getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssuingDistributionPoint only(
            boolean users, boolean authorities, boolean indirect, boolean attributes) {
        return new IssuingDistributionPoint(null, users, authorities, null, indirect, attributes);
    }

    private static IssuingDistributionPoint ofSomeReasons() {
        return new IssuingDistributionPoint(
                null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false);
    }

    private static IssuingDistributionPoint relativelyNamed() {
        var name = new RDN(BCStyle.CN, new DERUTF8String("7"));
        return new IssuingDistributionPoint(
                new DistributionPointName(DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, name), false, false);
    }

    private static IssuingDistributionPoint namedNothing() {
        return new IssuingDistributionPoint(
                new DistributionPointName(new GeneralNames(new GeneralName[0])), false, false);
    }

    private static ASN1Encodable number() {
        return new CRLNumber(BigInteger.ONE);
    }

    private static Arguments bent(String reason, UnaryOperator<RevocationDraft> bend) {
        return Arguments.of(reason, bend);
    }

    private static RevocationDraft draft() {
        return AUTHORITY.revocations(FROM).until(UNTIL);
    }

    private static RevocationList read(RevocationDraft draft) throws CRLException {
        return read(AUTHORITY, draft.der());
    }

    private static RevocationList read(CardAuthority known, byte[] list) throws CRLException {
        return new RevocationListReader(List.of(known.certificate())).read(list);
    }

    private static void assertRefused(String reason, CardAuthority known, byte[] list) {
        assertThatExceptionOfType(CRLException.class)
                .isThrownBy(() -> read(known, list))
                .withMessageContaining(reason);
    }
}
