package it.sportello.e2e.operation;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.StackPorts;
import it.sportello.localstack.launcher.SuiteSettings;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of one service in production, complete and in order until a test spoils it. */
final class ProductionSettings {

    /** Where nobody listens: a service that gets as far as asking its database there says so instead of refusing. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final URI STAFF_PROVIDER = URI.create("https://idp.sportello.example");

    private static final Pattern SECRET = Pattern.compile("\"(?:k|d|p|q)\":\"([^\"]+)\"");

    private final Path directory;
    private final Map<String, String> settings = new TreeMap<>();

    private ProductionSettings(Path directory) {
        this.directory = directory;
    }

    /** @param directory the service's working directory, for its configuration, its keys and its output */
    static ProductionSettings of(SuiteService service, ServiceDatabase database, Path directory) throws IOException {
        var made = new ProductionSettings(directory);
        DevelopmentKeys keys = DevelopmentKeys.in(directory.resolve("keys"));
        made.renameKeys("\"dev-", "\"2020-");
        URI issuer = URI.create("http://" + NOWHERE);
        var suite = new SuiteSettings(NOWHERE, STAFF_PROVIDER, issuer, keys, StackPorts.wellKnown());
        made.settings.putAll(suite.of(service, database));
        if (service == SuiteService.APPLICATION) {
            made.with("sportello.family-booklet.url", "https://booklet.provider.example")
                    .with("sportello.family-booklet.token", "of-the-test")
                    .with("sportello.payment.debtor.iban", "IT60X0542811101000000123456");
        }
        List<Integer> ports = FreePorts.next(2);
        made.with("quarkus.http.port", ports.getFirst().toString());
        made.with("quarkus.management.port", ports.getLast().toString());
        return made;
    }

    static ServiceDatabase nowhere(SuiteService service) {
        return new ServiceDatabase(service.database(), "jdbc:postgresql://" + NOWHERE + "/" + service.database());
    }

    ProductionSettings with(String property, String value) {
        settings.put(property, value);
        return this;
    }

    ProductionSettings without(String... properties) {
        settings.keySet().removeAll(List.of(properties));
        return this;
    }

    /** The one start that changes the schema: as its owner, and without asking first whether it is there. */
    ProductionSettings toMigrate() {
        return with("quarkus.flyway.migrate-at-start", "true").with("quarkus.flyway.validate-at-start", "false");
    }

    /** As a service runs in production: after somebody else has migrated. */
    ProductionSettings withoutOwner() {
        return without(
                "quarkus.init-and-exit",
                "quarkus.flyway.migrate-at-start",
                "quarkus.flyway.validate-at-start",
                "quarkus.flyway.username",
                "quarkus.flyway.password");
    }

    /** Back to the names under which the local stack generates keys. */
    ProductionSettings withDevelopmentKeys() throws IOException {
        renameKeys("\"2020-", "\"dev-");
        return this;
    }

    String get(String property) {
        return settings.get(property);
    }

    Path write() throws IOException {
        Path file = directory.resolve("config/application.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n")));
        return directory;
    }

    /** What no message may quote. */
    List<String> secrets() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("keys"))) {
            return files.filter(Files::isRegularFile)
                    .map(ProductionSettings::text)
                    .flatMap(text -> SECRET.matcher(text).results().map(found -> found.group(1)))
                    .toList();
        }
    }

    private void renameKeys(String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, text(file).replace(from, to));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
