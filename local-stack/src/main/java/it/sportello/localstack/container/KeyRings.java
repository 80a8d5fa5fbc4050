package it.sportello.localstack.container;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.launcher.StackPorts;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory of keys for each process, with those it needs and no other: what a container mounts it can read. */
final class KeyRings {

    /** The roles of notification-service, one process each. */
    private static final Set<Recipient> ROLES = EnumSet.of(Recipient.SMS, Recipient.MAIL, Recipient.POSTAL);

    private final DevelopmentKeys keys;
    private final Path directory;

    KeyRings(DevelopmentKeys keys, Path directory) {
        this.keys = keys;
        this.directory = directory;
    }

    void handOut() {
        for (SuiteService service : SuiteService.values()) {
            if (service == SuiteService.NOTIFICATION) {
                ROLES.forEach(role -> hang("notification-" + role.label(), ofRole(role)));
            } else {
                hang(service.module(), of(service));
            }
        }
    }

    private Set<Path> of(SuiteService service) {
        // Where token keys are fetched from makes no difference to the files.
        URI tokenKeys = URI.create("http://pin-service");
        return filesIn(ServiceSettings.keysOf(service.database(), keys, tokenKeys));
    }

    private Set<Path> filesIn(Map<String, String> settings) {
        return settings.values().stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(Path::of)
                .filter(path -> path.startsWith(keys.directory()))
                .collect(Collectors.toSet());
    }

    private Set<Path> ofRole(Recipient role) {
        Set<Path> ring = of(SuiteService.NOTIFICATION);
        ROLES.stream().filter(other -> other != role).map(keys::opening).forEach(ring::remove);
        ring.add(keys.opening(role));
        if (role == Recipient.POSTAL) {
            ring.addAll(filesIn(
                    ServiceSettings.printShop(keys, StackPorts.wellKnown().sftp())));
        }
        return ring;
    }

    private void hang(String process, Set<Path> ring) {
        Path place = directory.resolve(process);
        try {
            Files.createDirectories(place);
            for (Path key : ring) {
                Files.copy(
                        key,
                        place.resolve(key.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand out keys to " + place, e);
        }
    }
}
