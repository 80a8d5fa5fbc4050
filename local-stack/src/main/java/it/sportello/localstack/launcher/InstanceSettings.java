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
        URI pinService = ServiceInstance.first(
                        SuiteService.PIN, options.ports().services().get(SuiteService.PIN))
                .url();
        var suite = new SuiteSettings(
                world.bootstrapServers(), world.identityProvider().issuer(), pinService, world.keys(), options.ports());
        Map<String, String> settings = new HashMap<>();
        settings.putAll(addresses(instance));
        settings.putAll(suite.of(instance.service(), databases.get(instance.service())));
        settings.putAll(ServiceSettings.clock(data.clock()));
        if (instance.service() == SuiteService.PIN) {
            settings.putAll(ServiceSettings.cards(world.keys()));
            settings.putAll(ServiceSettings.client(world.keys()));
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
