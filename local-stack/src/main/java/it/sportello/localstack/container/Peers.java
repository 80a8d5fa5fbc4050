package it.sportello.localstack.container;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.launcher.FictionalRegister;
import it.sportello.localstack.launcher.StackPorts;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.launcher.page.Shown;
import it.sportello.localstack.launcher.page.StackPage;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.identity.IdentityProvider;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything around the services but database and broker, in one process: the servers, the keys, the clock and the page.
 * Arguments are a directory that keeps all of it, and the name with which the identity provider signs.
 */
public final class Peers implements AutoCloseable {

    private final MailServer mail;
    private final MessageCenter messageCenter;
    private final PrintShop printShop;
    private final FamilyBooklet familyBooklet;
    private final IdentityProvider identityProvider;
    private final StackPage page;

    Peers(Path data, URI issuer, StackPorts ports) {
        var keys = DevelopmentKeys.in(data.resolve("keys"));
        new KeyRings(keys, data.resolve("rings")).handOut();
        var clock = new DomainClock(data.resolve("clock/shift"));
        mail = new MailServer(ports.smtp(), ports.imap(), data.resolve("mail"));
        messageCenter = new MessageCenter(ports.smpp(), data.resolve("sms"));
        printShop = new PrintShop(ports.sftp(), data.resolve("print-shop"), keys, clock::now);
        familyBooklet = new FamilyBooklet(ports.familyBooklet(), data.resolve("family-booklet"), clock::now);
        var shown = new Shown(
                mail,
                messageCenter,
                printShop,
                familyBooklet,
                clock,
                FictionalRegister.residents(),
                issuer,
                published(ports));
        page = new StackPage(shown, ports.page());
        // The last to listen, by which others see that all is ready.
        identityProvider = new IdentityProvider(
                ports.identityProvider(), keys, FictionalRegister.residents(), ports.url(SuiteService.PIN), issuer);
    }

    public static void main(String[] arguments) {
        var peers = new Peers(Path.of(arguments[0]), URI.create(arguments[1]), StackPorts.wellKnown());
        Runtime.getRuntime().addShutdownHook(new Thread(peers::close, "stop"));
    }

    @Override
    public void close() {
        identityProvider.close();
        page.close();
        familyBooklet.close();
        printShop.close();
        messageCenter.close();
        mail.close();
    }

    /** Where a browser on the machine that runs the containers finds the services. */
    private static Map<SuiteService, URI> published(StackPorts ports) {
        Map<SuiteService, URI> services = new EnumMap<>(SuiteService.class);
        ports.services().keySet().forEach(service -> services.put(service, ports.url(service)));
        return services;
    }
}
