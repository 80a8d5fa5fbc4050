package it.sportello.k8s.setting;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose tokens production trusts: brokers as they are out there, not the realms of the local stand-in. */
class IssuersTest {

    private static final String PREFIX = "SPORTELLO_ISSUERS_";

    private final Map<String, String> trusted =
            issuers(new Workload(Overlay.PRODUCTION, Overlay.PRODUCTION.find("Deployment", "pin-service")).settings());

    @Test
    @DisplayName("C8 production trusts the issuers of the documentation's example")
    void productionIsTheDocumentedExample() throws IOException {
        Map<String, String> documented = new HashMap<>();
        Files.readAllLines(Path.of("..", "docs", "identity.md")).stream()
                .map(line -> line.split("=", 2))
                .filter(setting -> setting.length == 2)
                .forEach(setting -> documented.put(setting[0], setting[1]));
        assertThat(trusted).isNotEmpty().isEqualTo(issuers(documented));
    }

    @Test
    @DisplayName("C8 a broker is a host of its own, and its name no other's")
    void everyIssuerIsAtAHostOfItsOwn() {
        assertThat(hosts("_ISSUER")).doesNotHaveDuplicates();
        assertThat(hosts("_JWKS")).containsExactlyInAnyOrderElementsOf(hosts("_ISSUER"));
    }

    @Test
    void eachOfThemIsLetThroughByAnAddress() {
        List<String> addresses = Overlay.PRODUCTION
                .find("NetworkPolicy", "to-identity-provider")
                .node()
                .findValuesAsText("cidr");
        assertThat(addresses).doesNotHaveDuplicates().hasSameSizeAs(hosts("_JWKS"));
    }

    private List<String> hosts(String setting) {
        return trusted.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(setting))
                .map(entry -> URI.create(entry.getValue()).getHost())
                .toList();
    }

    private static Map<String, String> issuers(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
