package it.sportello.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would make a service refuse to start in production, and what should never be seen there. */
class ProductionTest {

    private static final Overlay PRODUCTION = Overlay.PRODUCTION;

    static List<Workload> services() {
        return PRODUCTION.services();
    }

    static Stream<Workload> migrations() {
        return PRODUCTION.ofKind("Job").stream().map(job -> new Workload(PRODUCTION, job));
    }

    @Test
    void namesNoDevelopmentKeyNoShiftedClockAndNoPeer() {
        assertThat(PRODUCTION.stored())
                .doesNotContain("dev-")
                .doesNotContainIgnoringCase("shift")
                .doesNotContain("peers");
    }

    @Test
    void holdsNoSecretItself() {
        assertThat(PRODUCTION.ofKind("Secret")).isEmpty();
        assertThat(Overlay.DEV.ofKind("Secret")).isEmpty();
        Stream.concat(services().stream(), migrations())
                .flatMap(workload -> workload.settings().entrySet().stream())
                .filter(setting -> setting.getKey().endsWith("_PASSWORD"))
                .forEach(setting ->
                        assertThat(setting.getValue()).as(setting.getKey()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceRunsAsProductionAndNeverAsTheOwnerOfItsSchema(Workload service) {
        Map<String, String> settings = service.settings();
        assertThat(settings).doesNotContainKeys("QUARKUS_PROFILE", "QUARKUS_FLYWAY_USERNAME");
        assertThat(settings).doesNotContainKeys("QUARKUS_FLYWAY_MIGRATE_AT_START", "QUARKUS_FLYWAY_PASSWORD");
        assertThat(settings.get("QUARKUS_DATASOURCE_JDBC_URL")).contains("sslmode=verify-full");
        assertThat(settings).containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL");
    }

    @ParameterizedTest
    @MethodSource("services")
    void anImageSaysItsRelease(Workload service) {
        assertThat(service.container().get("image").textValue())
                .matches("registry\\.sportello\\.example/[a-z-]+:\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationIsMadeByTheImageOfItsServiceAsOwner(Workload migration) {
        String service = migration.name().replace("-migration", "");
        assertThat(migration.container().get("image").textValue()).contains("/" + service + ":");
        assertThat(migration.settings())
                .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        assertThat(secretOf(migration, "QUARKUS_FLYWAY_PASSWORD")).isEqualTo(service + "-database-owner");
        assertThat(secretOf(migration, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo(service + "-database");
    }

    @Test
    void everyDatabaseIsMigrated() {
        assertThat(migrations().map(Workload::name))
                .containsExactlyInAnyOrder(
                        "pin-service-migration",
                        "application-service-migration",
                        "notification-service-migration",
                        "contact-center-service-migration");
    }

    @Test
    void theJobsOfTheLastReleaseAreFoundByTheLabelThatReadmeDeletesThemBy() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("kubectl -n sportello delete job -l sportello.example/workload=migration");
        assertThat(PRODUCTION.ofKind("Job"))
                .allSatisfy(job -> assertThat(job.at("/metadata/labels")
                                .path("sportello.example/workload")
                                .asText())
                        .isEqualTo("migration"));
    }

    private static String secretOf(Workload workload, String variable) {
        return StreamSupport.stream(workload.container().get("env").spliterator(), false)
                .filter(entry -> entry.get("name").textValue().equals(variable))
                .map(entry -> entry.at("/valueFrom/secretKeyRef/name"))
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }
}
