package it.sportello.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.EmbeddedPostgreSql;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Most starts are refused before they ask for a database: there is none. */
class ProductionStartIT {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "development keys, a moved clock, stand-ins and trust in anybody are refused in production, all named at"
                    + " once")
    @CsvSource({
        "PIN, token.signing-keys sealing.signing-key sealing.recipients sealing.opening-keys pin.peppers"
                + " case-grant.trusted-keys issuers.staff.jwks",
        "APPLICATION, case-grant.trusted-keys receipt.signing-keys family-booklet.url family-booklet.token"
                + " payment.debtor.iban",
        "NOTIFICATION, notification.roles sealing.opening-keys sealing.trusted-signers mail.start-tls"
                + " mail.certified.start-tls mail.host mail.certified.host mail.returns.tls mail.returns.password"
                + " mail.returns.host mail.returns.certified.tls mail.returns.certified.password"
                + " mail.returns.certified.host sms.tls sms.host postal.host postal.client-key postal.host-key"
                + " postal.print-shop-key",
        "CONTACT_CENTER, sealing.signing-key sealing.recipients case-grant.signing-key"
    })
    void refusesSettingsOfDevelopment(SuiteService service, String besidesAuditAndClock)
            throws IOException, InterruptedException {
        var settings = ProductionSettings.of(service, ProductionSettings.nowhere(service), directory)
                .withDevelopmentKeys()
                .with("sportello.clock.shift-file", "clock-shift")
                .with("sportello.mail.start-tls", "OPTIONAL")
                .with("sportello.mail.returns.tls", "false")
                .with("sportello.sms.tls", "false")
                .with("sportello.issuers.staff.jwks", "http://127.0.0.1:8090/jwks")
                .with("sportello.family-booklet.url", "http://127.0.0.1:8089")
                .without("sportello.family-booklet.token")
                .with("sportello.payment.debtor.iban", "IT30L0000000000000000000000")
                .with("quarkus.http.proxy.proxy-address-forwarding", "true")
                .with("quarkus.datasource.password", "never-to-be-quoted");

        PackagedRun refused = PackagedRun.ofService(service, settings.write());

        assertRefused(refused, settings);
        assertThat(refused.output())
                .contains("sportello.audit.key", "sportello.clock.shift-file", "quarkus.http.proxy.trusted-proxies")
                .doesNotContain("never-to-be-quoted");
        assertThat(besidesAuditAndClock.split(" "))
                .allSatisfy(property -> assertThat(refused.output()).contains("sportello." + property));
    }

    @Test
    @DisplayName("C5 a process in one role is asked for what its role needs, the key of its peer among it, and no more")
    void asksARoleForItsOwnPeerAlone() throws IOException, InterruptedException {
        var settings = ProductionSettings.of(
                        SuiteService.NOTIFICATION, ProductionSettings.nowhere(SuiteService.NOTIFICATION), directory)
                .with("sportello.notification.roles", "postal")
                .without("sportello.postal.host-key");

        PackagedRun refused = PackagedRun.ofService(SuiteService.NOTIFICATION, settings.write());

        assertRefused(refused, settings);
        assertThat(refused.output())
                .contains("sportello.postal.host is 127.0.0.1", "sportello.postal.host-key is not set")
                .doesNotContain("sportello.mail.", "sportello.sms.", "sportello.notification.roles");
    }

    @Test
    @DisplayName("a production start without configuration names every property that has no default")
    void namesWhatHasNoDefault() throws IOException, InterruptedException {
        PackagedRun refused = PackagedRun.ofService(SuiteService.PIN, directory);

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains(
                        "sportello.token.issuer",
                        "sportello.audit.key",
                        "sportello.pin.peppers",
                        "quarkus.datasource.username")
                .doesNotContain("\tat ");
    }

    @Test
    @DisplayName(
            "a production start names secrets and addresses that are missing, and files and addresses that cannot be used")
    void namesMissingSecrets() throws IOException, InterruptedException {
        var settings = ProductionSettings.of(SuiteService.PIN, ProductionSettings.nowhere(SuiteService.PIN), directory)
                .with("sportello.pin.peppers", "mistyped.jwks")
                .with("sportello.cns.authorities", "mistyped.pem")
                .with("sportello.cns.trusted-hops", "edge.example")
                .without(
                        "kafka.bootstrap.servers",
                        "sportello.token.signing-keys",
                        "sportello.sealing.signing-key",
                        "sportello.sealing.recipients.postal",
                        "sportello.sealing.opening-keys",
                        "sportello.case-grant.trusted-keys",
                        "sportello.issuers.staff.required-acr");

        PackagedRun refused = PackagedRun.ofService(SuiteService.PIN, settings.write());

        assertRefused(refused, settings);
        assertThat(refused.output())
                .contains(
                        "kafka.bootstrap.servers is not set",
                        "sportello.token.signing-keys",
                        "sportello.sealing.signing-key is not set",
                        "sportello.sealing.recipients.postal is not set",
                        "sportello.sealing.opening-keys is not set",
                        "sportello.case-grant.trusted-keys is not set",
                        "sportello.issuers.staff.required-acr is not set",
                        "mistyped.jwks",
                        "sportello.cns.authorities names a bad file: no certificates can be read from mistyped.pem",
                        "sportello.cns.trusted-hops has edge.example: must be an address or a network");
    }

    @Test
    @DisplayName(
            "with keys of its own, the real clock and a migrated schema a service starts, and tells its health on the"
                    + " management port")
    void startsWhenEverythingIsInOrder() throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgreSql.throwAway()) {
            var settings =
                    ProductionSettings.of(SuiteService.PIN, postgres.database(SuiteService.PIN.database()), directory);
            PackagedRun tooEarly = PackagedRun.ofService(SuiteService.PIN, settings.write());
            assertThat(tooEarly.status()).as("before its schema is there").isNotZero();
            assertThat(tooEarly.output()).contains("Detected resolved migration not applied");

            migrate(settings);

            Process process = PackagedRun.startService(
                    SuiteService.PIN, settings.withoutOwner().write());
            try {
                await("service is ready")
                        .atMost(Duration.ofSeconds(60))
                        .ignoreException(ConnectException.class)
                        .until(() -> statusOf(settings.get("quarkus.management.port")) == 200);
                assertThat(statusOf(settings.get("quarkus.http.port")))
                        .as("health on the citizens' port")
                        .isEqualTo(404);
                process.toHandle().destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    @DisplayName("A1 a catalogue that is broken stops the start, naming file, benefit and field")
    void refusesABrokenCatalogue() throws IOException, InterruptedException {
        Path catalogue = Files.createDirectory(directory.resolve("catalogue"));
        Files.writeString(catalogue.resolve("extra.yaml"), """
                version: '2020-05-01'
                benefits:
                  - code: FISHERY
                    name: {it: Indennità per pescatori, en: Allowance for fishers, de: Entschädigung für Fischer}
                    help: {it: Per i pescatori., en: For fishers., de: Für Fischer.}
                    legal_basis: D.L. 0/2020, art. 1
                    window: {from: 2020-04-02, to: 2020-06-31}
                    period: {from: 2020-04-01, to: 2020-04-30}
                    minimum_level: SIMPLIFIED
                    simplified: true
                    exclusion_group: FISHERY
                    declaration_schema: {type: object, additionalProperties: false, properties: {}}
                    questions: []
                    conditions: []
                """);
        try (var postgres = EmbeddedPostgreSql.throwAway()) {
            var settings = ProductionSettings.of(
                            SuiteService.APPLICATION, postgres.database(SuiteService.APPLICATION.database()), directory)
                    .toMigrate()
                    .with("sportello.catalogue.directory", catalogue.toString());

            PackagedRun refused = PackagedRun.ofService(SuiteService.APPLICATION, settings.write());

            assertRefused(refused, settings);
            assertThat(refused.output()).contains("extra.yaml, benefit FISHERY, field window/to:");
        }
    }

    /** In a run of its own, which is given no keys. */
    private static void migrate(ProductionSettings settings) throws IOException, InterruptedException {
        String key = settings.get("sportello.audit.key");
        settings.toMigrate().with("quarkus.init-and-exit", "true").with("sportello.audit.key", "not-here.jwk");
        PackagedRun migration = PackagedRun.ofService(SuiteService.PIN, settings.write());
        assertThat(migration.status()).as(migration.output()).isZero();
        settings.with("sportello.audit.key", key);
    }

    private static void assertRefused(PackagedRun run, ProductionSettings settings) throws IOException {
        assertThat(run.status()).as(run.output()).isNotZero();
        assertThat(run.output()).doesNotContain("\tat ");
        assertThat(settings.secrets())
                .isNotEmpty()
                .noneMatch(secret -> run.output().contains(secret));
    }

    private static int statusOf(String port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode();
        }
    }
}
