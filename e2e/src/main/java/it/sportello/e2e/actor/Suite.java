package it.sportello.e2e.actor;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.FictionalRegister;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.StackPorts;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.Mailboxes;
import it.sportello.localstack.peers.printshop.Letterboxes;
import it.sportello.localstack.peers.sms.Phones;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Where a running suite and the world around it are reached. */
public record Suite(
        Map<SuiteService, URI> services,
        URI identityProvider,
        Mailboxes mailboxes,
        Phones phones,
        Letterboxes letterboxes,
        FictionalRegister register,
        DomainClock clock) {

    public Suite {
        services = Map.copyOf(services);
    }

    public static Suite of(LocalStack stack) {
        Map<SuiteService, URI> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, stack.url(service));
        }
        return new Suite(
                services,
                stack.identityProvider(),
                stack.mailboxes(),
                stack.phones(),
                stack.letterboxes(),
                stack.register(),
                stack.clock());
    }

    /** The one that {@code ./sportello up} started in {@code repository}. */
    public static Suite runningIn(Path repository) {
        StackPorts ports = StackPorts.wellKnown();
        Map<SuiteService, URI> services = new EnumMap<>(SuiteService.class);
        ports.services().forEach((service, at) -> services.put(service, local(at.http())));
        String database = SuiteService.PIN.database();
        return new Suite(
                services,
                local(ports.identityProvider()),
                new Mailboxes(ports.imap()),
                new Phones(repository.resolve(".local-stack/sms")),
                new Letterboxes(
                        repository.resolve(".local-stack/print-shop"),
                        new DevelopmentKeys(repository.resolve(".local-stack/keys"))),
                new FictionalRegister(new ServiceDatabase(
                        database, "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database))),
                new DomainClock(repository.resolve(".local-stack/clock-shift")));
    }

    /** The same suite with another copy of one service answering. */
    public Suite with(SuiteService service, URI url) {
        Map<SuiteService, URI> changed = new EnumMap<>(services);
        changed.put(service, url);
        return new Suite(changed, identityProvider, mailboxes, phones, letterboxes, register, clock);
    }

    public URI at(SuiteService service, String path) {
        return services.get(service).resolve(path);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
