package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The configuration of every copy of every service in one stack. */
record InstanceSettings(
        StackOptions options, DataDirectory data, World world, Map<SuiteService, ServiceDatabase> databases) {

    Map<String, String> of(ServiceInstance instance) {
        ServiceDatabase database = databases.get(instance.service());
        URI issuer = ServiceInstance.first(
                        SuiteService.PIN, options.ports().services().get(SuiteService.PIN))
                .url();
        Map<String, String> settings = new HashMap<>();
        settings.putAll(addresses(instance));
        settings.putAll(ServiceSettings.servers(database, world.bootstrapServers()));
        settings.putAll(ServiceSettings.trust(world.identityProvider().issuer(), issuer));
        settings.putAll(ServiceSettings.keysOf(database.name(), world.keys(), issuer.resolve("/oauth2/jwks")));
        settings.putAll(ServiceSettings.clock(data.clock()));
        if (instance.service() == SuiteService.NOTIFICATION) {
            settings.putAll(
                    ServiceSettings.mail(options.ports().smtp(), options.ports().imap()));
            settings.putAll(ServiceSettings.sms(options.ports().smpp()));
            settings.putAll(
                    ServiceSettings.printShop(world.keys(), options.ports().sftp()));
        }
        if (instance.service() == SuiteService.CONTACT_CENTER) {
            settings.putAll(ServiceSettings.staffReads(issuer));
        }
        settings.putAll(options.settings());
        settings.putAll(instance.settings());
        return settings;
    }

    private static Map<String, String> addresses(ServiceInstance instance) {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(instance.ports().http()),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(instance.ports().management()));
    }
}
