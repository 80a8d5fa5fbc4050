package it.sportello.k8s.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One cluster of PostgreSQL: a database for each service, and two roles that reach it. */
class PostgresqlTest {

    /** Twelve of the pool and the relay's own. */
    private static final int CONNECTIONS_OF_A_REPLICA = 13;

    @ParameterizedTest
    @EnumSource
    void aRoleReachesTheDatabaseOfItsServiceAloneAndEncrypted(Overlay overlay) {
        assertThat(texts(cluster(overlay).at("/spec/postgresql/pg_hba")))
                .containsExactlyElementsOf(Stream.concat(
                                databases()
                                        .map(database -> "hostssl %s %s,%s all scram-sha-256"
                                                .formatted(database.name(), database.owner(), database.app())),
                                Stream.of("host all all all reject"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleHasTheSecretThatItsProcessIsGivenAndNoPower(Overlay overlay) {
        Map<String, String> secrets = new HashMap<>();
        for (SuiteService service : SuiteService.values()) {
            ServiceDatabase database = database(service);
            secrets.put(database.app(), service.module() + "-database");
            secrets.put(database.owner(), service.module() + "-database-owner");
        }
        Map<String, String> given = new HashMap<>();
        for (JsonNode role : cluster(overlay).at("/spec/managed/roles")) {
            given.put(role.get("name").asText(), role.at("/passwordSecret/name").asText());
            assertThat(role.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("name", "ensure", "login", "passwordSecret");
        }
        assertThat(given).isEqualTo(secrets);
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerOfEachDatabaseIsItsServices(Overlay overlay) {
        assertThat(overlay.ofKind("Database").stream()
                        .map(database -> database.text("/spec/name") + " of " + database.text("/spec/owner")))
                .containsExactlyInAnyOrderElementsOf(databases()
                        .map(database -> database.name() + " of " + database.owner())
                        .toList());
    }

    @Test
    void whatProductionCommittedSurvivesTheLossOfAnInstance() {
        JsonNode spec = cluster(Overlay.PRODUCTION).at("/spec");
        assertThat(spec.get("instances").intValue()).isGreaterThanOrEqualTo(3);
        assertThat(spec.at("/postgresql/synchronous/number").intValue()).isPositive();
    }

    @Test
    void whatProductionCommittedIsArchivedAndBackedUp() {
        JsonNode archiver = cluster(Overlay.PRODUCTION).at("/spec/plugins/0");
        assertThat(archiver.path("isWALArchiver").booleanValue()).isTrue();
        Overlay.PRODUCTION.find(
                "ObjectStore", archiver.at("/parameters/barmanObjectName").asText());
        assertThat(Overlay.PRODUCTION.ofKind("ScheduledBackup")).singleElement().satisfies(backup -> {
            assertThat(backup.text("/spec/cluster/name"))
                    .isEqualTo(cluster(Overlay.PRODUCTION).name());
            assertThat(backup.text("/spec/pluginConfiguration/name"))
                    .isEqualTo(archiver.path("name").asText());
        });
    }

    @Test
    void thereAreConnectionsForEveryReplicaThatMayCome() {
        int replicas = Overlay.PRODUCTION.services().stream()
                .mapToInt(PostgresqlTest::most)
                .sum();
        int connections = cluster(Overlay.PRODUCTION)
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        assertThat(replicas * CONNECTIONS_OF_A_REPLICA).isLessThan(connections);
    }

    private static int most(Workload service) {
        return service.overlay().ofKind("HorizontalPodAutoscaler").stream()
                .filter(scaler -> scaler.name().equals(service.name()))
                .map(scaler -> scaler.at("/spec/maxReplicas"))
                .findFirst()
                .orElseGet(() -> service.manifest().at("/spec/replicas"))
                .intValue();
    }

    private static Manifest cluster(Overlay overlay) {
        return overlay.find("Cluster", "sportello-db");
    }

    private static Stream<ServiceDatabase> databases() {
        return Arrays.stream(SuiteService.values()).map(PostgresqlTest::database);
    }

    private static ServiceDatabase database(SuiteService service) {
        return new ServiceDatabase(service.database(), "");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
