package it.sportello.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the documentation tells who takes services cards to add to production. */
public final class CardEdge {

    private static final Path DOCUMENTS = Path.of("..", "docs", "identity");

    private CardEdge() {}

    /** The edge itself and its doors. */
    public static List<Manifest> edge() {
        return read("cns-gateway.yaml");
    }

    /** What is laid over the service that believes the edge. */
    public static Manifest patch() {
        return read("cns-pin-service.yaml").getFirst();
    }

    /** Production, and the edge beside it. */
    public static List<Manifest> besideProduction() {
        List<Manifest> together = new ArrayList<>(Overlay.PRODUCTION.manifests());
        together.addAll(edge());
        return together;
    }

    private static List<Manifest> read(String file) {
        try {
            return Manifest.parse(Files.readString(DOCUMENTS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
