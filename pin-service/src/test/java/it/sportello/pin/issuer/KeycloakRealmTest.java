package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.pin.issuer.trust.IssuerSettings;
import it.sportello.pin.issuer.trust.TrustedIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The realm that operators are given: whoever fills in addresses alone must not get levels that nobody reached. */
class KeycloakRealmTest {

    private static final Path REALM = Path.of("..", "docs", "identity", "keycloak-realm.json");

    /** From the lowest to the highest. */
    private static final List<String> LADDER = List.of(
            "https://www.spid.gov.it/SpidL1", "https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3");

    /** One entry by which the realm sends citizens to a provider. */
    record Entry(String alias, JsonNode config, String level) {

        @Override
        public String toString() {
            return alias;
        }
    }

    static Stream<Entry> entries() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(REALM.toFile());
        return elements(realm, "identityProviders").map(provider -> {
            String alias = provider.path("alias").asText();
            return new Entry(alias, provider.path("config"), levelOf(realm, alias));
        });
    }

    private static String levelOf(JsonNode realm, String alias) {
        return elements(realm, "identityProviderMappers")
                .filter(mapper -> mapper.path("identityProviderAlias").asText().equals(alias))
                .map(mapper -> mapper.path("config"))
                .filter(config -> config.path("attribute").asText().equals("level"))
                .map(config -> config.path("attribute.value").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> elements(JsonNode realm, String list) {
        return StreamSupport.stream(realm.path(list).spliterator(), false);
    }

    @Test
    @DisplayName("C8 the realm has an entry for each credential and level")
    void hasAnEntryForEachLevel() throws IOException {
        assertThat(entries())
                .extracting(Entry::alias, Entry::level)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"spid-l2\", \"https://www.spid.gov.it/SpidL2\")",
                        "(\"spid-l3\", \"https://www.spid.gov.it/SpidL3\")",
                        "(\"cie-l2\", \"https://www.spid.gov.it/SpidL2\")",
                        "(\"cie-l3\", \"https://www.spid.gov.it/SpidL3\")");
    }

    @ParameterizedTest
    @MethodSource("entries")
    @DisplayName("C8 each entry asks its provider for the level that it stamps, whatever the portal asks the realm for")
    void asksForTheLevelItStamps(Entry entry) {
        String query =
                URI.create(entry.config().path("authorizationUrl").asText()).getRawQuery();
        assertThat(query).startsWith("acr_values=").doesNotContain("&");
        assertThat(URLDecoder.decode(query.substring("acr_values=".length()), StandardCharsets.UTF_8))
                .isEqualTo(entry.level());
        assertThat(entry.config().path("forwardParameters").asText())
                .as("left out or empty, it means acr_values")
                .isEqualTo("ui_locales");
    }

    @ParameterizedTest
    @MethodSource("entries")
    @DisplayName("C8 each entry takes the level that it stamps and higher ones, and refuses any other")
    void refusesLowerLevels(Entry entry) {
        assertThat(entry.config().path("filteredByClaim").asText()).isEqualTo("true");
        assertThat(entry.config().path("claimFilterName").asText()).isEqualTo("acr");
        String filter = entry.config().path("claimFilterValue").asText();
        assertThat(LADDER).filteredOn(level -> level.matches(filter)).isEqualTo(upFrom(entry.level()));
        assertThat(Arrays.asList(
                        "", "0", "1", entry.level() + "/", entry.level().replace('.', '-')))
                .noneMatch(other -> other.matches(filter));
    }

    private static List<String> upFrom(String level) {
        assertThat(LADDER).contains(level);
        return LADDER.subList(LADDER.indexOf(level), LADDER.size());
    }

    @ParameterizedTest
    @MethodSource("entries")
    @DisplayName("C8 what an entry stamps is a level by our usual settings")
    void stampsWhatWeRead(Entry entry) {
        TrustedIssuer usual = new IssuerSettings()
                .citizens("citizens", "https://login.sportello.example/realms/citizens")
                .read()
                .all()
                .get("citizens");
        assertThat(entry.alias().endsWith("-l3") ? usual.levelThreeAcr() : usual.levelTwoAcr())
                .contains(entry.level());
    }
}
