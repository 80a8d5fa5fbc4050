package it.sportello.application.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the catalogue at start: what is built in, then what the configured directory replaces or adds. */
@ApplicationScoped
class CatalogueReader {

    private static final List<String> BUILT_IN = List.of(
            "professionals.yaml",
            "self-employed.yaml",
            "seasonal-tourism.yaml",
            "agriculture.yaml",
            "entertainment.yaml",
            "baby-sitting.yaml",
            "naspi.yaml",
            "parental-leave.yaml");

    private final CatalogueConfig config;

    CatalogueReader(CatalogueConfig config) {
        this.config = config;
    }

    /** Read before anything begins to work: whoever broke it is told that, and not what else a failing start upsets. */
    @Startup(Interceptor.Priority.PLATFORM_BEFORE)
    @Produces
    @Singleton
    Catalogue catalogue() {
        List<CatalogueFile> replacing =
                config.directory().map(CatalogueReader::filesIn).orElse(List.of());
        Map<String, Benefit> byCode =
                collect(BUILT_IN.stream().map(CatalogueReader::builtIn).toList());
        byCode.putAll(collect(replacing));
        return new Catalogue(byCode);
    }

    /** Within one source a code stands once: which of two would hold is nobody's guess. */
    static Map<String, Benefit> collect(List<CatalogueFile> files) {
        Map<String, Benefit> byCode = new LinkedHashMap<>();
        for (CatalogueFile file : files) {
            for (Benefit benefit : file.read()) {
                if (byCode.putIfAbsent(benefit.code(), benefit) != null) {
                    throw new BrokenCatalogueException(file.name(), benefit.code(), "code", "stands twice");
                }
            }
        }
        return byCode;
    }

    static CatalogueFile builtIn(String name) {
        try (InputStream source = CatalogueReader.class.getResourceAsStream("/catalogue/" + name)) {
            return new CatalogueFile(
                    name, new String(requireNonNull(source, name).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CatalogueFile> filesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(CatalogueReader::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sportello.catalogue.directory cannot be read", e);
        }
    }

    private static CatalogueFile file(Path file) {
        try {
            return new CatalogueFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
