package it.sportello.localstack.launcher.fleet;

import java.net.URI;

/** One running copy of a service. {@code name} tells copies apart: {@code pin-service}, {@code pin-service-2}. */
public record ServiceInstance(SuiteService service, String name, ServicePorts ports) {

    public static ServiceInstance first(SuiteService service, ServicePorts ports) {
        return new ServiceInstance(service, service.module(), ports);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + ports.management() + "/q/health/ready");
    }
}
