package it.sportello.k8s.setting;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cluster tells a service everything that the launcher tells it. */
class SettingsTest {

    /** The owner's password goes to the migration alone. */
    private static final Set<String> NOT_FOR_SERVICES = Set.of("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");

    /** The launcher's are those of the local stand-in; production has others ({@link IssuersTest}). */
    private static final String ISSUERS = "SPORTELLO_ISSUERS_";

    private static final String MOUNTED = "/etc/sportello/keys/";

    @TempDir
    private static Path keys;

    @ParameterizedTest
    @EnumSource
    void everySettingOfTheLauncherHasItsPlace(SuiteService service) {
        Set<String> expected = LauncherSettings.of(service, keys).keySet().stream()
                .map(Workload::variable)
                .filter(name -> !NOT_FOR_SERVICES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Overlay overlay : Overlay.values()) {
            Set<String> given = new HashSet<>();
            overlay.services().stream()
                    .filter(workload ->
                            workload.labels().get("app.kubernetes.io/name").equals(service.module()))
                    .forEach(workload -> given.addAll(workload.settings().keySet()));
            assertThat(given)
                    .as("settings of %s in %s", service, overlay)
                    .containsAll(expected.stream()
                            .filter(name -> overlay == Overlay.DEV || !name.startsWith(ISSUERS))
                            .toList());
        }
    }

    @Test
    @DisplayName("C5 each role of notification-service is given its own opening key and no other")
    void aRoleIsGivenItsOwnOpeningKeyAndNoOther() {
        for (Overlay overlay : Overlay.values()) {
            for (String role : Set.of("sms", "mail", "postal")) {
                Manifest deployment = overlay.find("Deployment", "notification-" + role);
                assertThat(new Workload(overlay, deployment).settings())
                        .containsEntry("SPORTELLO_NOTIFICATION_ROLES", role)
                        .containsEntry(
                                "SPORTELLO_SEALING_OPENING_KEYS", "/etc/sportello/keys/sealing-" + role + ".jwk");
                assertThat(deployment.at("/spec/template/spec/volumes").findValuesAsText("secretName"))
                        .filteredOn(secret -> secret.endsWith("-keys"))
                        .containsExactly("notification-" + role + "-keys");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyFileIsOneThatDevelopmentHas(Overlay overlay) {
        DevelopmentKeys.in(keys);
        for (Workload service : overlay.services()) {
            assertThat(service.settings().values().stream().filter(value -> value.startsWith(MOUNTED)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(keys.resolve(file.substring(MOUNTED.length())))
                            .exists());
        }
    }
}
