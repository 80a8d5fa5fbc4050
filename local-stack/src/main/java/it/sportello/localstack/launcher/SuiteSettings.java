package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The one place that says which service is told what. Whoever starts services otherwise than the launcher holds its own
 * configuration against this.
 *
 * @param identityProvider who signs in staff, and citizens who have no PIN
 * @param pinService where tokens come from, and what agents read about a person
 * @param peers the ports of the outside world
 */
public record SuiteSettings(
        String bootstrapServers, URI identityProvider, URI pinService, DevelopmentKeys keys, StackPorts peers) {

    public Map<String, String> of(SuiteService service, ServiceDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(ServiceSettings.servers(database, bootstrapServers));
        settings.putAll(ServiceSettings.tokens(pinService));
        settings.putAll(ServiceSettings.keysOf(service.database(), keys, pinService.resolve("/oauth2/jwks")));
        switch (service) {
            case PIN -> settings.putAll(ServiceSettings.issuers(identityProvider));
            case APPLICATION -> {
                settings.putAll(ServiceSettings.familyBooklet(URI.create("http://127.0.0.1:" + peers.familyBooklet())));
                settings.putAll(ServiceSettings.debtor());
            }
            case NOTIFICATION -> settings.putAll(outside());
            case CONTACT_CENTER -> settings.putAll(ServiceSettings.staffReads(pinService));
        }
        return settings;
    }

    private Map<String, String> outside() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(ServiceSettings.mail(peers.smtp(), peers.imap()));
        settings.putAll(ServiceSettings.sms(peers.smpp()));
        settings.putAll(ServiceSettings.printShop(keys, peers.sftp()));
        return settings;
    }
}
