package it.sportello.pin.issuer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedIssuersCheckTest {

    private static final String STAFF = "https://idp.sportello.example";
    private static final String BROKER = "https://broker.sportello.example/realms/spid";

    @Test
    @DisplayName("C8 K8 production starts with the institution's identity provider and a broker")
    void productionStartsWithProviders() {
        assertThat(refusals(usual())).isEmpty();
    }

    @ParameterizedTest(name = "K8 {0}")
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090/jwks",
                "https://localhost:8090/jwks",
                "https://[::1]/jwks",
                "http://idp.sportello.example/jwks",
                "idp.sportello.example",
                "file:/etc/jwks"
            })
    @DisplayName(
            "C8 K8 production refuses a provider on this machine and keys that come unprotected, naming the property")
    void productionRefusesAStandIn(String jwks) {
        assertThat(refusals(usual().with("staff", "jwks", jwks)))
                .singleElement()
                .asString()
                .startsWith("sportello.issuers.staff.jwks is ");
        assertThat(refusals(usual().with("spid", "jwks", jwks)))
                .singleElement()
                .asString()
                .startsWith("sportello.issuers.spid.jwks is ");
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @DisplayName("C8 K8 production refuses an issuer that would be believed too much, naming the property")
    @CsvSource(
            delimiter = '|',
            value = {
                "spid | credential | PIN | sportello.issuers.spid.credential must be",
                "spid | credential | CNS | sportello.issuers.spid.credential must be",
                "spid | least-level | PIN_DISPOSITIVE | sportello.issuers.spid.least-level must be",
                "spid | level-two-acr | https://www.spid.gov.it/SpidL2,https://www.spid.gov.it/SpidL1"
                        + " | sportello.issuers.spid.level-two-acr or .level-three-acr names level 1",
                "spid | level-three-acr | https://www.spid.gov.it/SpidL1"
                        + " | sportello.issuers.spid.level-two-acr or .level-three-acr names level 1",
                "spid | level-three-acr | https://www.spid.gov.it/SpidL2"
                        + " | sportello.issuers.spid.level-two-acr and .level-three-acr share",
                "spid | issuer | https://idp.sportello.example | sportello.issuers.*.issuer is the same",
                "spid | kind | STAFF | sportello.issuers.spid.required-acr is not set",
                "staff | kind | CITIZEN | sportello.issuers names no issuer of the kind STAFF",
            })
    void productionRefusesTooMuchTrust(String name, String setting, String value, String refusal) {
        assertThat(refusals(usual().with(name, setting, value)))
                .singleElement()
                .asString()
                .startsWith(refusal);
    }

    @Test
    @DisplayName("K8 production refuses staff of whom any sign-in would do")
    void productionRefusesStaffOfAnyLevel() {
        assertThat(refusals(usual().without("staff", "required-acr")))
                .singleElement()
                .asString()
                .startsWith("sportello.issuers.staff.required-acr is not set");
    }

    @Test
    @DisplayName("K6 production refuses two providers of staff whose subjects could mean two members by one word")
    void productionRefusesTwoProvidersWithoutPrefix() {
        IssuerSettings two =
                usual().staff("branch", "https://idp.branch.example").with("staff", "prefixed-subjects", "false");
        assertThat(refusals(two)).isEmpty();
        assertThat(refusals(two.with("branch", "prefixed-subjects", "false")))
                .singleElement()
                .asString()
                .startsWith("sportello.issuers.*.prefixed-subjects is false for two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spid-two", "spid_two", "Spid", "2spid"})
    @DisplayName("an issuer of a name that environment variables cannot hold is refused")
    void productionRefusesNamesOfSeveralWords(String name) {
        assertThat(refusals(usual().citizens(name, "https://two.sportello.example")))
                .singleElement()
                .asString()
                .startsWith("sportello.issuers." + name + " must be named by one word");
    }

    private static IssuerSettings usual() {
        return new IssuerSettings()
                .staff("staff", STAFF)
                .citizens("spid", BROKER)
                .with("spid", "credential", "SPID");
    }

    private static List<String> refusals(IssuerSettings settings) {
        return new TrustedIssuersCheck(settings.read()).refusals();
    }
}
