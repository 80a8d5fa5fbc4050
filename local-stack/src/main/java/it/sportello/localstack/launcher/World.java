package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.embedded.EmbeddedKafka;
import it.sportello.localstack.embedded.EmbeddedPostgreSql;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.identity.IdentityProvider;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Everything the services find around them. Database and broker can be taken away and given back. */
final class World implements AutoCloseable {

    private final DataDirectory data;
    private final StackPorts ports;
    private final DevelopmentKeys keys;
    private final IdentityProvider identityProvider;
    private final MailServer mail;
    private final MessageCenter messageCenter;
    private final PrintShop printShop;
    private final FamilyBooklet familyBooklet;
    private @Nullable EmbeddedPostgreSql postgres;
    private @Nullable EmbeddedKafka kafka;

    World(DataDirectory data, StackPorts ports, DomainClock clock) {
        this.data = data;
        this.ports = ports;
        keys = DevelopmentKeys.in(data.keys());
        identityProvider = new IdentityProvider(
                ports.identityProvider(), keys, FictionalRegister.residents(), ports.url(SuiteService.PIN), null);
        mail = new MailServer(ports.smtp(), ports.imap(), data.mail());
        messageCenter = new MessageCenter(ports.smpp(), data.sms());
        printShop = new PrintShop(ports.sftp(), data.printShop(), keys, clock::now);
        familyBooklet = new FamilyBooklet(ports.familyBooklet(), data.familyBooklet(), clock::now);
    }

    /** Each takes seconds: both at once. */
    void startServers() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startKafka);
        startPostgres();
        broker.join();
    }

    Map<SuiteService, ServiceDatabase> databases() {
        Map<SuiteService, ServiceDatabase> databases = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            databases.put(service, running(postgres).database(service.database()));
        }
        return databases;
    }

    DevelopmentKeys keys() {
        return keys;
    }

    IdentityProvider identityProvider() {
        return identityProvider;
    }

    MailServer mail() {
        return mail;
    }

    MessageCenter messageCenter() {
        return messageCenter;
    }

    PrintShop printShop() {
        return printShop;
    }

    FamilyBooklet familyBooklet() {
        return familyBooklet;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    void startPostgres() {
        postgres = EmbeddedPostgreSql.durable(data.postgres(), data.postgresBinaries(), ports.postgres());
    }

    void stopPostgres() {
        running(postgres).close();
        postgres = null;
    }

    void startKafka() {
        kafka = EmbeddedKafka.durable(data.kafka(), ports.kafka(), ports.kafkaController());
    }

    void stopKafka() {
        running(kafka).close();
        kafka = null;
    }

    @Override
    public void close() {
        if (kafka != null) {
            stopKafka();
        }
        if (postgres != null) {
            stopPostgres();
        }
        familyBooklet.close();
        messageCenter.close();
        printShop.close();
        mail.close();
        identityProvider.close();
    }

    private static <S> S running(@Nullable S server) {
        if (server == null) {
            throw new IllegalStateException("The server was stopped");
        }
        return server;
    }
}
