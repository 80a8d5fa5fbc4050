package it.sportello.pin.oauth.client;

import io.quarkus.arc.All;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.client.ClientsConfig.Registration;
import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever has a client's key speaks for it: production starts with clients that keep their own, and with grants it knows. */
@ApplicationScoped
class ClientsCheck implements StartupCheck {

    private final ClientsConfig config;
    private final Set<String> grants;

    ClientsCheck(ClientsConfig config, @All List<Grant> grants) {
        this.config = config;
        this.grants = grants.stream().map(Grant::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> refusals() {
        return config.clients().entrySet().stream()
                .flatMap(client -> refusals(client.getKey(), client.getValue()))
                .toList();
    }

    private Stream<String> refusals(String id, Registration registration) {
        String prefix = "sportello.oauth.clients." + id;
        Stream<String> unknown = registration.grants().stream()
                .filter(grant -> !grants.contains(grant))
                .map(grant -> prefix + ".grants names " + grant + ", which is no grant here");
        return Stream.concat(unknown, keyRefusals(prefix + ".keys", id, registration));
    }

    private static Stream<String> keyRefusals(String property, String id, Registration registration) {
        return switch (registration.type()) {
            case PUBLIC ->
                registration.keys().stream().map(_ -> property + " is set, and a public client keeps no key");
            case CONFIDENTIAL -> {
                if (registration.keys().isEmpty()) {
                    yield Stream.of(property + " is not set");
                }
                List<String> bad = DevelopmentKey.refusals(
                        property, registration.keys().stream().toList());
                yield bad.isEmpty() ? unusable(property, id, registration) : bad.stream();
            }
        };
    }

    private static Stream<String> unusable(String property, String id, Registration registration) {
        try {
            ClientKeys.of(id, registration);
            return Stream.empty();
        } catch (IllegalStateException e) {
            return Stream.of(property + " names a bad file: " + e.getMessage());
        }
    }
}
