package it.sportello.application.catalogue;

/** The catalogue cannot be used; the service does not start with it. */
public final class BrokenCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenCatalogueException(String file, String benefit, String field, String reason) {
        super("Broken catalogue: file %s, benefit %s, field %s: %s".formatted(file, benefit, field, reason));
    }
}
