package it.sportello.pin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.issuer.IssuerKind;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffProviderCheckTest {

    @Test
    @DisplayName("K8 production starts with the institution's identity provider")
    void productionStartsWithAProvider() {
        assertThat(refusals("https://idp.sportello.example/jwks")).isEmpty();
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
    @DisplayName("K8 production refuses a provider on this machine and keys that come unprotected, naming the property")
    void productionRefusesAStandIn(String jwks) {
        assertThat(refusals(jwks)).singleElement().asString().startsWith("sportello.issuers.staff.jwks is ");
    }

    private static List<String> refusals(String jwks) {
        return new StaffProviderCheck(new FixedStaffConfig(URI.create(jwks))).refusals();
    }

    private record FixedStaffConfig(URI jwks) implements StaffConfig {

        @Override
        public IssuerKind kind() {
            return IssuerKind.STAFF;
        }

        @Override
        public boolean prefixedSubjects() {
            return false;
        }

        @Override
        public String issuer() {
            return "https://idp.sportello.example";
        }

        @Override
        public String audience() {
            return "sportello";
        }

        @Override
        public Set<String> requiredAcr() {
            return Set.of("urn:sportello:acr:staff");
        }
    }
}
