package it.sportello.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.jboss.jandex.IndexView;

/**
 * Gives each service's document what the national guidelines and our own tests ask of all: a service writes only its
 * title, its description and its operations.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseStyle implements OASFilter {

    private final Map<String, RouteFacts> facts;

    public HouseStyle(IndexView index) {
        facts = RouteFacts.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        String service = setting("quarkus.application.name");
        // The rest of it comes from configuration, later.
        api.setInfo(OASFactory.createInfo()
                .addExtension("x-summary", setting("quarkus.smallrye-openapi.info-title"))
                .addExtension("x-api-id", idOf(service)));
        api.setServers(List.of(
                server("https://api.sportello.example/" + service, "Production", false),
                server("https://localhost/" + service, "Local stack, behind a proxy that ends TLS", true)));
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        SharedParts.addTo(components);
        PageNames.applyTo(api);
        components.getSchemas().values().forEach(SchemaStyle::apply);
        for (PathItem path : api.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                new OperationStyle(operation, facts.getOrDefault(operation.getOperationId(), RouteFacts.NONE)).apply();
            }
        }
        SharedParts.removeUnused(api);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** The same for every build, so that a catalogue of APIs recognises it. */
    private static String idOf(String service) {
        return UUID.nameUUIDFromBytes(("sportello/" + service).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Server server(String url, String description, boolean sandbox) {
        Server server = OASFactory.createServer().url(url).description(description);
        return sandbox ? server.addExtension("x-sandbox", true) : server;
    }
}
