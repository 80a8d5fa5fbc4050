package it.sportello.localstack.launcher.fleet;

import java.net.URI;
import java.util.Map;

/**
 * One running copy of a service. {@code name} tells copies apart: {@code pin-service}, {@code pin-service-2};
 * {@code settings} is what it is configured with otherwise than the first.
 */
public record ServiceInstance(SuiteService service, String name, ServicePorts ports, Map<String, String> settings) {

    public ServiceInstance {
        settings = Map.copyOf(settings);
    }

    public static ServiceInstance first(SuiteService service, ServicePorts ports) {
        return new ServiceInstance(service, service.module(), ports, Map.of());
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + ports.management() + "/q/health/ready");
    }
}
