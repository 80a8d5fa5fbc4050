package it.sportello.pin.issuer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.oauth.SigningAlgorithm;
import it.sportello.platform.security.Assurance;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedIssuersConfigTest {

    @Test
    void everyIssuerCanBeConfiguredByTheEnvironmentAlone() {
        var environment = new EnvConfigSource(
                Map.of(
                        "SPORTELLO_ISSUERS_SPID_KIND", "CITIZEN",
                        "SPORTELLO_ISSUERS_SPID_ISSUER", "https://broker.example/realms/spid",
                        "SPORTELLO_ISSUERS_SPID_JWKS", "https://broker.example/jwks",
                        "SPORTELLO_ISSUERS_SPID_AUDIENCE", "sportello",
                        "SPORTELLO_ISSUERS_SPID_CREDENTIAL", "SPID",
                        "SPORTELLO_ISSUERS_SPID_LEVEL_TWO_ACR", "two,twoandahalf",
                        "SPORTELLO_ISSUERS_SPID_CLAIMS_TAX_CODE", "fiscal_number"),
                300);

        Map<String, TrustedIssuer> issuers = new SmallRyeConfigBuilder()
                .withMapping(TrustedIssuersConfig.class)
                .withSources(environment)
                .build()
                .getConfigMapping(TrustedIssuersConfig.class)
                .all();

        assertThat(issuers).containsOnlyKeys("spid");
        TrustedIssuer spid = issuers.get("spid");
        assertThat(spid.credential()).contains(CredentialType.SPID);
        assertThat(spid.levelTwoAcr()).containsExactlyInAnyOrder("two", "twoandahalf");
        assertThat(spid.claims().taxCode()).isEqualTo("fiscal_number");
    }

    @Test
    void whatIsNotConfiguredIsAsSpidAndOpenIdConnectHaveIt() {
        TrustedIssuer spid = new IssuerSettings()
                .citizens("spid", "https://broker.example")
                .read()
                .all()
                .get("spid");

        assertThat(spid.algorithms()).containsExactly(SigningAlgorithm.RS256);
        assertThat(spid.leastLevel()).isEqualTo(Assurance.SPID_L2);
        assertThat(spid.levelTwoAcr()).isEqualTo(Set.of("https://www.spid.gov.it/SpidL2"));
        assertThat(spid.levelThreeAcr()).isEqualTo(Set.of("https://www.spid.gov.it/SpidL3"));
        assertThat(spid.prefixedSubjects()).isTrue();
        assertThat(spid.claims().personalUses()).containsExactlyInAnyOrder("personal", "natural");
        assertThat(spid.claims().birthDate()).isEqualTo("birthdate");
    }
}
