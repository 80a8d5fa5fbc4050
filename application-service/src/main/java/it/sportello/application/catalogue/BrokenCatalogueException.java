package it.sportello.application.catalogue;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The catalogue cannot be used; the service does not start with it, and Quarkus prints the message alone. */
public final class BrokenCatalogueException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    BrokenCatalogueException(String file, String benefit, String field, String reason) {
        super("Broken catalogue: file %s, benefit %s, field %s: %s".formatted(file, benefit, field, reason));
    }
}
