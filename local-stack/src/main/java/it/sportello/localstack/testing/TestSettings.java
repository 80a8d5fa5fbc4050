package it.sportello.localstack.testing;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.net.URI;
import java.nio.file.Path;

/** What a running {@link TestStack} tells the tests, across class loaders. */
public final class TestSettings {

    private static final String PREFIX = "sportello.test.";

    private TestSettings() {}

    static void publish(ServiceDatabase database, String bootstrapServers, URI tokenIssuer, DevelopmentKeys keys) {
        System.setProperty(PREFIX + "database", database.name());
        System.setProperty(PREFIX + "jdbc-url", database.jdbcUrl());
        System.setProperty(PREFIX + "bootstrap-servers", bootstrapServers);
        System.setProperty(PREFIX + "token-issuer", tokenIssuer.toString());
        System.setProperty(PREFIX + "keys", keys.directory().toString());
    }

    static void publishMail(int imapPort) {
        System.setProperty(PREFIX + "imap-port", Integer.toString(imapPort));
    }

    public static int imapPort() {
        return Integer.parseInt(published("imap-port"));
    }

    static void publishPhones(Path directory) {
        System.setProperty(PREFIX + "phones", directory.toString());
    }

    public static Path phones() {
        return Path.of(published("phones"));
    }

    static void publishClock(Path file) {
        System.setProperty(PREFIX + "clock-file", file.toString());
    }

    static Path clockFile() {
        return Path.of(published("clock-file"));
    }

    static ServiceDatabase database() {
        return new ServiceDatabase(published("database"), published("jdbc-url"));
    }

    static String bootstrapServers() {
        return published("bootstrap-servers");
    }

    static URI tokenIssuer() {
        return URI.create(published("token-issuer"));
    }

    static DevelopmentKeys keys() {
        return new DevelopmentKeys(Path.of(published("keys")));
    }

    private static String published(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException(
                    "No TestStack with " + name + " is running: see @QuarkusTestResource and its initArgs");
        }
        return value;
    }
}
