package it.sportello.application.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "sportello.catalogue")
interface CatalogueConfig {

    /** Directory of YAML files whose benefits replace those built in with the same code, or come after them. */
    Optional<Path> directory();
}
