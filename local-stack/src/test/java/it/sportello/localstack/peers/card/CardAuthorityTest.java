package it.sportello.localstack.peers.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardAuthorityTest {

    private static final FictionalCitizen HOLDER = FictionalCitizen.numbered(1);

    @TempDir
    private static Path directory;

    private static DevelopmentKeys keys;
    private static CardAuthority authority;

    @BeforeAll
    static void prepare() {
        keys = DevelopmentKeys.in(directory);
        authority = CardAuthority.of(keys);
    }

    @Test
    void aCardSaysWhoseItIsAsServicesCardsDo() {
        Card card = authority.card(HOLDER).issued();

        String subject = card.certificate().getSubjectX500Principal().getName();
        assertThat(subject).containsPattern("CN=" + HOLDER.taxCode() + "/6120\\d{12}\\.[A-Za-z0-9\\\\+/]+=");
        assertThat(verdict(card.certificate())).isEqualTo("good");
        assertThat(card.certificate().getBasicConstraints()).isEqualTo(-1);
    }

    static Stream<Arguments> badCards() {
        return Stream.of(
                Arguments.of("EXPIRED", authority.card(HOLDER).expired().issued()),
                Arguments.of(
                        "NOT_YET_VALID", authority.card(HOLDER).notYetValid().issued()),
                Arguments.of("REVOKED", authority.card(HOLDER).revoked().issued()),
                Arguments.of(
                        "INVALID_POLICY",
                        authority.card(HOLDER).policy("1.3.76.16.2.2").issued()),
                Arguments.of("INVALID_POLICY", authority.card(HOLDER).policy("").issued()),
                Arguments.of("NO_TRUST_ANCHOR", authority.card(HOLDER).selfSigned()),
                Arguments.of(
                        "NO_TRUST_ANCHOR",
                        CardAuthority.lookalike().card(HOLDER).issued()));
    }

    @ParameterizedTest
    @MethodSource("badCards")
    @DisplayName("C8 what is wrong with a card is found by the chain, the policy, the dates or the list")
    void aBadCardIsBadInOneWay(String reason, Card card) {
        assertThat(verdict(card.certificate())).isEqualTo(reason);
    }

    @Test
    void anEdgeForwardsTheCertificateAsItWasShown() throws GeneralSecurityException {
        Card card = authority.card(HOLDER).issued();

        String header = card.clientCertHeader();

        assertThat(header).startsWith(":").endsWith(":");
        assertThat(Base64.getDecoder().decode(header.substring(1, header.length() - 1)))
                .isEqualTo(card.certificate().getEncoded());
        assertThat(read(card.certificatePem())).isEqualTo(card.certificate());
    }

    @Test
    void theAuthoritySaysThatItIsForDevelopmentOnly() throws IOException {
        assertThat(read(Files.readString(keys.cardAuthority()))
                        .getSubjectX500Principal()
                        .getName())
                .contains("CN=dev-");
    }

    @Test
    void theListIsPublishedAnewWhenItGrowsOld() throws IOException {
        Path list = keys.cardRevocations().resolve("cns-ca.crl.pem");
        Files.setLastModifiedTime(list, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        String old = Files.readString(list);

        DevelopmentKeys.in(directory);

        assertThat(list).content().isNotEqualTo(old);
        assertThat(CardAuthority.of(keys).certificate()).isEqualTo(authority.certificate());
    }

    /** As the Java platform sees it, with the authority as its only anchor. */
    private static String verdict(X509Certificate certificate) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
            parameters.setInitialPolicies(Set.of(CardAuthority.POLICY));
            parameters.setExplicitPolicyRequired(true);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(list())));
            CertPathValidator.getInstance("PKIX")
                    .validate(factory().generateCertPath(List.of(certificate)), parameters);
            return "good";
        } catch (CertPathValidatorException e) {
            return e.getReason().toString();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Collection<? extends CRL> list() throws IOException, GeneralSecurityException {
        byte[] list = Files.readAllBytes(keys.cardRevocations().resolve("cns-ca.crl.pem"));
        return factory().generateCRLs(new ByteArrayInputStream(list));
    }

    private static X509Certificate read(String pem) {
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509");
    }
}
