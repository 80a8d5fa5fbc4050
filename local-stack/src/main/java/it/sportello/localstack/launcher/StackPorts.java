package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.launcher.fleet.ServicePorts;
import it.sportello.localstack.launcher.fleet.StartRefusedException;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything listens, all on 127.0.0.1. */
public record StackPorts(
        int page,
        int identityProvider,
        int postgres,
        int kafka,
        int kafkaController,
        int smtp,
        int imap,
        int smpp,
        int sftp,
        int familyBooklet,
        Map<SuiteService, ServicePorts> services) {

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The ports people know by heart. */
    public static StackPorts wellKnown() {
        Map<SuiteService, ServicePorts> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, new ServicePorts(8081 + service.ordinal(), 9081 + service.ordinal()));
        }
        return new StackPorts(8080, 8090, 15432, 19092, 19093, 3025, 3143, 2775, 2222, 8089, services);
    }

    /** For tests, which may run beside a stack on the well-known ports. */
    public static StackPorts free() {
        List<Integer> free = FreePorts.next(10 + 2 * SuiteService.values().length);
        Map<SuiteService, ServicePorts> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            int first = 10 + 2 * service.ordinal();
            services.put(service, new ServicePorts(free.get(first), free.get(first + 1)));
        }
        return new StackPorts(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.get(6),
                free.get(7),
                free.get(8),
                free.get(9),
                services);
    }

    /** Where a browser on this machine finds a service. */
    public URI url(SuiteService service) {
        return URI.create("http://127.0.0.1:" + services.get(service).http());
    }

    /** @throws StartRefusedException naming every port that somebody else listens on */
    void requireFree() {
        List<String> busy = named().entrySet().stream()
                .filter(port -> isBusy(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
        if (!busy.isEmpty()) {
            throw new StartRefusedException("Somebody already listens on port %s. Stop that program and try again."
                    .formatted(String.join(", ", busy)));
        }
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("page", page);
        named.put("identity provider", identityProvider);
        named.put("PostgreSQL", postgres);
        named.put("Kafka", kafka);
        named.put("Kafka controller", kafkaController);
        named.put("SMTP", smtp);
        named.put("IMAP", imap);
        named.put("SMPP", smpp);
        named.put("SFTP", sftp);
        named.put("family booklet", familyBooklet);
        services.forEach((service, ports) -> {
            named.put(service.module(), ports.http());
            named.put(service.module() + " management", ports.management());
        });
        return named;
    }

    private static boolean isBusy(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
