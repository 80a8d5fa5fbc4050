package it.sportello.k8s.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.setting.LauncherSettings;
import it.sportello.localstack.embedded.DevelopmentKeys.CitizensRealm;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose file by its structure; that an engine takes it was never tried, see README. */
class ComposeTest {

    private static final Compose COMPOSE = Compose.read();

    @TempDir
    private static Path keys;

    static List<String> services() {
        return Compose.PROCESSES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasNoRightsItDoesNotNeed(String name) {
        JsonNode service = COMPOSE.service(name);
        assertThat(service.get("user").textValue()).isEqualTo("10001:10001");
        assertThat(service.get("read_only").booleanValue()).isTrue();
        assertThat(service.at("/cap_drop/0").textValue()).isEqualTo("ALL");
        assertThat(service.at("/security_opt/0").textValue()).isEqualTo("no-new-privileges:true");
        assertThat(service.get("mem_limit").textValue()).isNotBlank();
        assertThat(service.at("/healthcheck/test").toString()).contains("127.0.0.1/9000", "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("services")
    @DisplayName("C5 a process mounts the keys of its own ring alone")
    void aProcessMountsItsOwnKeysAlone(String name) {
        assertThat(COMPOSE.service(name).get("volumes"))
                .filteredOn(mount -> mount.get("target").textValue().startsWith("/etc/sportello/keys"))
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.at("/volume/subpath").textValue()).isEqualTo("rings/" + name);
                    assertThat(mount.get("read_only").booleanValue()).isTrue();
                });
        assertThat(COMPOSE.service(name).get("volumes"))
                .allMatch(mount -> mount.at("/volume/subpath").isTextual());
    }

    @ParameterizedTest
    @EnumSource
    void everySettingOfTheLauncherHasItsPlace(SuiteService service) {
        Set<String> given = new TreeSet<>();
        for (String name : processesOf(service)) {
            given.addAll(COMPOSE.settings(name).stringPropertyNames());
        }
        assertThat(given)
                .containsAll(LauncherSettings.of(service, keys).keySet())
                .contains("sportello.clock.shift-file");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyAddressIsAService(String name) {
        Properties settings = COMPOSE.settings(name);
        assertThat(settings.stringPropertyNames().stream()
                        .filter(key -> key.matches(".*(jwks|jdbc\\.url|bootstrap\\.servers|\\.host)"))
                        .map(settings::getProperty)
                        .map(value -> value.replaceAll("^([a-z:]*//)?([a-z-]+)([:/].*)?$", "$2")))
                .isNotEmpty()
                .allSatisfy(host ->
                        assertThat(COMPOSE.services().has(host)).as(host).isTrue());
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsConfigurationIsWhereItLooks(String name) {
        assertThat(COMPOSE.service(name).at("/configs/0/source").textValue()).isEqualTo(name);
        assertThat(COMPOSE.service(name).at("/configs/0/target").textValue())
                .isEqualTo("/app/config/application.properties");
    }

    @Test
    void everyPortIsPublishedOnThisMachineAloneAndCanBeReplaced() {
        for (JsonNode service : COMPOSE.services()) {
            assertThat(service.path("ports"))
                    .allMatch(port -> port.textValue().matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:\\d+"));
        }
    }

    /** Tokens name their issuer as the citizen's machine reaches it. */
    @ParameterizedTest
    @MethodSource("services")
    void issuersAreNamedByTheirPublishedPorts(String name) {
        Properties settings = COMPOSE.settings(name);
        assertThat(settings.getProperty("sportello.token.issuer")).isEqualTo(published("pin-service", 8081));
        if (name.equals("pin-service")) {
            assertThat(settings.getProperty("sportello.issuers.staff.issuer"))
                    .isEqualTo(published("peers", 8090))
                    .isEqualTo(COMPOSE.service("peers").at("/command/1").textValue());
            for (CitizensRealm realm : CitizensRealm.values()) {
                assertThat(settings.getProperty("sportello.issuers." + realm.label() + ".issuer"))
                        .isEqualTo(published("peers", 8090) + "/realms/" + realm.label());
            }
        }
    }

    @Test
    void everyImageCanBeReplaced() {
        for (JsonNode service : COMPOSE.services()) {
            assertThat(service.get("image").textValue()).matches("\\$\\{[A-Z_]+:-[^}]+}");
        }
    }

    @Test
    void whatIsReferredToIsThere() {
        for (JsonNode service : COMPOSE.services()) {
            assertThat(Compose.keysOf(COMPOSE.services())).containsAll(Compose.keysOf(service.path("depends_on")));
            assertThat(Compose.keysOf(COMPOSE.node().get("configs")))
                    .containsAll(service.path("configs").findValuesAsText("source"));
            assertThat(Compose.keysOf(COMPOSE.node().get("volumes"))).containsAll(volumesOf(service));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceFindsItsDatabaseWithBothRoles(SuiteService service) {
        var database = new ServiceDatabase(service.database(), "");
        String script = COMPOSE.config("databases");
        for (String role : List.of(database.owner(), database.app())) {
            assertThat(script)
                    .contains("create role %s login password '%s';".formatted(role, database.passwordOf(role)));
        }
        assertThat(script).contains("create database %s owner %s;".formatted(database.name(), database.owner()));
    }

    private static String published(String service, int port) {
        return StreamSupport.stream(COMPOSE.service(service).get("ports").spliterator(), false)
                .map(JsonNode::textValue)
                .filter(mapping -> mapping.endsWith("}:" + port))
                .map(mapping -> "http://" + mapping.substring(0, mapping.lastIndexOf(':')))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> processesOf(SuiteService service) {
        return Compose.PROCESSES.stream()
                .filter(name -> service == SuiteService.NOTIFICATION
                        ? name.startsWith("notification-")
                        : name.equals(service.module()))
                .toList();
    }

    private static Set<String> volumesOf(JsonNode service) {
        return StreamSupport.stream(service.path("volumes").spliterator(), false)
                .map(mount -> mount.isTextual()
                        ? mount.textValue().split(":")[0]
                        : mount.get("source").textValue())
                .collect(Collectors.toSet());
    }
}
