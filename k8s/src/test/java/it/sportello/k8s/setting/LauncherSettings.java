package it.sportello.k8s.setting;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the launcher configures a service with; whoever starts it otherwise has to say as much. */
public final class LauncherSettings {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1:8081");

    private LauncherSettings() {}

    public static Map<String, String> of(SuiteService service, Path keys) {
        var database = new ServiceDatabase(service.database(), "jdbc:postgresql:" + service.database());
        Map<String, String> settings = new HashMap<>(ServiceSettings.servers(database, "127.0.0.1:9092"));
        settings.putAll(ServiceSettings.keysOf(service.database(), DevelopmentKeys.in(keys), ANYWHERE));
        settings.put("sportello.token.issuer", ANYWHERE.toString());
        if (service == SuiteService.PIN) {
            settings.putAll(ServiceSettings.trust(ANYWHERE, ANYWHERE));
        }
        if (service == SuiteService.CONTACT_CENTER) {
            settings.putAll(ServiceSettings.staffReads(ANYWHERE));
        }
        if (service == SuiteService.NOTIFICATION) {
            settings.putAll(ServiceSettings.mail(25, 143));
            settings.putAll(ServiceSettings.sms(2775));
            settings.putAll(ServiceSettings.printShop(DevelopmentKeys.in(keys), 22));
        }
        return settings;
    }
}
