package it.sportello.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An environment, as it was last rendered: {@code rendered/<overlay>.yaml} says what a cluster would get, on machines
 * without a renderer, too. After a wanted change run this module's tests with {@code -Drendered.update=true}.
 */
public enum Overlay {
    DEV,
    PRODUCTION;

    private final String stored;
    private final List<Manifest> manifests;

    Overlay() {
        try {
            if (Boolean.getBoolean("rendered.update")) {
                String rendered = Kustomize.render(directory()).orElseThrow();
                Files.createDirectories(file().getParent());
                Files.writeString(file(), header(rendered) + rendered);
            }
            stored = Files.readString(file());
            manifests = Manifest.parse(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Path directory() {
        return Sources.ROOT.resolve("overlays").resolve(label());
    }

    public String stored() {
        return stored;
    }

    /** The line that this rendering begins with if it is of today's sources and nobody has written in it since. */
    public String header() {
        return header(stored.substring(stored.indexOf('\n') + 1));
    }

    public List<Manifest> manifests() {
        return manifests;
    }

    public List<Manifest> ofKind(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    public Manifest find(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this));
    }

    /** The services; the peers of development are none. */
    public List<Workload> services() {
        return ofKind("Deployment").stream()
                .map(deployment -> new Workload(this, deployment))
                .filter(Workload::isService)
                .toList();
    }

    private String header(String rendered) {
        return "# sources: %s, rendering: %s\n"
                .formatted(Sources.digest(label()), Sources.sha256(rendered.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file() {
        return Sources.ROOT.resolve("rendered").resolve(label() + ".yaml");
    }
}
