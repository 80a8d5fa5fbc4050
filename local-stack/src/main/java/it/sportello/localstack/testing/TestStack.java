package it.sportello.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.Directories;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.embedded.EmbeddedKafka;
import it.sportello.localstack.embedded.EmbeddedPostgreSql;
import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.identity.IdentityProvider;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import it.sportello.localstack.testing.peers.TestFamilyBooklet;
import it.sportello.localstack.testing.peers.TestMail;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.localstack.testing.peers.TestSms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one service needs around it, started once for a module's tests:
 *
 * <pre>{@code @QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "pin"))}</pre>
 *
 * The database's name says which service is under test, and so which keys it is given; {@code platform} gets all. Test
 * classes may live in another class loader than this one: what they need is handed over by system properties.
 * With {@code mail=true} there is a mail server too ({@link TestMail}), with {@code sms=true} a message center
 * ({@link TestSms}), with {@code postal=true} a print shop ({@link TestPrintShop}); application-service is given the
 * family booklet ({@link TestFamilyBooklet}).
 */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private String database = "";
    private boolean withMail;
    private boolean withSms;
    private boolean withPrintShop;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
        withMail = Boolean.parseBoolean(initArgs.getOrDefault("mail", "false"));
        withSms = Boolean.parseBoolean(initArgs.getOrDefault("sms", "false"));
        withPrintShop = Boolean.parseBoolean(initArgs.getOrDefault("postal", "false"));
        if (database.isEmpty()) {
            throw new IllegalArgumentException("TestStack needs the argument \"database\"");
        }
    }

    @Override
    public Map<String, String> start() {
        Path directory = temporaryDirectory();
        var keys = DevelopmentKeys.in(directory.resolve("keys"));
        var clock = new DomainClock(directory.resolve("clock-shift"));
        TestSettings.publishClock(clock.file());

        Map<String, String> settings = new HashMap<>();
        settings.putAll(startServers(keys));
        settings.putAll(ServiceSettings.clock(clock.file()));
        settings.put("sportello.web.access-log", directory.resolve("access.log").toString());
        // Low enough to be reached by a test, from an address of its own.
        settings.put("sportello.web.rate-limit.per-address", "2000");
        settings.putAll(quietOnFreePorts());
        settings.putAll(startPeers(directory, keys, clock));
        return settings;
    }

    private Map<String, String> startServers(DevelopmentKeys keys) {
        var postgres = started(EmbeddedPostgreSql.throwAway());
        var kafka = started(EmbeddedKafka.throwAway());
        var tokenKeys = started(new IdentityProvider(0, keys.tokenSigning()));
        var identityProvider = started(new IdentityProvider(0, keys, List.of(), tokenKeys.issuer(), null));
        var served = postgres.database(database);
        TestSettings.publish(served, kafka.bootstrapServers(), tokenKeys.issuer(), keys);

        Map<String, String> settings = new HashMap<>();
        settings.putAll(ServiceSettings.servers(served, kafka.bootstrapServers()));
        settings.putAll(ServiceSettings.tokens(tokenKeys.issuer()));
        settings.putAll(ServiceSettings.issuers(identityProvider.issuer()));
        settings.putAll(ServiceSettings.keysOf(database, keys, tokenKeys.jwks()));
        settings.putAll(ServiceSettings.debtor());
        if (database.equals("pin")) {
            settings.putAll(ServiceSettings.cards(keys));
            settings.putAll(ServiceSettings.client(keys));
        }
        return settings;
    }

    private Map<String, String> startPeers(Path directory, DevelopmentKeys keys, DomainClock clock) {
        Map<String, String> settings = new HashMap<>();
        if (withMail) {
            var mailServer = started(new MailServer(FreePorts.next(), FreePorts.next(), directory.resolve("mail")));
            settings.putAll(ServiceSettings.mail(mailServer.smtpPort(), mailServer.imapPort()));
            TestSettings.publishMail(mailServer.imapPort());
        }
        if (withSms) {
            Path phones = directory.resolve("sms");
            var messageCenter = started(new MessageCenter(FreePorts.next(), phones));
            settings.putAll(ServiceSettings.sms(messageCenter.port()));
            TestSettings.publishPhones(phones);
        }
        if (withPrintShop) {
            var shop = started(new PrintShop(FreePorts.next(), directory.resolve("print-shop"), keys, clock::now));
            settings.putAll(ServiceSettings.printShop(keys, shop.port()));
        }
        if (database.equals("application")) {
            var booklet = started(new FamilyBooklet(0, directory.resolve("family-booklet"), clock::now));
            settings.putAll(ServiceSettings.familyBooklet(booklet.url()));
        }
        return settings;
    }

    @Override
    public void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("A server of the test stack did not stop", e);
            }
        }
    }

    private static Map<String, String> quietOnFreePorts() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN",
                "quarkus.log.category.\"state.change.logger\".level", "WARN",
                "quarkus.log.category.\"io.zonky\".level", "WARN",
                "quarkus.log.category.\"com.icegreen\".level", "WARN");
    }

    private Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("sportello-test");
            started(() -> Directories.delete(directory));
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException("No temporary directory for keys", e);
        }
    }

    private <S extends AutoCloseable> S started(S server) {
        running.push(server);
        return server;
    }
}
