package it.sportello.k8s.setting;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.StackPorts;
import it.sportello.localstack.launcher.SuiteSettings;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What the launcher configures a service with; whoever starts it otherwise has to say as much. */
public final class LauncherSettings {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1:8081");

    private LauncherSettings() {}

    public static Map<String, String> of(SuiteService service, Path keys) {
        return new SuiteSettings("127.0.0.1:9092", ANYWHERE, ANYWHERE, DevelopmentKeys.in(keys), StackPorts.wellKnown())
                .of(service, new ServiceDatabase(service.database(), "jdbc:postgresql:" + service.database()));
    }
}
