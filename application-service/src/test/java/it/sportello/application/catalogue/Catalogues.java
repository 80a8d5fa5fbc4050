package it.sportello.application.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.declaration.DeclarationSchema;
import java.util.List;
import java.util.Optional;

/** The built-in catalogue, for tests outside this package. */
public final class Catalogues {

    public static final Catalogue BUILT_IN = new CatalogueReader(Optional::empty).catalogue();

    private Catalogues() {}

    public static Benefit benefit(String code) {
        return BUILT_IN.find(code).orElseThrow();
    }

    /** A benefit as an authority may add one, which asks for this. */
    public static Benefit withDeclaration(JsonNode schema) {
        Benefit like = benefit("AGRICULTURE");
        return new Benefit(
                "FISHERY",
                like.catalogueVersion(),
                like.name(),
                like.help(),
                like.legalBasis(),
                like.window(),
                like.period(),
                like.amount(),
                like.minimumLevel(),
                like.simplified(),
                like.fileSuspendedFrom(),
                like.exclusionGroup(),
                like.needsAppropriation(),
                like.childRule(),
                new DeclarationSchema(schema),
                List.of(),
                List.of());
    }
}
